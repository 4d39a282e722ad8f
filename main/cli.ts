import { runCli } from './cli/program.ts';
import { EXIT } from './cli/terminal.ts';

// The reader of a pipe may go away before the end, as `head` does: then there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed);
});

// Not `process.exit`, which would cut off what a pipe has not taken yet.
void runCli(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
