import type { Attribute, AttributeOption, AttributeType } from './attribute.ts';
import type { Label, RelationType } from './codebook.ts';

/**
 * The codebook a new project starts with: actors, claims and commitments.
 * Attributes and values follow the discourse-network, political-claims,
 * attribution (PolNeAR, PARC 3.0) and comparative-pledges traditions.
 */
export type LabelDraft = Omit<Label, 'id' | 'uuid'>;

interface AttributeDraft {
  key: string;
  name: string;
  type: AttributeType;
  definition: string;
  options?: AttributeOption[];
  isRequired?: boolean;
  condition?: Attribute['condition'];
}

function attribute(draft: AttributeDraft): Attribute {
  return { options: [], isRequired: false, condition: null, ...draft };
}

function options(
  ...pairs: readonly (readonly [key: string, name: string, definition?: string])[]
): AttributeOption[] {
  return pairs.map(([key, name, definition]) =>
    definition === undefined ? { key, name } : { key, name, definition },
  );
}

function topics(groups: Record<string, Record<string, string>>): AttributeOption[] {
  return Object.entries(groups).flatMap(([group, entries]) =>
    Object.entries(entries).map(([key, name]) => ({ key, name, group })),
  );
}

const TOPICS = topics({
  'War and peace': {
    ceasefire: 'Ceasefire and peace terms',
    'security-guarantees': 'Security guarantees',
    'military-aid': 'Military aid and troops',
    'negotiation-format': 'Format of negotiations',
    attacks: 'Attacks and casualties',
  },
  Economy: {
    resources: 'Natural resources',
    trade: 'Trade and ports',
    'public-finance': 'Public money',
    labour: 'Jobs and wages',
    concessions: 'Concessions and ownership',
  },
  'Climate and environment': {
    'climate-finance': 'Climate finance',
    emissions: 'Emissions',
    adaptation: 'Adaptation',
  },
  Health: {
    hospitals: 'Hospitals',
    'health-staff': 'Staff',
    access: 'Access to care',
  },
  Government: {
    procedure: 'Procedure and law',
    transparency: 'Transparency and corruption',
    other: 'Other',
  },
});

const ACTOR: LabelDraft = {
  key: 'actor',
  name: 'Actor',
  definition:
    'A person, body or group that acts, speaks or is addressed, wherever the text mentions it. Mark the shortest wording that names it, with its title.',
  examples: ['the finance minister', 'Harbour Workers’ Union', 'she'],
  hue: 'blue',
  hotkey: '1',
  attributes: [
    attribute({
      key: 'mention',
      name: 'Mention',
      type: 'choice',
      isRequired: true,
      definition: 'How the text refers to the actor.',
      options: options(
        ['name', 'Name'],
        ['role', 'Role', 'A description such as “the minister”.'],
        ['pronoun', 'Pronoun'],
        ['collective', 'Collective', 'A group such as “European officials”.'],
        ['anonymous', 'Anonymous', 'An unnamed source such as “people close to the talks”.'],
      ),
    }),
  ],
};

const CLAIM: LabelDraft = {
  key: 'claim',
  name: 'Claim',
  definition:
    'What someone asserts, judges, demands, predicts or gives as a reason. Mark the content, not the “she said”.',
  examples: ['the fund would be “empty by spring”', 'the port must stay public'],
  hue: 'orange',
  hotkey: '2',
  attributes: [
    attribute({
      key: 'kind',
      name: 'Kind',
      type: 'choice',
      isRequired: true,
      definition: 'What the speaker does with the claim.',
      options: options(
        ['factual', 'Factual assertion'],
        ['evaluation', 'Evaluation'],
        ['demand', 'Demand'],
        ['prediction', 'Prediction'],
        ['justification', 'Justification'],
      ),
    }),
    attribute({
      key: 'attribution',
      name: 'Attribution',
      type: 'choice',
      isRequired: true,
      definition: 'In whose words the claim stands.',
      options: options(
        ['direct', 'Direct', 'Quoted word for word.'],
        ['indirect', 'Indirect', 'Reported in other words.'],
        ['mixed', 'Mixed', 'Reported, with quoted parts.'],
        ['own', 'Journalist’s own', 'Stated in the article’s own voice.'],
      ),
    }),
    attribute({
      key: 'stance',
      name: 'Stance',
      type: 'choice',
      isRequired: true,
      definition:
        'Where the speaker stands towards the topic. Never assumed: “unclear” is a decision too.',
      options: options(
        ['supports', 'Supports'],
        ['opposes', 'Opposes'],
        ['ambivalent', 'Ambivalent'],
        ['neutral', 'Neutral'],
        ['unclear', 'Unclear'],
      ),
    }),
    attribute({
      key: 'topic',
      name: 'Topic',
      type: 'choices',
      definition: 'What the claim is about.',
      options: TOPICS,
    }),
    attribute({
      key: 'hedged',
      name: 'Hedged',
      type: 'flag',
      definition: 'The wording weakens the claim: “may”, “reportedly”, “is said to”.',
    }),
    attribute({
      key: 'denied',
      name: 'Denied',
      type: 'flag',
      definition: 'The speaker says that it is not so.',
    }),
  ],
};

const COMMITMENT: LabelDraft = {
  key: 'commitment',
  name: 'Commitment',
  definition:
    'What someone undertakes to do, bring about, keep or refrain from. A bare forecast is a claim of the kind “prediction”.',
  examples: [
    'will sign the deal by the end of next week',
    'would not close a single ward before 2030',
  ],
  hue: 'green',
  hotkey: '3',
  attributes: [
    attribute({
      key: 'type',
      name: 'Type',
      type: 'choice',
      isRequired: true,
      definition: 'What is undertaken.',
      options: options(
        ['action', 'Action', 'To do something.'],
        ['outcome', 'Outcome', 'To bring something about.'],
        ['keep', 'Keep', 'To leave things as they are.'],
        ['refrain', 'Refrain', 'Not to do something.'],
      ),
    }),
    attribute({
      key: 'strength',
      name: 'Strength',
      type: 'choice',
      isRequired: true,
      definition: 'How binding the wording is.',
      options: options(
        ['firm', 'Firm', '“will”, “guarantees”.'],
        ['conditional', 'Conditional', 'Bound to a condition.'],
        ['soft', 'Soft', '“aims to”, “supports”.'],
        ['implied', 'Implied', 'Only to be inferred.'],
      ),
    }),
    attribute({
      key: 'specificity',
      name: 'Specificity',
      type: 'choice',
      definition: 'How precisely the undertaking is described.',
      options: options(['measure', 'Measure named'], ['goal', 'Goal only'], ['vague', 'Vague']),
    }),
    attribute({
      key: 'deadline',
      name: 'Deadline',
      type: 'date',
      definition: 'By when; “none” where the text gives no date.',
    }),
    attribute({
      key: 'condition',
      name: 'Condition',
      type: 'text',
      definition: 'On what it depends, in the words of the text.',
      condition: { attribute: 'strength', oneOf: ['conditional'] },
    }),
    attribute({
      key: 'reported_as',
      name: 'Reported as',
      type: 'choice',
      definition: 'What the article says is happening to the commitment.',
      options: options(
        ['made', 'Made now'],
        ['reiterated', 'Reiterated'],
        ['recalled', 'Recalled'],
        ['denied', 'Denied'],
        ['broken', 'Broken'],
      ),
    }),
    attribute({
      key: 'fate',
      name: 'Fate',
      type: 'choice',
      definition: 'What became of it later, from a source outside this article.',
      options: options(
        ['pending', 'Pending'],
        ['fulfilled', 'Fulfilled'],
        ['partly', 'Partly fulfilled'],
        ['broken', 'Broken'],
        ['dropped', 'Dropped'],
      ),
    }),
    attribute({
      key: 'fate_date',
      name: 'Fate known since',
      type: 'date',
      definition: 'When its fate was known.',
      condition: { attribute: 'fate', oneOf: ['fulfilled', 'partly', 'broken', 'dropped'] },
    }),
    attribute({
      key: 'fate_source',
      name: 'Source of the fate',
      type: 'text',
      definition: 'Where its fate is reported.',
      condition: { attribute: 'fate', oneOf: ['fulfilled', 'partly', 'broken', 'dropped'] },
    }),
  ],
};

const STATEMENTS = ['claim', 'commitment'];

const RELATION_TYPES: readonly RelationType[] = [
  {
    key: 'made_by',
    name: 'made by',
    from: STATEMENTS,
    to: ['actor'],
    definition: 'Who makes the claim or commitment.',
  },
  {
    key: 'addressed_to',
    name: 'addressed to',
    from: STATEMENTS,
    to: ['actor'],
    definition: 'To whom it is made.',
  },
  { key: 'about', name: 'about', from: STATEMENTS, to: ['actor'], definition: 'Whom it concerns.' },
  {
    key: 'supports',
    name: 'supports',
    from: STATEMENTS,
    to: STATEMENTS,
    definition: 'Speaks for the other.',
  },
  {
    key: 'attacks',
    name: 'attacks',
    from: STATEMENTS,
    to: STATEMENTS,
    definition: 'Speaks against the other.',
  },
  {
    key: 'responds_to',
    name: 'responds to',
    from: STATEMENTS,
    to: STATEMENTS,
    definition: 'Answers the other.',
  },
  {
    key: 'same_as',
    name: 'same as',
    from: STATEMENTS,
    to: STATEMENTS,
    definition: 'States the same again.',
  },
  {
    key: 'fulfils',
    name: 'fulfils',
    from: STATEMENTS,
    to: ['commitment'],
    definition: 'Reports that the other was kept.',
  },
  {
    key: 'breaks',
    name: 'breaks',
    from: STATEMENTS,
    to: ['commitment'],
    definition: 'Reports that the other was broken.',
  },
];

export const DEFAULT_CODEBOOK: {
  readonly labels: readonly LabelDraft[];
  readonly relationTypes: readonly RelationType[];
} = {
  labels: [ACTOR, CLAIM, COMMITMENT],
  relationTypes: RELATION_TYPES,
};
