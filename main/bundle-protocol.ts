import { readFileSync } from 'node:fs';
import path from 'node:path';

import { BUNDLE_ORIGIN, CONTENT_POLICY } from './content-policy.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Answers requests for the window's own files with files of the built bundle,
 * and with nothing else: any address that leads out of `folder`, or to a kind
 * of file the bundle does not hold, is not found.
 */
export function serveBundle(folder: string, address: string): Response {
  const file = bundleFile(folder, address);
  const mediaType = file === undefined ? undefined : MEDIA_TYPES[path.extname(file)];
  if (file === undefined || mediaType === undefined) return notFound();
  try {
    // Small files that the system has in memory: sooner read than waited for.
    return new Response(readFileSync(file), {
      headers: {
        'Content-Type': mediaType,
        'Content-Security-Policy': CONTENT_POLICY,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
      },
    });
  } catch {
    return notFound();
  }
}

/** The file an address of the bundle names; undefined where it names none. */
export function bundleFile(folder: string, address: string): string | undefined {
  if (!address.startsWith(`${BUNDLE_ORIGIN}/`)) return undefined;
  const [encoded = ''] = address.slice(BUNDLE_ORIGIN.length).split(/[?#]/u);
  let name: string;
  try {
    name = decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
  if (name.includes('\0') || name.includes('\\')) return undefined;
  const file = path.join(folder, name);
  return file.startsWith(folder + path.sep) ? file : undefined;
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
