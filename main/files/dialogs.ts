import { dialog, shell } from 'electron';
import type { BrowserWindow, FileFilter, OpenDialogOptions } from 'electron';

/** The system's file dialogs over one window. Paths stay in the main process. */
export interface Dialogs {
  /** Files to read; empty when cancelled. */
  chooseFiles(options: {
    readonly title: string;
    readonly filters: FileFilter[];
    readonly isMultiple: boolean;
  }): Promise<readonly string[]>;
  /** A folder to read or write; undefined when cancelled. */
  chooseFolder(options: {
    readonly title: string;
    readonly button: string;
  }): Promise<string | undefined>;
  /** A file to write; undefined when cancelled. */
  chooseTarget(options: {
    readonly title: string;
    readonly suggested: string;
    readonly filters: FileFilter[];
  }): Promise<string | undefined>;
  /** Shows a file or folder in the system's file manager. */
  reveal(path: string): void;
}

/** The dialogs of one window. */
export function createDialogs(window: BrowserWindow): Dialogs {
  const open = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    return canceled ? [] : filePaths;
  };
  return {
    chooseFiles: ({ title, filters, isMultiple }) =>
      open({
        title,
        filters,
        properties: isMultiple ? ['openFile', 'multiSelections'] : ['openFile'],
      }),
    chooseFolder: async ({ title, button }) => {
      const properties: OpenDialogOptions['properties'] = ['openDirectory', 'createDirectory'];
      return (await open({ title, buttonLabel: button, properties }))[0];
    },
    chooseTarget: async ({ title, suggested, filters }) => {
      const options = { title, defaultPath: suggested, filters };
      const { canceled, filePath } = await dialog.showSaveDialog(window, options);
      return canceled || filePath === '' ? undefined : filePath;
    },
    reveal: (path) => shell.showItemInFolder(path),
  };
}
