/**
 * Every command of the program with its name and default keys: one list for the
 * menu, the cheat sheet and the key handling, so that they cannot disagree.
 * Keys are written `Mod+Shift+K`; Mod is Ctrl, or Cmd on macOS; a single
 * character is the character typed, whatever the keyboard layout.
 */
export interface Command {
  readonly title: string;
  readonly group: 'Project' | 'Documents' | 'Marks' | 'Moving' | 'View';
  readonly keys: readonly string[];
  /** `text`: only while the caret is in the text, where plain characters are commands. */
  readonly scope: 'window' | 'text';
}

export const COMMANDS = {
  'project.new': { title: 'New project', group: 'Project', keys: ['Mod+Shift+N'], scope: 'window' },
  'project.open': { title: 'Open project', group: 'Project', keys: ['Mod+O'], scope: 'window' },
  'project.openSample': {
    title: 'Open the sample project',
    group: 'Project',
    keys: [],
    scope: 'window',
  },
  'project.saveCopy': {
    title: 'Save a copy',
    group: 'Project',
    keys: ['Mod+Shift+S'],
    scope: 'window',
  },
  'project.backup': { title: 'Make a backup now', group: 'Project', keys: [], scope: 'window' },
  'project.people': { title: 'People and me', group: 'Project', keys: [], scope: 'window' },
  'import.files': { title: 'Import files', group: 'Project', keys: ['Mod+I'], scope: 'window' },
  'import.folder': { title: 'Import a folder', group: 'Project', keys: [], scope: 'window' },
  'import.paste': {
    title: 'Import pasted text',
    group: 'Project',
    keys: ['Mod+Shift+V'],
    scope: 'window',
  },
  'export.jsonl': {
    title: 'Export as JSON Lines',
    group: 'Project',
    keys: ['Mod+E'],
    scope: 'window',
  },
  'edit.undo': { title: 'Undo', group: 'Marks', keys: ['Mod+Z'], scope: 'window' },
  'edit.redo': { title: 'Redo', group: 'Marks', keys: ['Mod+Shift+Z', 'Mod+Y'], scope: 'window' },
  'mark.remove': {
    title: 'Remove the mark',
    group: 'Marks',
    keys: ['Delete', 'Backspace'],
    scope: 'text',
  },
  'mark.sticky': {
    title: 'Sticky label: tag every selection at once',
    group: 'Marks',
    keys: ['l'],
    scope: 'text',
  },
  'mark.endGrow': {
    title: 'End of the mark one word later',
    group: 'Marks',
    keys: [']'],
    scope: 'text',
  },
  'mark.endShrink': {
    title: 'End of the mark one word earlier',
    group: 'Marks',
    keys: ['['],
    scope: 'text',
  },
  'mark.startGrow': {
    title: 'Start of the mark one word earlier',
    group: 'Marks',
    keys: ['{', 'Shift+['],
    scope: 'text',
  },
  'mark.startShrink': {
    title: 'Start of the mark one word later',
    group: 'Marks',
    keys: ['}', 'Shift+]'],
    scope: 'text',
  },
  'mark.endGrowCharacter': {
    title: 'End of the mark one character later',
    group: 'Marks',
    keys: ['Alt+]'],
    scope: 'text',
  },
  'mark.endShrinkCharacter': {
    title: 'End of the mark one character earlier',
    group: 'Marks',
    keys: ['Alt+['],
    scope: 'text',
  },
  'mark.startGrowCharacter': {
    title: 'Start of the mark one character earlier',
    group: 'Marks',
    keys: ['Alt+Shift+['],
    scope: 'text',
  },
  'mark.startShrinkCharacter': {
    title: 'Start of the mark one character later',
    group: 'Marks',
    keys: ['Alt+Shift+]'],
    scope: 'text',
  },
  'mark.edit': {
    title: 'Go to the details of the mark',
    group: 'Marks',
    keys: ['Enter'],
    scope: 'text',
  },
  'mark.outer': { title: 'Select the next mark out', group: 'Marks', keys: ['o'], scope: 'text' },
  'mark.next': { title: 'Next mark', group: 'Moving', keys: ['Tab'], scope: 'text' },
  'mark.previous': { title: 'Previous mark', group: 'Moving', keys: ['Shift+Tab'], scope: 'text' },
  'caret.nextSentence': { title: 'Next sentence', group: 'Moving', keys: ['s'], scope: 'text' },
  'caret.previousSentence': {
    title: 'Previous sentence',
    group: 'Moving',
    keys: ['w'],
    scope: 'text',
  },
  'caret.selectNextSentence': {
    title: 'Extend the selection by a sentence',
    group: 'Moving',
    keys: ['Shift+S'],
    scope: 'text',
  },
  'caret.selectPreviousSentence': {
    title: 'Draw the selection back by a sentence',
    group: 'Moving',
    keys: ['Shift+W'],
    scope: 'text',
  },
  'find.open': { title: 'Find in the document', group: 'Moving', keys: ['Mod+F'], scope: 'window' },
  'find.next': { title: 'Next hit', group: 'Moving', keys: ['F3', 'Mod+G'], scope: 'window' },
  'find.previous': {
    title: 'Previous hit',
    group: 'Moving',
    keys: ['Shift+F3', 'Mod+Shift+G'],
    scope: 'window',
  },
  'document.next': {
    title: 'Next document',
    group: 'Documents',
    keys: ['Mod+PageDown'],
    scope: 'window',
  },
  'document.previous': {
    title: 'Previous document',
    group: 'Documents',
    keys: ['Mod+PageUp'],
    scope: 'window',
  },
  'document.nextTodo': {
    title: 'Next document to do',
    group: 'Documents',
    keys: ['n'],
    scope: 'text',
  },
  'document.cycleStatus': {
    title: 'To do, in progress, done',
    group: 'Documents',
    keys: ['d'],
    scope: 'text',
  },
  'document.flag': {
    title: 'Flag the document, with a note',
    group: 'Documents',
    keys: ['f'],
    scope: 'text',
  },
  'document.filter': {
    title: 'Filter the library',
    group: 'Documents',
    keys: ['Mod+L'],
    scope: 'window',
  },
  'view.library': {
    title: 'Show or hide the library',
    group: 'View',
    keys: ['Mod+B'],
    scope: 'window',
  },
  'view.inspector': {
    title: 'Show or hide the inspector',
    group: 'View',
    keys: ['Mod+J'],
    scope: 'window',
  },
  'view.layers': {
    title: 'Show other people’s layers',
    group: 'View',
    keys: ['Mod+Shift+L'],
    scope: 'window',
  },
  'view.nextPane': { title: 'Next pane', group: 'View', keys: ['F6'], scope: 'window' },
  'view.previousPane': {
    title: 'Previous pane',
    group: 'View',
    keys: ['Shift+F6'],
    scope: 'window',
  },
  'view.cheatSheet': {
    title: 'Keys at a glance',
    group: 'View',
    keys: ['?', 'F1'],
    scope: 'window',
  },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;

/** The commands in the order of the list, typed for walking them. */
export const COMMAND_LIST: readonly (readonly [CommandId, Command])[] = Object.entries(
  COMMANDS,
) as [CommandId, Command][];
