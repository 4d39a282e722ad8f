import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** @param {...string} parts @returns {string} an absolute path inside the project */
export function inProject(...parts) {
  return path.join(root, ...parts);
}

/**
 * The version of an installed dependency.
 * @param {string} name
 * @returns {string}
 */
export function installedVersion(name) {
  const manifest = JSON.parse(
    readFileSync(inProject('node_modules', name, 'package.json'), 'utf8'),
  );
  return manifest.version;
}
