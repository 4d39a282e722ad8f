import { writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { inProject } from './project.mjs';
import { runScript } from './script.mjs';

/*
 * Writes db/schema.sql: the structure that all migrations together make, for people and other programs to read.
 * tests/db/schema.test.ts compares it with what the migrations make.
 */

await runScript(async () => {
  const { module } = await runnerImport(inProject('db', 'schema.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  writeFileSync(inProject('db', 'schema.sql'), module.schemaFile());
});
