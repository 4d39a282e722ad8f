import type {
  DocumentMeta,
  DocumentSource,
  DocumentStatus,
  TextDirection,
  WorkStatus,
} from '../../core/model/document.ts';
import type { DocumentId, Timestamp, Uuid } from '../../core/model/ids.ts';
import { sortKey } from './sort-key.ts';

/** A row of `document` with the hash of its text, as the repositories read it. */
export interface DocumentRow {
  id: DocumentId;
  uuid: Uuid;
  title: string;
  language: string;
  direction: TextDirection;
  text_id: number;
  sha256: string;
  length: number;
  outlet: string;
  author: string;
  date: string;
  url: string;
  section: string;
  genre: string;
  extra: string;
  group_key: string | null;
  created_at: Timestamp;
}

/** What reads a `DocumentRow`; a condition may follow. */
export const SELECT_DOCUMENT = `
  SELECT d.id, d.uuid, d.title, d.language, d.direction, d.text_id, t.sha256, d.length,
    d.outlet, d.author, d.date, d.url, d.section, d.genre, d.extra, d.group_key, d.created_at
  FROM document AS d JOIN document_text AS t ON t.id = d.text_id`;

export function metaFromRow(row: DocumentRow): DocumentMeta {
  return {
    id: row.id,
    uuid: row.uuid,
    title: row.title,
    language: row.language,
    direction: row.direction,
    sha256: row.sha256,
    length: row.length,
    source: {
      outlet: row.outlet,
      author: row.author,
      date: row.date,
      url: row.url,
      section: row.section,
      genre: row.genre,
    },
    createdAt: row.created_at,
  };
}

/** The columns that hold title and source, with what they are sorted by. */
export function headColumns(title: string, source: DocumentSource) {
  return {
    title,
    title_key: sortKey(title),
    outlet: source.outlet,
    outlet_key: sortKey(source.outlet),
    author: source.author,
    date: source.date,
    url: source.url,
    section: source.section,
    genre: source.genre,
  };
}

export interface StatusRow {
  status: WorkStatus;
  is_flagged: 0 | 1;
  note: string;
}

/** A missing row means that nothing was said yet. */
export function statusFromRow(row: StatusRow | undefined): DocumentStatus {
  if (row === undefined) return { status: 'todo', isFlagged: false, note: '' };
  return { status: row.status, isFlagged: row.is_flagged === 1, note: row.note };
}
