import type { Label } from '../../core/model/codebook.ts';

/** The highlights of one surface that belong to no label. */
export const SPOTS = ['hovered', 'found', 'selected', 'found-current'] as const;
export type Spot = (typeof SPOTS)[number];

/** How the marks of one label are painted: mine, mine inside another of mine, and those of others. */
export const STRATA = ['others', 'mine', 'nested'] as const;
export type Stratum = (typeof STRATA)[number];

/**
 * The strips under the marks: a thin one is painted over a thick one, so three labels on the same
 * words all stay visible, and their thickness tells them apart without colour. 7 px would be clipped.
 */
const THICKNESS = ['2px', '3.5px', '5px'];
const LINES = ['solid', 'dashed', 'double'];

/** The name of a label's highlight in the registry of the whole window. */
export function stratumName(prefix: string, stratum: Stratum, position: number): string {
  return `${prefix}-${stratum}-${position}`;
}

export function spotName(prefix: string, spot: Spot): string {
  return `${prefix}-${spot}`;
}

/** Which highlight is painted over which: higher numbers win. Earlier labels have thinner strips. */
export function stratumPriority(stratum: Stratum, position: number, labelCount: number): number {
  return STRATA.indexOf(stratum) * labelCount + (labelCount - 1 - position);
}

export function spotPriority(spot: Spot, labelCount: number): number {
  return STRATA.length * labelCount + SPOTS.indexOf(spot);
}

/**
 * The style sheet that paints these labels. `token` gives the value of a design token: in Chromium 114
 * a `::highlight()` does not see the custom properties of the element it is on.
 */
export function highlightCss(
  prefix: string,
  labels: readonly Label[],
  token: (name: string) => string,
): string {
  const rules = labels.flatMap((label, position) => labelRules(prefix, label, position, token));
  return [...rules, spotRules(prefix, token)].join('\n');
}

/** The underline of a label: its thickness and line, the same in the text and beside it. */
export function strip(position: number): { readonly thickness: string; readonly line: string } {
  return {
    thickness: THICKNESS[position % THICKNESS.length] ?? '2px',
    line: LINES[Math.floor(position / THICKNESS.length) % LINES.length] ?? 'solid',
  };
}

function labelRules(
  prefix: string,
  { hue }: Label,
  position: number,
  token: (name: string) => string,
): string[] {
  const { thickness, line } = strip(position);
  const name = (stratum: Stratum) => `::highlight(${stratumName(prefix, stratum, position)})`;
  const ink = token(`--gl-${hue}`);
  const tint = token(`--gl-${hue}-tint`);
  return [
    `${name('mine')} {
      background-color: ${tint};
      text-decoration: underline ${line} ${thickness} ${ink};
      text-decoration-skip-ink: none;
    }`,
    `${name('nested')} { background-color: ${tint}; }`,
    `${name('others')} {
      background-color: color-mix(in srgb, ${tint} 35%, transparent);
      text-decoration: underline dotted 2px ${ink};
      text-decoration-skip-ink: none;
    }`,
    `@media (forced-colors: active) {
      ${name('mine')}, ${name('nested')}, ${name('others')} {
        background-color: transparent;
        text-decoration-color: CanvasText;
      }
    }`,
  ];
}

function spotRules(prefix: string, token: (name: string) => string): string {
  const name = (spot: Spot) => `::highlight(${spotName(prefix, spot)})`;
  return `
    ${name('hovered')} {
      background-color: ${token('--mark-hovered')};
      text-decoration: overline solid 2px ${token('--gl-ink-soft')};
      text-decoration-skip-ink: none;
    }
    ${name('found')} { background-color: ${token('--gl-find')}; color: ${token('--mark-found-ink')}; }
    ${name('selected')} {
      background-color: ${token('--mark-selected')};
      color: ${token('--mark-selected-ink')};
    }
    ${name('found-current')} {
      background-color: ${token('--gl-find-current')};
      color: ${token('--mark-found-ink')};
      text-decoration: underline solid 3px ${token('--gl-ink')};
      text-decoration-skip-ink: none;
    }
    @media (forced-colors: active) {
      ${name('hovered')} { text-decoration-color: Highlight; }
      ${name('found')}, ${name('found-current')} { background-color: Mark; color: MarkText; }
      ${name('selected')} { background-color: Highlight; color: HighlightText; }
    }`;
}
