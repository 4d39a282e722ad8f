import * as v from 'valibot';

import { AppError } from '../../core/errors.ts';
import type { ErrorCode } from '../../core/errors.ts';
import { contract } from '../../core/ipc/contract.ts';
import type { Channel, Contract, ResponseOf } from '../../core/ipc/contract.ts';
import type { Err, Result } from '../../core/ipc/result.ts';
import type { ProgramChannel, ProjectChannel } from '../handlers/channels.ts';
import type { Handler, HandlersOf } from '../handlers/dependencies.ts';
import type { Log } from '../log.ts';

/** The window a call comes from, as far as answering needs it. */
export interface Caller {
  readonly programHandlers: HandlersOf<ProgramChannel>;
  /** Null while no project is open in the window. */
  projectHandlers(): HandlersOf<ProjectChannel> | null;
}

const DEFECT =
  'That did not work because of a fault in the program, and nothing was changed. Try again; the log in the data folder says more.';

export function refusal(code: ErrorCode, message: string): Err {
  return { ok: false, error: { code, message } };
}

/** Checks a call against the contract, has it handled, and wraps what came of it. Never throws. */
export async function answerCall(
  caller: Caller,
  channel: unknown,
  body: unknown,
  log: Log,
): Promise<Result<unknown>> {
  if (!isChannel(channel)) {
    log.warn('A call that is not in the contract was refused');
    return refusal('invalid-input', 'The program knows no such call; nothing was done.');
  }
  try {
    return await handle(caller, channel, body, log);
  } catch (error) {
    return failure(channel, error, log);
  }
}

async function handle<K extends Channel>(
  caller: Caller,
  channel: K,
  body: unknown,
  log: Log,
): Promise<Result<ResponseOf<K>>> {
  const request: Contract[K]['request'] = contract[channel].request;
  const parsed = v.safeParse(request, body);
  if (!parsed.success) {
    const places = parsed.issues.map((issue) => v.getDotPath(issue) ?? 'the whole');
    log.warn(`${channel} was refused: wrong shape of ${places.join(', ')}`);
    return refusal('invalid-input', sentenceFor(parsed.issues));
  }
  const handler = handlerOf(caller, channel);
  if (handler === undefined) {
    return refusal('not-found', 'No project is open in this window: open one first.');
  }
  return { ok: true, value: await handler(parsed.output) };
}

function isChannel(name: unknown): name is Channel {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}

function handlerOf<K extends Channel>(caller: Caller, channel: K): Handler<K> | undefined {
  const handlers: { readonly [Name in Channel]?: Handler<Name> } = {
    ...caller.programHandlers,
    ...caller.projectHandlers(),
  };
  return handlers[channel];
}

/** Schemas of the model bring sentences of their own; a shape no window of ours sends needs none. */
function sentenceFor(issues: readonly v.BaseIssue<unknown>[]): string {
  const own = issues.find(({ type }) => type === 'check');
  return (
    own?.message ?? 'The program was asked in a way it does not understand; nothing was changed.'
  );
}

function failure(channel: Channel, error: unknown, log: Log): Err {
  if (!(error instanceof AppError)) {
    log.error(`${channel} failed`, error);
    return refusal('storage', DEFECT);
  }
  if (error.code === 'storage' || error.code === 'damaged') log.error(`${channel} failed`, error);
  return refusal(error.code, error.message);
}
