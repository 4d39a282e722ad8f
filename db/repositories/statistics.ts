import type { LabelId, PersonId } from '../../core/model/ids.ts';
import type { Sqlite } from '../sqlite.ts';
import type { ProjectStatistics, StatisticsRepository } from '../store.ts';

interface StatusCountRow {
  person_id: PersonId;
  in_progress: number;
  done: number;
  flagged: number;
}

export function createStatisticsRepository(db: Sqlite): StatisticsRepository {
  const texts = db.prepare<[], { documents: number; characters: number }>(
    'SELECT count(*) AS documents, total(length) AS characters FROM document',
  );
  const annotations = db.prepare<[], { labelId: LabelId; personId: PersonId; count: number }>(
    `SELECT label_id AS labelId, person_id AS personId, count(*) AS count FROM annotation
     WHERE deleted_at IS NULL GROUP BY label_id, person_id`,
  );
  const statuses = db.prepare<[], StatusCountRow>(
    `SELECT p.id AS person_id, total(s.status = 'in-progress') AS in_progress,
       total(s.status = 'done') AS done, total(s.is_flagged) AS flagged
     FROM person AS p LEFT JOIN document_status AS s ON s.person_id = p.id
     GROUP BY p.id ORDER BY p.id`,
  );
  return {
    get(): ProjectStatistics {
      const { documents, characters } = texts.get() ?? { documents: 0, characters: 0 };
      const annotationsBy = annotations.all();
      return {
        documents,
        characters,
        annotations: annotationsBy.reduce((sum, { count }) => sum + count, 0),
        annotationsBy,
        statuses: statuses.all().map(({ person_id, in_progress, done, flagged }) => ({
          personId: person_id,
          // Most of these have no row: to do is what nobody said anything else of.
          todo: documents - in_progress - done,
          inProgress: in_progress,
          done,
          flagged,
        })),
      };
    },
  };
}
