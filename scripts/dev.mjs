import { forgetBuild } from './build.mjs';
import { hasDisplay } from './display.mjs';
import { asTyped, isSandboxed } from './launch.mjs';
import { start } from './processes.mjs';
import { inProject, root } from './project.mjs';
import { SetupError, runScript } from './script.mjs';
import { setUp } from './setup.mjs';

await runScript(async () => {
  if (!(await hasDisplay()))
    throw new SetupError(
      'There is no display here: `npm run dev` needs one, `npm start` does not.',
    );
  const executable = await setUp();
  // It writes its own main and preload into the output folder, which must not pass for a build.
  forgetBuild();
  const given = process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : asTyped(arg)));
  const args = [
    'dev',
    '--watch',
    ...(isSandboxed ? [] : ['--noSandbox']),
    '--',
    ...(given.length > 0 ? given : ['--sample']),
  ];
  const vite = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  return new Promise((resolve, reject) => {
    const child = start(process.execPath, [vite, ...args], {
      cwd: root,
      stdio: 'inherit',
      detached: false,
      endSignal: 'SIGTERM',
      env: { ...process.env, ELECTRON_EXEC_PATH: executable },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 0));
  });
});
