import type { LabelDraft } from '../../core/model/default-codebook.ts';
import { DEFAULT_CODEBOOK } from '../../core/model/default-codebook.ts';
import type { LabelId, PersonId, Timestamp, Uuid } from '../../core/model/ids.ts';
import { PersonName } from '../../core/model/person.ts';
import { ProjectName } from '../../core/model/project.ts';
import { newUuid } from '../uuid.ts';
import { checked } from './check-input.ts';
import type { Context } from './context.ts';
import { inTransaction, startAction, underAction } from './run-action.ts';

/** What a project starts with; what is absent is made up. */
export interface NewProject {
  readonly name: string;
  /** The name of the person who works in it. */
  readonly me: string;
  readonly uuid?: Uuid;
  readonly meUuid?: Uuid;
  readonly createdAt?: Timestamp;
  /** The uuid of a label of the default codebook, by its key. */
  readonly labelUuid?: (key: LabelDraft['key']) => Uuid;
}

/** The first person of a project, who makes it. */
const FIRST_PERSON = 1 as PersonId;

/** Fills an empty database with a project, its first person and the default codebook; cannot be undone. */
export function initializeProject(context: Context, project: NewProject): void {
  const name = checked(ProjectName, project.name, 'The name of the project');
  const me = checked(PersonName, project.me, 'Your name');
  inTransaction(context, () => {
    const start = { label: `Create ${name}`, state: 'dropped' } as const;
    const action = startAction(context, start, FIRST_PERSON);
    underAction(context, action.id, () => {
      const person = context.people.insert({
        uuid: project.meUuid ?? newUuid(),
        name: me,
        colour: 0,
        kind: 'human',
      });
      context.projects.insert(
        {
          uuid: project.uuid ?? newUuid(),
          name,
          me: person.id,
          createdAt: project.createdAt ?? action.at,
        },
        DEFAULT_CODEBOOK.relationTypes,
      );
      DEFAULT_CODEBOOK.labels.forEach((label, position): LabelId => {
        const uuid = project.labelUuid?.(label.key) ?? newUuid();
        return context.codebooks.insertLabel({ ...label, uuid }, position);
      });
    });
  });
}
