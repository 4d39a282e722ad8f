import { pathToFileURL } from 'node:url';
import { ensureBuild } from './build.mjs';
import { typedIn } from './launch.mjs';
import { inProject } from './project.mjs';
import { SetupError } from './script.mjs';
import { ensureDependencies } from './setup.mjs';
import { ensureSqliteDriver } from './sqlite-driver.mjs';

/*
 * Runs the command line program in this very process, which costs no second start of Node. What is said here goes to
 * stderr: stdout belongs to the command.
 */
try {
  ensureDependencies();
  await ensureSqliteDriver(undefined);
  await ensureBuild();
} catch (error) {
  process.stderr.write(
    `${error instanceof SetupError ? error.message : error instanceof Error ? error.stack : error}\n`,
  );
  process.exit(1);
}

const program = inProject('out', 'main', 'cli.cjs');
process.argv[1] = program;
process.chdir(typedIn());
await import(pathToFileURL(program).href);
