import type { PersonId, Uuid } from '../../core/model/ids.ts';
import type { Person, PersonKind } from '../../core/model/person.ts';
import type { Sqlite } from '../sqlite.ts';
import type { PersonRepository } from '../store.ts';
import { found } from './found.ts';

interface PersonRow {
  id: PersonId;
  uuid: Uuid;
  name: string;
  colour: number;
  kind: PersonKind;
}

/** Annotators and reviewers. */
export interface People extends PersonRepository {
  insert(person: Omit<Person, 'id'>): Person;
  update(person: Pick<Person, 'id' | 'name' | 'colour'>): Person;
}

const COLUMNS = 'id, uuid, name, colour, kind';

export function createPersonRepository(db: Sqlite): People {
  const all = db.prepare<[], PersonRow>(`SELECT ${COLUMNS} FROM person ORDER BY id`);
  const one = db.prepare<[PersonId], PersonRow>(`SELECT ${COLUMNS} FROM person WHERE id = ?`);
  const me = db.prepare<[], PersonRow>(
    `SELECT ${COLUMNS} FROM person WHERE id = (SELECT me_id FROM project)`,
  );
  const insert = db.prepare<[Omit<Person, 'id'>], PersonRow>(
    `INSERT INTO person (uuid, name, colour, kind) VALUES (@uuid, @name, @colour, @kind)
     RETURNING ${COLUMNS}`,
  );
  const update = db.prepare<[Pick<Person, 'id' | 'name' | 'colour'>], PersonRow>(
    `UPDATE person SET name = @name, colour = @colour WHERE id = @id RETURNING ${COLUMNS}`,
  );
  return {
    list: () => all.all().map(fromRow),
    get: (id) => fromRow(found(one.get(id), 'person')),
    me: () => fromRow(found(me.get(), 'project')),
    findByName(name) {
      const wanted = fold(name);
      return all
        .all()
        .filter((row) => fold(row.name) === wanted)
        .map(fromRow);
    },
    insert: (person) => fromRow(found(insert.get(person), 'person')),
    update: ({ id, name, colour }) => fromRow(found(update.get({ id, name, colour }), 'person')),
  };
}

function fold(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}

function fromRow(row: PersonRow): Person {
  return { id: row.id, uuid: row.uuid, name: row.name, colour: row.colour, kind: row.kind };
}
