import Database from 'better-sqlite3';

/** What one document is without a program around it: the columns of ours in one row, text included. */
export interface BareDocument {
  readonly uuid: string;
  readonly title: string;
  readonly language: string;
  readonly direction: string;
  readonly sha256: string;
  readonly text: string;
  readonly length: number;
  readonly createdAt: string;
}

const PER_TRANSACTION = 1_000;

/**
 * The fewest statements that store these rows and find them by their words: one table, one FTS5
 * index (unicode61, external content), as durable as ours, a thousand rows a transaction.
 */
export function insertBare(path: string, documents: readonly BareDocument[]): void {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`
    CREATE TABLE document (
      id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, title TEXT NOT NULL, language TEXT NOT NULL,
      direction TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE, text TEXT NOT NULL, length INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE search USING fts5 (
      title, text, content = 'document', content_rowid = 'id', tokenize = 'unicode61'
    );`);
  const insert = db.prepare(
    `INSERT INTO document (uuid, title, language, direction, sha256, text, length, created_at)
     VALUES (@uuid, @title, @language, @direction, @sha256, @text, @length, @createdAt)`,
  );
  const index = db.prepare('INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)');
  const insertMany = db.transaction((rows: readonly BareDocument[]) => {
    for (const row of rows) {
      const { lastInsertRowid } = insert.run(row);
      index.run(lastInsertRowid, row.title, row.text);
    }
  });
  for (let at = 0; at < documents.length; at += PER_TRANSACTION) {
    insertMany(documents.slice(at, at + PER_TRANSACTION));
  }
  db.close();
}
