/** How often a line without a terminal repeats itself, and how long a step stays silent about its progress. */
const plainIntervalMs = 10_000;
const quietMs = 2_000;
const barWidth = 24;

/**
 * @typedef {object} Step
 * @property {(done: number, total?: number) => void} update bytes done so far (and in all, where known)
 * @property {(note?: string) => void} end says what became of it; only the first call counts
 */

/**
 * Says in one line what happens now, then shows how far it is: live on a terminal, as an occasional line elsewhere.
 * Everything goes to stderr, so a command's own stdout stays clean.
 * @param {string} title
 * @param {{ isTTY?: boolean, columns?: number, write: (text: string) => unknown }} [stream]
 * @returns {Step}
 */
export function startStep(title, stream = process.stderr) {
  const startedAt = Date.now();
  const isLive = stream.isTTY === true;
  let done = 0;
  /** @type {number | undefined} */
  let total;
  let saidAt = startedAt;
  let isOver = false;

  stream.write(isLive ? `${title} …` : `${title} …\n`);
  const tick = () => {
    const elapsed = Date.now() - startedAt;
    if (elapsed < quietMs) return;
    if (isLive)
      stream.write(
        `\r\u001b[K${fit(`${title} … ${describe(done, total, elapsed)}`, stream.columns)}`,
      );
    else if (Date.now() - saidAt >= plainIntervalMs) {
      saidAt = Date.now();
      stream.write(`  ${describe(done, total, elapsed)}\n`);
    }
  };
  const timer = setInterval(tick, isLive ? 200 : 1_000);
  timer.unref();

  return {
    update(newDone, newTotal) {
      done = newDone;
      total = newTotal ?? total;
    },
    end(note) {
      if (isOver) return;
      isOver = true;
      clearInterval(timer);
      const elapsed = Date.now() - startedAt;
      const result = [note ?? 'done', ...(elapsed >= quietMs ? [seconds(elapsed)] : [])].join(', ');
      if (isLive) stream.write(`\r\u001b[K${title}: ${result}\n`);
      else if (note !== undefined || elapsed >= quietMs) stream.write(`  ${result}\n`);
    },
  };
}

/**
 * Runs `work` as a step; the step is closed however the work ends.
 * @template T
 * @param {string} title
 * @param {(step: Step) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withStep(title, work) {
  const step = startStep(title);
  try {
    const result = await work(step);
    step.end();
    return result;
  } catch (error) {
    step.end('failed');
    throw error;
  }
}

/**
 * @param {number} done bytes
 * @param {number | undefined} total bytes
 * @param {number} elapsed ms
 */
function describe(done, total, elapsed) {
  if (total !== undefined && total > 0) {
    const share = Math.min(done / total, 1);
    const filled = Math.round(share * barWidth);
    const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
    return `${bar} ${Math.floor(share * 100)} % (${megabytes(done)} of ${megabytes(total)} MB)`;
  }
  return done > 0 ? `${megabytes(done)} MB, ${seconds(elapsed)}` : seconds(elapsed);
}

/** @param {string} line @param {number} [columns] a longer line would wrap and could not be rewritten */
function fit(line, columns = 0) {
  return columns > 0 && line.length > columns ? `${line.slice(0, columns - 1)}…` : line;
}

/** @param {number} bytes */
const megabytes = (bytes) => Math.round(bytes / 1e6);

/** @param {number} ms */
const seconds = (ms) => `${Math.round(ms / 1000)} s`;
