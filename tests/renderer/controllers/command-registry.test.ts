import { expect, test } from '@playwright/test';

import { CommandRegistry } from '../../../renderer/controllers/command-registry.ts';

test.describe('the command registry', () => {
  test('says that nobody carries out a command nobody registered', () => {
    expect(new CommandRegistry().run('find.next')).toBe(false);
  });

  test('lets the one that came last carry it out, and the one before once that has gone', () => {
    const registry = new CommandRegistry();
    const done: string[] = [];
    const stopFirst = registry.register({ 'find.next': () => done.push('text') });
    const stopSecond = registry.register({ 'find.next': () => done.push('bar') });
    expect(registry.run('find.next')).toBe(true);
    stopSecond();
    registry.run('find.next');
    stopFirst();
    expect(registry.run('find.next')).toBe(false);
    expect(done).toEqual(['bar', 'text']);
  });

  test('keeps the later one when the earlier one goes first', () => {
    const registry = new CommandRegistry();
    const done: string[] = [];
    const stopFirst = registry.register({ 'edit.undo': () => done.push('first') });
    registry.register({ 'edit.undo': () => done.push('second') });
    stopFirst();
    registry.run('edit.undo');
    expect(done).toEqual(['second']);
  });
});
