import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A process and all it has started; Linux only. */
export function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const status = readOr(`/proc/${name}/status`, '');
    parents.set(Number(name), Number(/^PPid:\t(\d+)$/m.exec(status)?.[1] ?? 0));
  }
  const family = [pid];
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  }
  return family;
}

/** The TCP and UDP sockets a process holds, as the kernel lists them. */
export function networkSockets(pid: number): string[] {
  const held = new Set(
    namesIn(`/proc/${pid}/fd`).flatMap(
      (name) => /^socket:\[(\d+)\]$/.exec(linkOr(`/proc/${pid}/fd/${name}`))?.[1] ?? [],
    ),
  );
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readOr(`/proc/${pid}/net/${kind}`, '')
      .split('\n')
      .slice(1)
      .filter((line) => held.has(line.trim().split(/\s+/)[9] ?? ''))
      .map((line) => `${kind} of ${pid}: ${line.trim()}`),
  );
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process ended in the meantime.
    return otherwise;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function linkOr(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
