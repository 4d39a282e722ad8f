import { expect } from '@playwright/test';

import { createTestProgram, valueOf } from '../../support/program.ts';
import { newProjectFile } from '../../support/project-file.ts';
import { test } from '../../support/temporary-folder.ts';

const NO_SOURCE = { outlet: '', author: '', date: '', url: '', section: '', genre: '' } as const;

test.describe('undo and redo in a window', () => {
  test('lead to the document they touched only while it is there', async ({ folder }) => {
    const program = createTestProgram(folder);
    program.start({ file: newProjectFile(folder) });
    const [window] = program.windows;
    if (window === undefined) throw new Error('There is no window.');
    await window.call('workspace.load', {});
    const pasted = { title: 'New', text: 'New words.', source: NO_SOURCE, withDuplicates: false };
    const { documentId } = valueOf(await window.call('import.paste', pasted));
    const undone = valueOf(await window.call('history.undo', {}));
    expect(undone).toMatchObject({ documentId: null, annotationId: null });
    expect(undone.action).not.toBeNull();
    expect(valueOf(await window.call('history.redo', {}))).toMatchObject({ documentId });
    await program.end();
  });
});
