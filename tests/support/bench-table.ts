/** A cell of a table: text, or a number shown with as many digits as it deserves. */
export type Cell = string | number | undefined;

/** Prints a titled table to stdout: first column left, the others right. */
export function printTable(title: string, head: readonly string[], rows: readonly Cell[][]): void {
  const lines = [head, ...rows.map((row) => row.map(shown))];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  const texts = lines.map((line) =>
    widths
      .map((width, column) => {
        const cell = line[column] ?? '';
        const blanks = ' '.repeat(width - cell.length);
        return column === 0 ? cell + blanks : blanks + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  process.stdout.write(`\n${title}\n\n`);
  for (const text of [texts[0] ?? '', rule, ...texts.slice(1)]) process.stdout.write(`  ${text}\n`);
}

/** A line below a table: how to read it. */
export function printNote(note: string): void {
  process.stdout.write(`  ${note}\n`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** The largest but one in twenty. */
export function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN;
}

/** How many times b goes into a, for a column of ratios; a small part of it as 1/n. */
export function ratio(a: number, b: number): string {
  return a / b < 0.1 ? `1/${shown(b / a)}` : `${shown(a / b)}×`;
}

function shown(cell: Cell): string {
  if (cell === undefined) return '–';
  if (typeof cell === 'string') return cell;
  if (!Number.isFinite(cell)) return '–';
  const digits = Math.abs(cell) >= 100 ? 0 : Math.abs(cell) >= 10 ? 1 : 2;
  return cell.toLocaleString('en', {
    maximumFractionDigits: digits,
    minimumFractionDigits: Number.isInteger(cell) ? 0 : digits,
  });
}
