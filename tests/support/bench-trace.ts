import { INPUT_MARK, PAINTED_MARK } from './bench-watch.ts';

/** An entry of Chromium's trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** How long it took … */
  readonly dur?: number;
  /** … and how much processor time of its thread. */
  readonly tdur?: number;
}

/** Processor time of the page's main thread, in ms. */
interface Work {
  /** From the input to the end of the frame that shows its outcome. */
  readonly work: number;
  readonly later: number;
}

export interface Trace {
  /** One entry per input whose outcome was painted; `later` ends so many ms after that. */
  works(restMs: number): Work[];
}

/** Reads what `contentTracing` has recorded: every task of the page's main thread, and the marks of the watch. */
export function readTrace(json: string): Trace {
  const { traceEvents } = JSON.parse(json) as { traceEvents: TraceEvent[] };
  const events = [...traceEvents].sort((a, b) => a.ts - b.ts);
  const painted = events.filter(({ name }) => name === PAINTED_MARK);
  const [first] = painted;
  const isOnMain = ({ pid, tid }: TraceEvent) => pid === first?.pid && tid === first.tid;
  const tasks = outermost(events.filter((event) => isOnMain(event) && isTask(event)));
  const inputs = events.filter(({ name }) => name === INPUT_MARK);
  return {
    works: (restMs) =>
      painted.map(({ ts: end }) => {
        const begin = inputs.filter(({ ts }) => ts < end).at(-1)?.ts ?? end;
        const rest = end + restMs * 1000;
        return {
          work: sum(tasks.filter((task) => endOf(task) > begin && endOf(task) <= end)),
          later: sum(tasks.filter((task) => endOf(task) > end && endOf(task) <= rest)),
        };
      }),
  };
}

function isTask({ name, dur }: TraceEvent): boolean {
  return dur !== undefined && name.endsWith('RunTask');
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

/** Tasks within tasks, as of nested loops, would count twice. */
function outermost(tasks: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return tasks.filter((task) => {
    if (task.ts < end) return false;
    end = endOf(task);
    return true;
  });
}

function sum(tasks: readonly TraceEvent[]): number {
  return tasks.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000;
}
