-- The structure of a project file. Made by "npm run schema" from db/migrations; do not edit.

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

CREATE TABLE current_action (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  action_id INTEGER REFERENCES action (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX current_action_action ON current_action (action_id);

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

CREATE TABLE document_status (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  status TEXT NOT NULL CHECK (status IN ('todo', 'in-progress', 'done')),
  is_flagged INTEGER NOT NULL CHECK (is_flagged IN (0, 1)),
  note TEXT NOT NULL,
  PRIMARY KEY (document_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_status_person ON document_status (person_id, status, is_flagged);

CREATE VIEW document_content (id, title, text) AS
  SELECT document.id, document.title, document_text.text
  FROM document JOIN document_text ON document_text.id = document.text_id;

CREATE VIRTUAL TABLE document_search USING fts5 (
  title, text,
  content = 'document_content', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

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

CREATE TABLE annotation_span (
  annotation_id INTEGER NOT NULL REFERENCES annotation (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL,
  PRIMARY KEY (annotation_id, position),
  CHECK (start_offset < end_offset)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER project_insert_logged AFTER INSERT ON project BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'project', new.id, NULL, json_object('id', new.id, 'uuid', new.uuid, 'name', new.name, 'format_version', new.format_version, 'codebook_version', new.codebook_version, 'relation_types', new.relation_types, 'me_id', new.me_id, 'created_at', new.created_at));
END;

CREATE TRIGGER project_update_logged AFTER UPDATE ON project
WHEN old.id IS NOT new.id OR old.uuid IS NOT new.uuid OR old.name IS NOT new.name OR old.format_version IS NOT new.format_version OR old.codebook_version IS NOT new.codebook_version OR old.relation_types IS NOT new.relation_types OR old.me_id IS NOT new.me_id OR old.created_at IS NOT new.created_at BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'project', new.id, json_object('id', old.id, 'uuid', old.uuid, 'name', old.name, 'format_version', old.format_version, 'codebook_version', old.codebook_version, 'relation_types', old.relation_types, 'me_id', old.me_id, 'created_at', old.created_at), json_object('id', new.id, 'uuid', new.uuid, 'name', new.name, 'format_version', new.format_version, 'codebook_version', new.codebook_version, 'relation_types', new.relation_types, 'me_id', new.me_id, 'created_at', new.created_at));
END;

CREATE TRIGGER project_delete_logged AFTER DELETE ON project BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'project', old.id, json_object('id', old.id, 'uuid', old.uuid, 'name', old.name, 'format_version', old.format_version, 'codebook_version', old.codebook_version, 'relation_types', old.relation_types, 'me_id', old.me_id, 'created_at', old.created_at), NULL);
END;

CREATE TRIGGER person_insert_logged AFTER INSERT ON person BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'person', new.id, NULL, json_object('id', new.id, 'uuid', new.uuid, 'name', new.name, 'colour', new.colour, 'kind', new.kind));
END;

CREATE TRIGGER person_update_logged AFTER UPDATE ON person
WHEN old.id IS NOT new.id OR old.uuid IS NOT new.uuid OR old.name IS NOT new.name OR old.colour IS NOT new.colour OR old.kind IS NOT new.kind BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'person', new.id, json_object('id', old.id, 'uuid', old.uuid, 'name', old.name, 'colour', old.colour, 'kind', old.kind), json_object('id', new.id, 'uuid', new.uuid, 'name', new.name, 'colour', new.colour, 'kind', new.kind));
END;

CREATE TRIGGER person_delete_logged AFTER DELETE ON person BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'person', old.id, json_object('id', old.id, 'uuid', old.uuid, 'name', old.name, 'colour', old.colour, 'kind', old.kind), NULL);
END;

CREATE TRIGGER document_insert_logged AFTER INSERT ON document BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'document', new.id, NULL, json_object('id', new.id, 'uuid', new.uuid, 'title', new.title, 'title_key', new.title_key, 'language', new.language, 'direction', new.direction, 'text_id', new.text_id, 'length', new.length, 'outlet', new.outlet, 'outlet_key', new.outlet_key, 'author', new.author, 'date', new.date, 'url', new.url, 'section', new.section, 'genre', new.genre, 'extra', new.extra, 'group_key', new.group_key, 'created_at', new.created_at));
END;

CREATE TRIGGER document_update_logged AFTER UPDATE ON document
WHEN old.id IS NOT new.id OR old.uuid IS NOT new.uuid OR old.title IS NOT new.title OR old.title_key IS NOT new.title_key OR old.language IS NOT new.language OR old.direction IS NOT new.direction OR old.text_id IS NOT new.text_id OR old.length IS NOT new.length OR old.outlet IS NOT new.outlet OR old.outlet_key IS NOT new.outlet_key OR old.author IS NOT new.author OR old.date IS NOT new.date OR old.url IS NOT new.url OR old.section IS NOT new.section OR old.genre IS NOT new.genre OR old.extra IS NOT new.extra OR old.group_key IS NOT new.group_key OR old.created_at IS NOT new.created_at BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'document', new.id, json_object('id', old.id, 'uuid', old.uuid, 'title', old.title, 'title_key', old.title_key, 'language', old.language, 'direction', old.direction, 'text_id', old.text_id, 'length', old.length, 'outlet', old.outlet, 'outlet_key', old.outlet_key, 'author', old.author, 'date', old.date, 'url', old.url, 'section', old.section, 'genre', old.genre, 'extra', old.extra, 'group_key', old.group_key, 'created_at', old.created_at), json_object('id', new.id, 'uuid', new.uuid, 'title', new.title, 'title_key', new.title_key, 'language', new.language, 'direction', new.direction, 'text_id', new.text_id, 'length', new.length, 'outlet', new.outlet, 'outlet_key', new.outlet_key, 'author', new.author, 'date', new.date, 'url', new.url, 'section', new.section, 'genre', new.genre, 'extra', new.extra, 'group_key', new.group_key, 'created_at', new.created_at));
END;

CREATE TRIGGER document_delete_logged AFTER DELETE ON document BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'document', old.id, json_object('id', old.id, 'uuid', old.uuid, 'title', old.title, 'title_key', old.title_key, 'language', old.language, 'direction', old.direction, 'text_id', old.text_id, 'length', old.length, 'outlet', old.outlet, 'outlet_key', old.outlet_key, 'author', old.author, 'date', old.date, 'url', old.url, 'section', old.section, 'genre', old.genre, 'extra', old.extra, 'group_key', old.group_key, 'created_at', old.created_at), NULL);
END;

CREATE TRIGGER document_status_insert_logged AFTER INSERT ON document_status BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'document_status', new.document_id, NULL, json_object('document_id', new.document_id, 'person_id', new.person_id, 'status', new.status, 'is_flagged', new.is_flagged, 'note', new.note));
END;

CREATE TRIGGER document_status_update_logged AFTER UPDATE ON document_status
WHEN old.document_id IS NOT new.document_id OR old.person_id IS NOT new.person_id OR old.status IS NOT new.status OR old.is_flagged IS NOT new.is_flagged OR old.note IS NOT new.note BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'document_status', new.document_id, json_object('document_id', old.document_id, 'person_id', old.person_id, 'status', old.status, 'is_flagged', old.is_flagged, 'note', old.note), json_object('document_id', new.document_id, 'person_id', new.person_id, 'status', new.status, 'is_flagged', new.is_flagged, 'note', new.note));
END;

CREATE TRIGGER document_status_delete_logged AFTER DELETE ON document_status BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'document_status', old.document_id, json_object('document_id', old.document_id, 'person_id', old.person_id, 'status', old.status, 'is_flagged', old.is_flagged, 'note', old.note), NULL);
END;

CREATE TRIGGER label_insert_logged AFTER INSERT ON label BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'label', new.id, NULL, json_object('id', new.id, 'uuid', new.uuid, 'key', new.key, 'name', new.name, 'definition', new.definition, 'examples', new.examples, 'hue', new.hue, 'hotkey', new.hotkey, 'position', new.position));
END;

CREATE TRIGGER label_update_logged AFTER UPDATE ON label
WHEN old.id IS NOT new.id OR old.uuid IS NOT new.uuid OR old.key IS NOT new.key OR old.name IS NOT new.name OR old.definition IS NOT new.definition OR old.examples IS NOT new.examples OR old.hue IS NOT new.hue OR old.hotkey IS NOT new.hotkey OR old.position IS NOT new.position BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'label', new.id, json_object('id', old.id, 'uuid', old.uuid, 'key', old.key, 'name', old.name, 'definition', old.definition, 'examples', old.examples, 'hue', old.hue, 'hotkey', old.hotkey, 'position', old.position), json_object('id', new.id, 'uuid', new.uuid, 'key', new.key, 'name', new.name, 'definition', new.definition, 'examples', new.examples, 'hue', new.hue, 'hotkey', new.hotkey, 'position', new.position));
END;

CREATE TRIGGER label_delete_logged AFTER DELETE ON label BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'label', old.id, json_object('id', old.id, 'uuid', old.uuid, 'key', old.key, 'name', old.name, 'definition', old.definition, 'examples', old.examples, 'hue', old.hue, 'hotkey', old.hotkey, 'position', old.position), NULL);
END;

CREATE TRIGGER attribute_insert_logged AFTER INSERT ON attribute BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'attribute', new.label_id, NULL, json_object('label_id', new.label_id, 'key', new.key, 'name', new.name, 'type', new.type, 'is_required', new.is_required, 'definition', new.definition, 'options', new.options, 'condition', new.condition, 'position', new.position));
END;

CREATE TRIGGER attribute_update_logged AFTER UPDATE ON attribute
WHEN old.label_id IS NOT new.label_id OR old.key IS NOT new.key OR old.name IS NOT new.name OR old.type IS NOT new.type OR old.is_required IS NOT new.is_required OR old.definition IS NOT new.definition OR old.options IS NOT new.options OR old.condition IS NOT new.condition OR old.position IS NOT new.position BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'attribute', new.label_id, json_object('label_id', old.label_id, 'key', old.key, 'name', old.name, 'type', old.type, 'is_required', old.is_required, 'definition', old.definition, 'options', old.options, 'condition', old.condition, 'position', old.position), json_object('label_id', new.label_id, 'key', new.key, 'name', new.name, 'type', new.type, 'is_required', new.is_required, 'definition', new.definition, 'options', new.options, 'condition', new.condition, 'position', new.position));
END;

CREATE TRIGGER attribute_delete_logged AFTER DELETE ON attribute BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'attribute', old.label_id, json_object('label_id', old.label_id, 'key', old.key, 'name', old.name, 'type', old.type, 'is_required', old.is_required, 'definition', old.definition, 'options', old.options, 'condition', old.condition, 'position', old.position), NULL);
END;

CREATE TRIGGER annotation_insert_logged AFTER INSERT ON annotation BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'annotation', new.id, NULL, json_object('id', new.id, 'uuid', new.uuid, 'document_id', new.document_id, 'person_id', new.person_id, 'label_id', new.label_id, 'attributes', new.attributes, 'certainty', new.certainty, 'note', new.note, 'revision', new.revision, 'created_at', new.created_at, 'updated_at', new.updated_at, 'deleted_at', new.deleted_at));
END;

CREATE TRIGGER annotation_update_logged AFTER UPDATE ON annotation
WHEN old.id IS NOT new.id OR old.uuid IS NOT new.uuid OR old.document_id IS NOT new.document_id OR old.person_id IS NOT new.person_id OR old.label_id IS NOT new.label_id OR old.attributes IS NOT new.attributes OR old.certainty IS NOT new.certainty OR old.note IS NOT new.note OR old.revision IS NOT new.revision OR old.created_at IS NOT new.created_at OR old.updated_at IS NOT new.updated_at OR old.deleted_at IS NOT new.deleted_at BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'annotation', new.id, json_object('id', old.id, 'uuid', old.uuid, 'document_id', old.document_id, 'person_id', old.person_id, 'label_id', old.label_id, 'attributes', old.attributes, 'certainty', old.certainty, 'note', old.note, 'revision', old.revision, 'created_at', old.created_at, 'updated_at', old.updated_at, 'deleted_at', old.deleted_at), json_object('id', new.id, 'uuid', new.uuid, 'document_id', new.document_id, 'person_id', new.person_id, 'label_id', new.label_id, 'attributes', new.attributes, 'certainty', new.certainty, 'note', new.note, 'revision', new.revision, 'created_at', new.created_at, 'updated_at', new.updated_at, 'deleted_at', new.deleted_at));
END;

CREATE TRIGGER annotation_delete_logged AFTER DELETE ON annotation BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'annotation', old.id, json_object('id', old.id, 'uuid', old.uuid, 'document_id', old.document_id, 'person_id', old.person_id, 'label_id', old.label_id, 'attributes', old.attributes, 'certainty', old.certainty, 'note', old.note, 'revision', old.revision, 'created_at', old.created_at, 'updated_at', old.updated_at, 'deleted_at', old.deleted_at), NULL);
END;

CREATE TRIGGER annotation_span_insert_logged AFTER INSERT ON annotation_span BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'annotation_span', new.annotation_id, NULL, json_object('annotation_id', new.annotation_id, 'position', new.position, 'start_offset', new.start_offset, 'end_offset', new.end_offset));
END;

CREATE TRIGGER annotation_span_update_logged AFTER UPDATE ON annotation_span
WHEN old.annotation_id IS NOT new.annotation_id OR old.position IS NOT new.position OR old.start_offset IS NOT new.start_offset OR old.end_offset IS NOT new.end_offset BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'annotation_span', new.annotation_id, json_object('annotation_id', old.annotation_id, 'position', old.position, 'start_offset', old.start_offset, 'end_offset', old.end_offset), json_object('annotation_id', new.annotation_id, 'position', new.position, 'start_offset', new.start_offset, 'end_offset', new.end_offset));
END;

CREATE TRIGGER annotation_span_delete_logged AFTER DELETE ON annotation_span BEGIN
  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), 'annotation_span', old.annotation_id, json_object('annotation_id', old.annotation_id, 'position', old.position, 'start_offset', old.start_offset, 'end_offset', old.end_offset), NULL);
END;
