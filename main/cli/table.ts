import { formatCount } from '../../core/text/count.ts';

/** Rows as columns of text, the first aligned left, the others right; widths in code points. */
export function formatTable(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? formatCount(cell) : cell)),
  );
  const width = (column: number) =>
    Math.max(...cells.map((row) => Array.from(row[column] ?? '').length));
  const widths = (cells[0] ?? []).map((_, column) => width(column));
  return cells
    .map((row) =>
      row.map((cell, column) => pad(cell, widths[column] ?? 0, column === 0)).join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}

function pad(cell: string, width: number, isLeft: boolean): string {
  const blanks = ' '.repeat(width - Array.from(cell).length);
  return isLeft ? cell + blanks : blanks + cell;
}
