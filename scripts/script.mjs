/** An expected failure of a set-up step: its message is the one sentence the user gets, without a stack. */
export class SetupError extends Error {}

/**
 * Runs a script's work and turns its end into an exit code.
 * @param {() => Promise<number | void>} work resolves to the exit code, nothing means 0
 */
export async function runScript(work) {
  try {
    process.exit((await work()) ?? 0);
  } catch (error) {
    const sentence =
      error instanceof SetupError
        ? error.message
        : error instanceof Error
          ? error.stack
          : String(error);
    process.stderr.write(`${sentence}\n`);
    process.exit(1);
  }
}
