// Proves a compiled driver in the runtime that runs this file: node sqlite-driver-check.mjs <driver>
import assert from 'node:assert/strict';
import Database from 'better-sqlite3';

const [driver] = process.argv.slice(2);
assert(driver, 'usage: sqlite-driver-check.mjs <driver>');

const db = new Database(':memory:', { nativeBinding: driver });
db.exec('CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
db.exec("CREATE VIRTUAL TABLE word_index USING fts5(text, content='word', content_rowid='id')");

const insert = db.prepare('INSERT INTO word (text) VALUES (@text) RETURNING text').pluck();
const insertAll = db.transaction((/** @type {string[]} */ all) =>
  all.map((text) => insert.get({ text })),
);
// Enough rows, with garbage collected in between, to lose references that are not held.
const words = Array.from({ length: 5_000 }, (_, index) => `żółw 🐢 ${index}`);
const texts = insertAll(words);
assert.deepEqual(texts, words);

db.exec("INSERT INTO word_index (word_index) VALUES ('rebuild')");
assert.deepEqual(
  db.prepare('SELECT rowid FROM word_index WHERE word_index MATCH ?').pluck().all('4999'),
  [5_000],
);
db.function('shout', (text) => String(text).toUpperCase());
assert.equal(db.prepare("SELECT shout('ok')").pluck().get(), 'OK');
assert.throws(() => insert.get({ text: null }), { code: 'SQLITE_CONSTRAINT_NOTNULL' });
db.close();
