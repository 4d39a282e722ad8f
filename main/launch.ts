import path from 'node:path';

/** What a start of the program asks for. */
export interface Launch {
  /** Absolute path of the project to open; null = the last one, or the welcome screen. */
  readonly file: string | null;
  /** Open the sample project. */
  readonly wantsSample: boolean;
}

/** Options of Node and Electron whose value is an argument of its own. */
const OPTIONS_WITH_VALUE = new Set(['-r', '--require']);

/**
 * Reads `electron . [file.gloss] [--sample]`, or the same without `.` where the
 * program is packaged. Options of Chromium are left to it.
 */
export function readLaunch(
  argv: readonly string[],
  { isPackaged, workingFolder }: { readonly isPackaged: boolean; readonly workingFolder: string },
): Launch {
  const plain: string[] = [];
  let wantsSample = false;
  for (let at = 1; at < argv.length; at += 1) {
    const argument = argv[at] ?? '';
    if (OPTIONS_WITH_VALUE.has(argument)) at += 1;
    else if (argument === '--sample') wantsSample = true;
    else if (!argument.startsWith('-')) plain.push(argument);
  }
  // Run through Electron itself, the first plain argument is the program's own folder.
  const file = plain[isPackaged ? 0 : 1];
  return {
    file: file === undefined ? null : path.resolve(workingFolder, file),
    wantsSample,
  };
}
