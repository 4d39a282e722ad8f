import * as v from 'valibot';

import type { Attribute } from '../../core/model/attribute.ts';
import { AttributeCondition, AttributeOption } from '../../core/model/attribute.ts';
import type { Codebook, Label, LabelHue } from '../../core/model/codebook.ts';
import { RelationType } from '../../core/model/codebook.ts';
import type { LabelId, Uuid } from '../../core/model/ids.ts';
import type { Sqlite } from '../sqlite.ts';
import type { CodebookRepository } from '../store.ts';
import { found } from './found.ts';

interface LabelRow {
  id: LabelId;
  uuid: Uuid;
  key: string;
  name: string;
  definition: string;
  examples: string;
  hue: LabelHue;
  hotkey: string;
}

interface AttributeRow {
  label_id: LabelId;
  key: string;
  name: string;
  type: Attribute['type'];
  is_required: 0 | 1;
  definition: string;
  options: string;
  condition: string | null;
}

const RelationTypes = v.array(RelationType);
const Examples = v.array(v.string());
const Options = v.array(AttributeOption);

/** Labels with their attributes, and the relation types. */
export interface Codebooks extends CodebookRepository {
  /** Throws 'not-found'. */
  label(id: LabelId): Label;
  insertLabel(label: Omit<Label, 'id'>, position: number): LabelId;
}

export function createCodebookRepository(db: Sqlite): Codebooks {
  const head = db.prepare<[], { codebook_version: number; relation_types: string }>(
    'SELECT codebook_version, relation_types FROM project',
  );
  const labels = db.prepare<[], LabelRow>('SELECT * FROM label ORDER BY position, id');
  const label = db.prepare<[LabelId], LabelRow>('SELECT * FROM label WHERE id = ?');
  const attributes = db.prepare<[], AttributeRow>('SELECT * FROM attribute ORDER BY position, key');
  const attributesOf = db.prepare<[LabelId], AttributeRow>(
    'SELECT * FROM attribute WHERE label_id = ? ORDER BY position, key',
  );
  const insertLabel = db
    .prepare<[object], LabelId>(
      `INSERT INTO label (uuid, key, name, definition, examples, hue, hotkey, position)
       VALUES (@uuid, @key, @name, @definition, @examples, @hue, @hotkey, @position) RETURNING id`,
    )
    .pluck();
  const insertAttribute = db.prepare(
    `INSERT INTO attribute
       (label_id, key, name, type, is_required, definition, options, condition, position)
     VALUES
       (@label_id, @key, @name, @type, @is_required, @definition, @options, @condition, @position)`,
  );

  return {
    get() {
      const project = found(head.get(), 'project');
      const all = attributes.all();
      return {
        version: project.codebook_version,
        labels: labels.all().map((row) =>
          labelFromRow(
            row,
            all.filter((attribute) => attribute.label_id === row.id),
          ),
        ),
        relationTypes: v.parse(RelationTypes, JSON.parse(project.relation_types)),
      } satisfies Codebook;
    },
    label: (id) => labelFromRow(found(label.get(id), 'label'), attributesOf.all(id)),
    insertLabel(draft, position) {
      const examples = JSON.stringify(draft.examples);
      const { attributes: drafts, ...rest } = draft;
      const id = found(insertLabel.get({ ...rest, examples, position }), 'label');
      drafts.forEach((attribute, at) => {
        insertAttribute.run({ ...attributeToRow(id, attribute), position: at });
      });
      return id;
    },
  };
}

function labelFromRow(row: LabelRow, attributes: readonly AttributeRow[]): Label {
  return {
    id: row.id,
    uuid: row.uuid,
    key: row.key,
    name: row.name,
    definition: row.definition,
    examples: v.parse(Examples, JSON.parse(row.examples)),
    hue: row.hue,
    hotkey: row.hotkey,
    attributes: attributes.map(attributeFromRow),
  };
}

function attributeFromRow(row: AttributeRow): Attribute {
  return {
    key: row.key,
    name: row.name,
    type: row.type,
    isRequired: row.is_required === 1,
    definition: row.definition,
    options: v.parse(Options, JSON.parse(row.options)),
    condition:
      row.condition === null ? null : v.parse(AttributeCondition, JSON.parse(row.condition)),
  };
}

function attributeToRow(labelId: LabelId, attribute: Attribute): AttributeRow {
  return {
    label_id: labelId,
    key: attribute.key,
    name: attribute.name,
    type: attribute.type,
    is_required: attribute.isRequired ? 1 : 0,
    definition: attribute.definition,
    options: JSON.stringify(attribute.options),
    condition: attribute.condition === null ? null : JSON.stringify(attribute.condition),
  };
}
