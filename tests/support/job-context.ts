import type { Store } from '../../db/store.ts';
import type { JobContext } from '../../main/jobs/job.ts';

/** What a job needs, on a store that is open already; `reports` collects how far it said it was. */
export function jobContext(
  store: Store,
  { isCancelled = () => false }: { readonly isCancelled?: () => boolean } = {},
): JobContext & { readonly reports: (readonly [done: number, total: number | null])[] } {
  const reports: (readonly [number, number | null])[] = [];
  return {
    store: () => store,
    report: (done, total) => void reports.push([done, total]),
    isCancelled,
    reports,
  };
}
