import { Command, CommanderError } from 'commander';

import type { ExportOptions } from './export.ts';
import type { ImportOptions } from './import.ts';
import { EXIT, createTerminal } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** What every command takes. */
interface Shared {
  readonly json?: true;
  readonly verbose?: true;
}

/** How people call the program in the project's folder. */
const CALL = 'npm run -s cli --';

const EXIT_CODES =
  'Exit codes: 0 done, 1 the work failed or found faults, 2 wrong usage.\n' +
  'The result goes to stdout, everything else to stderr.';

/** Runs one command of the command line program; never throws. */
export async function runCli(args: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.done;
  const program = createProgram(async (options, work) => {
    const terminal = createTerminal({
      isJson: options.json === true,
      isVerbose: options.verbose === true,
    });
    exitCode = await attempt(work, terminal);
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return explainUsage(error, args);
  }
}

async function attempt(work: Work, terminal: Terminal): Promise<ExitCode> {
  try {
    return await work(terminal);
  } catch (error) {
    terminal.failure(error);
    return EXIT.failed;
  }
}

/** Help that was asked for is no mistake; help that was not is the answer to no command at all. */
function explainUsage(error: CommanderError, args: readonly string[]): ExitCode {
  if (error.exitCode === 0) return EXIT.done;
  if (error.code !== 'commander.help') {
    const named = args.find((argument) => !argument.startsWith('-'));
    const command = error.code === 'commander.unknownCommand' ? undefined : named;
    const what = error.message.replace(/^error: /, '').replace(/\.?\s*$/, '');
    const sentence = `${what.charAt(0).toUpperCase()}${what.slice(1)}; nothing was done: see ${[CALL, command, '--help'].filter(Boolean).join(' ')}.`;
    createTerminal({ isJson: args.includes('--json'), isVerbose: false }).misuse(sentence);
  }
  return EXIT.usage;
}

/** The code of a command is loaded only when it is the one that was called. */
type Work = (terminal: Terminal) => ExitCode | Promise<ExitCode>;
type Run = (options: Shared, work: Work) => Promise<void>;

function createProgram(run: Run): Command {
  const program = new Command(CALL)
    .description('Glossator without a window: import, export and look after project files.')
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .addHelpText('after', `\n${EXIT_CODES}`);
  addSample(program, run);
  addImport(program, run);
  addExport(program, run);
  addStats(program, run);
  addCheck(program, run);
  addBackup(program, run);
  return program;
}

interface Description {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What is worth knowing beyond it. */
  readonly more?: readonly string[];
  readonly examples: readonly string[];
}

function addCommand(
  program: Command,
  { name, summary, more = [], examples }: Description,
): Command {
  const calls = examples.map((example) => `  ${CALL} ${example}`).join('\n');
  return program
    .command(name)
    .summary(summary)
    .description([summary, ...more].join('\n'))
    .option('--json', 'print one JSON value to stdout and nothing else')
    .option('--verbose', 'say where the program failed, for reports of faults')
    .addHelpText('after', `\nExamples:\n${calls}\n\n${EXIT_CODES}`);
}

function addSample(program: Command, run: Run): void {
  addCommand(program, {
    name: 'sample',
    summary: 'Write the sample project to a new file.',
    examples: ['sample sample.gloss'],
  })
    .argument('<file>', 'the file to write')
    .action((file: string, options: Shared) =>
      run(options, async (terminal) => (await import('./sample.ts')).runSample(file, terminal)),
    );
}

function addImport(program: Command, run: Run): void {
  addCommand(program, {
    name: 'import',
    summary: 'Import text files (.txt, .md) and folders of them.',
    more: [
      'A project that is not there is made.',
      'Files that cannot be imported are named with the reason; the others go in, and the exit code is 1.',
      'Texts the project has already are left out. Ctrl-C takes everything out again.',
    ],
    examples: [
      'import press.gloss article.txt',
      'import press.gloss articles/ more/*.md',
      'import press.gloss old/ --encoding windows-1251',
    ],
  })
    .argument('<project>', 'the project file (*.gloss)')
    .argument('<path...>', 'files and folders to import')
    .option('--encoding <name>', 'read all files in this encoding instead of finding it out')
    .option('--with-duplicates', 'add texts again that the project has already')
    .action((project: string, paths: string[], options: Shared & ImportOptions) =>
      run(options, async (terminal) =>
        (await import('./import.ts')).runImport(project, paths, options, terminal),
      ),
    );
}

function addExport(program: Command, run: Run): void {
  addCommand(program, {
    name: 'export',
    summary: 'Export documents with annotations and verify every quote.',
    more: [
      'The folder appears whole or not at all. The project may be open in a window meanwhile.',
    ],
    examples: [
      'export press.gloss --format jsonl --out dataset',
      'export press.gloss --format jsonl --out ana --person "Ana Belmonte"',
      'export press.gloss --format jsonl --out dataset --force --json',
    ],
  })
    .argument('<project>', 'the project file (*.gloss)')
    .requiredOption('--format <format>', 'what to write: jsonl')
    .requiredOption('--out <folder>', 'the folder to write; made if it is not there')
    .option(
      '--person <name>',
      'whose annotations, by name or id; may be given several times (default: everyone’s)',
      (name: string, before: string[]) => [...before, name],
      [],
    )
    .option('--force', 'replace an earlier export in the folder')
    .action((project: string, options: Shared & ExportOptions) =>
      run(options, async (terminal) =>
        (await import('./export.ts')).runExport(project, options, terminal),
      ),
    );
}

function addStats(program: Command, run: Run): void {
  addCommand(program, {
    name: 'stats',
    summary: 'Count documents, annotations by label and person, and statuses.',
    examples: ['stats press.gloss', 'stats press.gloss --json'],
  })
    .argument('<project>', 'the project file (*.gloss)')
    .action((project: string, options: Shared) =>
      run(options, async (terminal) => (await import('./stats.ts')).runStats(project, terminal)),
    );
}

function addCheck(program: Command, run: Run): void {
  addCommand(program, {
    name: 'check',
    summary: 'Check the file, every quote and every value against the codebook.',
    more: ['Changes nothing; the exit code is 1 if it finds a fault.'],
    examples: ['check press.gloss'],
  })
    .argument('<project>', 'the project file (*.gloss)')
    .action((project: string, options: Shared) =>
      run(options, async (terminal) => (await import('./check.ts')).runCheck(project, terminal)),
    );
}

function addBackup(program: Command, run: Run): void {
  addCommand(program, {
    name: 'backup',
    summary: 'Make a whole copy of a project, which may be open in a window.',
    examples: ['backup press.gloss', 'backup press.gloss --out /media/stick/press.gloss'],
  })
    .argument('<project>', 'the project file (*.gloss)')
    .option('--out <file>', 'the file to write (default: among the backups the window makes)')
    .action((project: string, options: Shared & { out?: string }) =>
      run(options, async (terminal) =>
        (await import('./backup.ts')).runBackup(project, options, terminal),
      ),
    );
}
