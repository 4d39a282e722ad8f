import type { ImportReport } from '../../core/model/import.ts';
import { countOf } from '../../core/text/count.ts';
import type { ExportResult } from './export.ts';

/** What an export came to, as one sentence. */
export function describeExport({ annotations, documents }: ExportResult): string {
  return `${countOf(annotations, 'annotation')} in ${countOf(documents, 'document')}, all quotes verified.`;
}

/** What an import did, as one sentence. */
export function describeImport(report: ImportReport): string {
  const parts = [`${countOf(report.imported, 'document')} imported`];
  if (report.duplicates > 0) {
    parts.push(`${countOf(report.duplicates, 'file')} left out because the text is there already`);
  }
  if (report.rejected.length > 0) {
    parts.push(`${countOf(report.rejected.length, 'file')} could not be imported`);
  }
  return `${parts.join(', ')}.`;
}
