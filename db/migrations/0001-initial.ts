import { createLogTriggers } from './0001-initial-log.ts';
import type { Migration } from './migration.ts';

const PEOPLE = `
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  name TEXT NOT NULL CHECK (name <> ''),
  colour INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 7),
  kind TEXT NOT NULL CHECK (kind IN ('human', 'adjudicator', 'import', 'assistant'))
) STRICT;

CREATE TABLE project (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  name TEXT NOT NULL CHECK (name <> ''),
  format_version INTEGER NOT NULL CHECK (format_version >= 1),
  codebook_version INTEGER NOT NULL CHECK (codebook_version >= 1),
  relation_types TEXT NOT NULL CHECK (json_type(relation_types) = 'array'),
  me_id INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX project_me ON project (me_id);
`;

const CODEBOOK = `
CREATE TABLE label (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  key TEXT NOT NULL UNIQUE CHECK (key <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  definition TEXT NOT NULL,
  examples TEXT NOT NULL CHECK (json_type(examples) = 'array'),
  hue TEXT NOT NULL,
  hotkey TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0)
) STRICT;

-- options and condition are JSON; a NULL condition means that the attribute always applies.
CREATE TABLE attribute (
  label_id INTEGER NOT NULL REFERENCES label (id) ON DELETE RESTRICT,
  key TEXT NOT NULL CHECK (key <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('choice', 'choices', 'flag', 'text', 'date')),
  is_required INTEGER NOT NULL CHECK (is_required IN (0, 1)),
  definition TEXT NOT NULL,
  options TEXT NOT NULL CHECK (json_type(options) = 'array'),
  condition TEXT CHECK (json_type(condition) = 'object'),
  position INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (label_id, key)
) STRICT, WITHOUT ROWID;
`;

const LOG = `
-- One row per user action. A log outlives the rows it tells of, so person_id is no reference.
CREATE TABLE action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  person_id INTEGER NOT NULL,
  label TEXT NOT NULL CHECK (label <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  reverses INTEGER REFERENCES action (id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'undone', 'dropped')),
  CHECK ((kind = 'do') = (reverses IS NULL))
) STRICT;
CREATE INDEX action_reverses ON action (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX action_done ON action (id) WHERE kind = 'do' AND state = 'done';
CREATE INDEX action_undone ON action (id) WHERE kind = 'do' AND state = 'undone';
CREATE INDEX action_open ON action (id) WHERE state = 'open';
CREATE TRIGGER action_delete_refused BEFORE DELETE ON action BEGIN
  SELECT RAISE(ABORT, 'The log of actions is append-only.');
END;

-- The action that writes now; empty between actions, and then nothing can be written.
CREATE TABLE current_action (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  action_id INTEGER REFERENCES action (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX current_action_action ON current_action (action_id);
INSERT INTO current_action (id, action_id) VALUES (1, NULL);

-- row_id: the document, annotation, label or person that the row is or belongs to.
-- before is NULL where the row was inserted, after where it was deleted.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  action_id INTEGER NOT NULL REFERENCES action (id) ON DELETE RESTRICT,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX change_action ON change (action_id);
CREATE INDEX change_annotation ON change (row_id)
  WHERE table_name IN ('annotation', 'annotation_span');
CREATE INDEX change_document ON change (seq) WHERE table_name = 'document';
CREATE TRIGGER change_update_refused BEFORE UPDATE ON change BEGIN
  SELECT RAISE(ABORT, 'The change log is append-only.');
END;
CREATE TRIGGER change_delete_refused BEFORE DELETE ON change BEGIN
  SELECT RAISE(ABORT, 'The change log is append-only.');
END;
`;

const DOCUMENTS = `
-- Normalised and immutable; shared by documents with the same text, and kept when
-- these are removed, so that an undo can bring them back.
CREATE TABLE document_text (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  text TEXT NOT NULL CHECK (text <> ''),
  added_by INTEGER NOT NULL REFERENCES action (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX document_text_added_by ON document_text (added_by);
CREATE TRIGGER document_text_update_refused BEFORE UPDATE ON document_text BEGIN
  SELECT RAISE(ABORT, 'A stored text is immutable.');
END;

-- length is in UTF-16 units. title_key and outlet_key are folded for sorting.
CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  title TEXT NOT NULL CHECK (title <> ''),
  title_key TEXT NOT NULL,
  language TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('ltr', 'rtl')),
  text_id INTEGER NOT NULL REFERENCES document_text (id) ON DELETE RESTRICT,
  length INTEGER NOT NULL CHECK (length > 0),
  outlet TEXT NOT NULL,
  outlet_key TEXT NOT NULL,
  author TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date = '' OR date GLOB '????-??-??'),
  url TEXT NOT NULL,
  section TEXT NOT NULL,
  genre TEXT NOT NULL,
  extra TEXT NOT NULL CHECK (json_type(extra) = 'object'),
  group_key TEXT CHECK (group_key <> ''),
  created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX document_text_id ON document (text_id);
CREATE INDEX document_title ON document (title_key);
CREATE INDEX document_outlet ON document (outlet_key);
CREATE INDEX document_date ON document (date);
CREATE INDEX document_length ON document (length);
CREATE INDEX document_group ON document (group_key) WHERE group_key IS NOT NULL;
CREATE TRIGGER document_text_id_update_refused BEFORE UPDATE OF text_id, length ON document
WHEN old.text_id <> new.text_id OR old.length <> new.length BEGIN
  SELECT RAISE(ABORT, 'A document keeps its text.');
END;

-- A missing row means: to do, not flagged, no note.
CREATE TABLE document_status (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  status TEXT NOT NULL CHECK (status IN ('todo', 'in-progress', 'done')),
  is_flagged INTEGER NOT NULL CHECK (is_flagged IN (0, 1)),
  note TEXT NOT NULL,
  PRIMARY KEY (document_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_status_person ON document_status (person_id, status, is_flagged);
`;

const SEARCH = `
CREATE VIEW document_content (id, title, text) AS
  SELECT document.id, document.title, document_text.text
  FROM document JOIN document_text ON document_text.id = document.text_id;

CREATE VIRTUAL TABLE document_search USING fts5 (
  title, text,
  content = 'document_content', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);
-- A hit in the title weighs as much as ten in the text.
INSERT INTO document_search (document_search, rank) VALUES ('rank', 'bm25(10.0, 1.0)');

-- An import indexes its documents a batch at a time: FTS5 writes down what it has gathered before
-- every statement that has triggers, which takes twice as long one by one.
CREATE TRIGGER document_insert_indexed AFTER INSERT ON document
WHEN NOT EXISTS (
  SELECT 1 FROM current_action JOIN action ON action.id = current_action.action_id
  WHERE action.state = 'open'
) BEGIN
  INSERT INTO document_search (rowid, title, text)
  SELECT id, title, text FROM document_content WHERE id = new.id;
END;
CREATE TRIGGER document_title_indexed AFTER UPDATE OF title ON document
WHEN old.title IS NOT new.title BEGIN
  INSERT INTO document_search (document_search, rowid, title, text)
  SELECT 'delete', old.id, old.title, text FROM document_text WHERE id = old.text_id;
  INSERT INTO document_search (rowid, title, text)
  SELECT id, title, text FROM document_content WHERE id = new.id;
END;
CREATE TRIGGER document_delete_indexed AFTER DELETE ON document BEGIN
  INSERT INTO document_search (document_search, rowid, title, text)
  SELECT 'delete', old.id, old.title, text FROM document_text WHERE id = old.text_id;
END;
`;

const ANNOTATIONS = `
-- A removed annotation stays with its deleted_at, so that a merge knows that it was removed.
CREATE TABLE annotation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  label_id INTEGER NOT NULL REFERENCES label (id) ON DELETE RESTRICT,
  attributes TEXT NOT NULL CHECK (json_type(attributes) = 'object'),
  certainty TEXT NOT NULL CHECK (certainty IN ('sure', 'probable', 'guess')),
  note TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '????-??-??T??:??:??.???Z'),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX annotation_document ON annotation (document_id, deleted_at, label_id);
CREATE INDEX annotation_label ON annotation (label_id, person_id, deleted_at);
CREATE INDEX annotation_person ON annotation (person_id);

-- Half-open [start_offset, end_offset) in UTF-16 units of the text.
CREATE TABLE annotation_span (
  annotation_id INTEGER NOT NULL REFERENCES annotation (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL,
  PRIMARY KEY (annotation_id, position),
  CHECK (start_offset < end_offset)
) STRICT, WITHOUT ROWID;
`;

/** Everything the first release stores. */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  up(db) {
    db.exec(PEOPLE + CODEBOOK + LOG + DOCUMENTS + SEARCH + ANNOTATIONS);
    createLogTriggers(db);
  },
};
