/**
 * Who may import whom: the one statement of it, read by ESLint and by
 * `tests/architecture.test.ts`. `packages` are the bare specifiers a room may
 * name (a trailing `*` stands for any rest), `rooms` the other rooms.
 */
const PURE = ['valibot', 'uuidv7'];

/** @type {Record<string, { rooms: string[], packages: string[] }>} */
const allowed = {
  core: { rooms: [], packages: [...PURE] },
  db: { rooms: ['core'], packages: ['better-sqlite3', 'node:*', ...PURE] },
  seeds: { rooms: ['core', 'db'], packages: ['node:*', ...PURE] },
  // Main writes the sample project, so it may call the seeds; nothing else may.
  main: {
    rooms: ['core', 'db', 'seeds'],
    packages: [
      'electron',
      'electron-log/*',
      'commander',
      'chardet',
      'iconv-lite',
      'node:*',
      ...PURE,
    ],
  },
  preload: { rooms: ['core/ipc/bridge.ts'], packages: ['electron'] },
  renderer: {
    rooms: ['core'],
    packages: [
      'lit',
      'lit/*',
      '@lit/*',
      '@spectrum-web-components/*',
      '@tanstack/lit-virtual',
      '@fontsource-variable/*',
      ...PURE,
    ],
  },
};

const PRODUCT_ROOMS = Object.keys(allowed);

/**
 * For ESLint: patterns a room must not import. Packages are listed by name
 * where they matter; the architecture test checks the rest by the allowlist.
 */
export const rooms = Object.fromEntries(
  Object.entries(allowed).map(([room, entry]) => {
    const foreign = PRODUCT_ROOMS.filter(
      (other) => other !== room && !entry.rooms.some((name) => name.split('/')[0] === other),
    ).map((other) => `**/${other}/**`);
    const packages = ['electron', 'better-sqlite3', 'lit', 'lit/*', 'node:*'].filter(
      (name) => !entry.packages.includes(name),
    );
    return [
      room,
      { ...entry, forbidden: [{ group: [...foreign, ...packages], message: `Not for ${room}/.` }] },
    ];
  }),
);
