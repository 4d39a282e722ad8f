import { request } from './client.ts';

/**
 * What is open, asked for before anything else is set up: the main process
 * reads the document while the window builds its picture.
 */
export const firstWorkspace = request('workspace.load', {});
