import { runKillRound } from '../support/kill-round.ts';
import { test } from '../support/temporary-folder.ts';

/** `npm run stress` asks for more, and for others (`scripts/stress.mjs`). */
const ROUNDS = Number(process.env.GLOSSATOR_KILL_ROUNDS ?? 20);
/** The same seed makes the same edits. */
const FIRST_SEED = Number(process.env.GLOSSATOR_KILL_SEED ?? 1);
/** In one round of so many the program itself opens the file afterwards. */
const REOPENED = 5;

// Rounds know nothing of each other, so every worker may run some.
test.describe.configure({ mode: 'parallel' });

for (let round = 0; round < ROUNDS; round += 1) {
  const seed = FIRST_SEED + round;
  test(`what the screen has confirmed survives a kill (seed ${seed})`, async ({ folder }, info) => {
    const report = await runKillRound({ seed, folder, reopens: round % REOPENED === 0 });
    for (const [type, number] of Object.entries(report)) {
      info.annotations.push({ type, description: String(number) });
    }
  });
}
