import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { openProgramState } from '../../main/projects/program-state.ts';
import { readWindowPlace } from '../../main/window-place.ts';
import { test } from '../support/temporary-folder.ts';

test.describe('readWindowPlace', () => {
  test('finds what the program state remembers', ({ folder }) => {
    const file = join(folder, 'state.json');
    const state = openProgramState(file, () => undefined);
    const place = { x: -8, y: 24, width: 1400, height: 900, isMaximized: true };
    state.rememberWindow(place);
    state.flush();
    expect(readWindowPlace(file)).toEqual(place);
  });

  test('finds nothing at the first start', ({ folder }) => {
    expect(readWindowPlace(join(folder, 'state.json'))).toBeNull();
  });

  for (const content of ['', 'null', '[]', '{"window":null}', '{"window":{"width":"wide"}}']) {
    test(`makes nothing of ${JSON.stringify(content)}`, ({ folder }) => {
      const file = join(folder, 'state.json');
      writeFileSync(file, content);
      expect(readWindowPlace(file)).toBeNull();
    });
  }
});
