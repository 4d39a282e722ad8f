import type { Workspace } from '../../core/ipc/contract.ts';
import { request, subscribe } from '../api/client.ts';
import type { Stores } from './stores.ts';

/**
 * Shows what the main process says is open, and goes on doing so whenever the
 * window gets another project.
 */
export async function followWorkspace(stores: Stores, first: Promise<Workspace>): Promise<void> {
  let asked = 0;
  subscribe('project.changed', (project) => {
    if (project?.uuid === stores.project.snapshot.project?.uuid) return;
    asked += 1;
    const turn = asked;
    const answer = request('workspace.load', {});
    // What is opened may be told more than once; only the last answer is shown.
    stores.notices.attempt(answer.then((next) => turn === asked && show(stores, next)));
  });
  subscribe('notice', ({ tone, sentence }) => {
    stores.notices.show(tone === 'warning' ? 'negative' : 'info', sentence);
  });
  show(stores, await first);
}

function show(stores: Stores, workspace: Workspace): void {
  const { project, document, place, jobs } = workspace;
  stores.dialogs.close();
  stores.find.close();
  stores.sticky.choose(null);
  stores.imports.start();
  stores.layers.start();
  stores.jobs.start(jobs);
  stores.document.start(document, place.caret);
  stores.project.start(workspace);
  if (project) stores.notices.attempt(stores.library.start());
}
