import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import { isSandboxed } from '../../scripts/launch.mjs';

/** How long a program is left alone before it is asked when it was ready. */
const SETTLE_MS = 1_500;
const POLL_MS = 100;
/** How long a start, or an end, may take. */
const LIMIT_MS = 60_000;

/** One start of a program. */
interface Start {
  /** The app's folder and what else stands on its command line. */
  readonly args: readonly string[];
  /** The mark (`performance.mark`) it sets when the reader can begin. */
  readonly mark: string;
}

/**
 * From the moment the process is started to the mark, in ms. Nothing is attached until long after
 * the mark: Playwright and its inspector would take part in what is measured. The program is asked
 * to end and waited for, so that the next start finds everything as a user's would.
 */
export async function timeStart({ args, mark }: Start): Promise<number> {
  const runtime = process.env.GLOSSATOR_RUNTIME;
  if (runtime === undefined) throw new Error('GLOSSATOR_RUNTIME names no Electron.');
  const switches = ['--remote-debugging-pipe', ...(isSandboxed ? [] : ['--no-sandbox'])];
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(runtime, [...switches, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    await sleep(SETTLE_MS);
    return (await readMark(new Pipe(child), mark)) - startedAt;
  } finally {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    await ended;
    clearTimeout(timer);
  }
}

/** When the page set the mark, in ms since 1970. */
async function readMark(pipe: Pipe, mark: string): Promise<number> {
  const expression = `(() => {
    const [mark] = performance.getEntriesByName(${JSON.stringify(mark)});
    return mark ? performance.timeOrigin + mark.startTime : null;
  })()`;
  const giveUpAt = Date.now() + LIMIT_MS;
  while (Date.now() < giveUpAt) {
    const sessionId = await pipe.attachToPage();
    if (sessionId !== undefined) {
      const answer = await pipe.send('Runtime.evaluate', { expression }, sessionId);
      const { result } = answer as { result?: { value?: number | null } };
      if (typeof result?.value === 'number') return result.value;
    }
    await sleep(POLL_MS);
  }
  throw new Error(`The program set no mark ${mark} within ${LIMIT_MS / 1000} s.`);
}

/** The DevTools protocol over the two pipes Chromium offers: no socket, nothing to find. */
class Pipe {
  readonly #input: Writable;
  readonly #waiting = new Map<number, (result: object) => void>();
  #lastId = 0;
  #sessionId: string | undefined;

  constructor(child: ChildProcess) {
    this.#input = child.stdio[3] as Writable;
    let rest = '';
    (child.stdio[4] as Readable).setEncoding('utf8').on('data', (chunk: string) => {
      const messages = (rest + chunk).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#receive(message);
    });
  }

  send(method: string, params: object, sessionId?: string): Promise<object> {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  /** The session of the one page, once there is one. */
  async attachToPage(): Promise<string | undefined> {
    if (this.#sessionId !== undefined) return this.#sessionId;
    const { targetInfos } = (await this.send('Target.getTargets', {})) as {
      targetInfos: { type: string; targetId: string }[];
    };
    const page = targetInfos.find(({ type }) => type === 'page');
    if (page === undefined) return undefined;
    const params = { targetId: page.targetId, flatten: true };
    const attached = (await this.send('Target.attachToTarget', params)) as { sessionId: string };
    this.#sessionId = attached.sessionId;
    return this.#sessionId;
  }

  #receive(message: string): void {
    const { id, result } = JSON.parse(message) as { id?: number; result?: object };
    if (id === undefined) return;
    this.#waiting.get(id)?.(result ?? {});
    this.#waiting.delete(id);
  }
}
