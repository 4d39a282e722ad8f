import type { RelationType } from '../../core/model/codebook.ts';
import type { PersonId, Timestamp, Uuid } from '../../core/model/ids.ts';
import type { Sqlite } from '../sqlite.ts';
import type { ProjectRecord, ProjectRepository } from '../store.ts';
import { FORMAT_VERSION } from '../file-format.ts';
import { found } from './found.ts';

interface ProjectRow {
  uuid: Uuid;
  name: string;
  me_id: PersonId;
  created_at: Timestamp;
}

/** The one row that says what this project is, and who "me" is. */
export interface Projects extends ProjectRepository {
  me(): PersonId;
  setMe(id: PersonId): void;
  insert(project: ProjectRecord, relationTypes: readonly RelationType[]): void;
}

export function createProjectRepository(db: Sqlite): Projects {
  const select = db.prepare<[], ProjectRow>('SELECT uuid, name, me_id, created_at FROM project');
  const selectMe = db.prepare<[], PersonId>('SELECT me_id FROM project').pluck();
  const updateMe = db.prepare<[PersonId]>('UPDATE project SET me_id = ?');
  const insert = db.prepare(
    `INSERT INTO project
       (id, uuid, name, format_version, codebook_version, relation_types, me_id, created_at)
     VALUES (1, @uuid, @name, ${FORMAT_VERSION}, 1, @relationTypes, @me, @createdAt)`,
  );
  return {
    get: () => fromRow(found(select.get(), 'project')),
    me: () => found(selectMe.get(), 'project'),
    setMe: (id) => void updateMe.run(id),
    insert: (project, relationTypes) =>
      void insert.run({ ...project, relationTypes: JSON.stringify(relationTypes) }),
  };
}

function fromRow(row: ProjectRow): ProjectRecord {
  return { uuid: row.uuid, name: row.name, me: row.me_id, createdAt: row.created_at };
}
