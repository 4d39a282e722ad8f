/** What {@link normalizeText} changed, so that an import can tell. */
export interface NormalizationReport {
  /** Byte order marks dropped from the beginning. */
  readonly byteOrderMarks: number;
  /** Windows line ends (CR LF) that became LF. */
  readonly carriageReturnLineFeeds: number;
  /** Lone carriage returns (old Mac line ends) that became LF. */
  readonly carriageReturns: number;
}

/** A text as it is stored, and what that took. */
export interface NormalizedText extends NormalizationReport {
  readonly text: string;
}

/**
 * The text as it is stored and hashed: byte order marks at the beginning dropped, CR LF and CR
 * turned into LF, nothing else. Several marks are dropped, not just one, because a reader of an
 * exported file drops one more, which would shift every offset.
 */
export function normalizeText(raw: string): NormalizedText {
  const body = raw.replace(/^\uFEFF+/u, '');
  let carriageReturnLineFeeds = 0;
  let carriageReturns = 0;
  const text = body.replace(/\r\n?/g, (lineEnd) => {
    if (lineEnd.length === 2) carriageReturnLineFeeds += 1;
    else carriageReturns += 1;
    return '\n';
  });
  return {
    text,
    byteOrderMarks: raw.length - body.length,
    carriageReturnLineFeeds,
    carriageReturns,
  };
}

/** Whether anything had to be changed. */
export function wasNormalized(report: NormalizationReport): boolean {
  return report.byteOrderMarks + report.carriageReturnLineFeeds + report.carriageReturns > 0;
}
