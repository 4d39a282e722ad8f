import * as v from 'valibot';

import type { AttributeValue, AttributeValues } from './attribute.ts';
import { Attribute, PeriodValue } from './attribute.ts';
import { LabelId, Uuid } from './ids.ts';
import { unreachable } from '../assert.ts';

/** A hue of the interface's colour-blind-safe palette; each has its own underline strip too. */
export const LabelHue = v.picklist([
  'blue',
  'orange',
  'green',
  'purple',
  'teal',
  'red',
  'brown',
  'grey',
]);
export type LabelHue = v.InferOutput<typeof LabelHue>;

/** A codebook entry: what it means, how it looks, which key gives it, what can be said of its uses. */
export const Label = v.object({
  id: LabelId,
  uuid: Uuid,
  key: v.string(),
  name: v.string(),
  definition: v.string(),
  examples: v.array(v.string()),
  hue: LabelHue,
  hotkey: v.string(),
  attributes: v.array(Attribute),
});
export type Label = v.InferOutput<typeof Label>;

/** Which labels a relation may join. Keys are label keys. */
export const RelationType = v.object({
  key: v.string(),
  name: v.string(),
  from: v.array(v.string()),
  to: v.array(v.string()),
  definition: v.string(),
});
export type RelationType = v.InferOutput<typeof RelationType>;

export const Codebook = v.object({
  version: v.number(),
  labels: v.array(Label),
  relationTypes: v.array(RelationType),
});
export type Codebook = v.InferOutput<typeof Codebook>;

/** Why a value does not fit the codebook. `missing` is allowed while work is going on. */
export interface ConformanceProblem {
  readonly kind: 'unknown-attribute' | 'wrong-value' | 'not-applicable' | 'missing';
  readonly attribute: string;
  readonly sentence: string;
}

/** Whether the attribute applies to an annotation with these values. */
export function isApplicable(attribute: Attribute, values: AttributeValues): boolean {
  if (attribute.condition === null) return true;
  const value = values[attribute.condition.attribute];
  return typeof value === 'string' && attribute.condition.oneOf.includes(value);
}

/** Whether the value is one this attribute may take. */
export function isValueOf(attribute: Attribute, value: AttributeValue): boolean {
  const hasOption = (key: string) => attribute.options.some((option) => option.key === key);
  switch (attribute.type) {
    case 'choice':
      return typeof value === 'string' && hasOption(value);
    case 'choices':
      return Array.isArray(value) && value.every(hasOption) && new Set(value).size === value.length;
    case 'flag':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string';
    case 'date':
      return value === 'none' || v.is(PeriodValue, value);
    default:
      return unreachable(attribute.type);
  }
}

/** Everything in which the values of one annotation depart from its label, in the codebook's order. */
export function checkAttributes(
  label: Pick<Label, 'name' | 'attributes'>,
  values: AttributeValues,
): ConformanceProblem[] {
  const problems: ConformanceProblem[] = [];
  for (const attribute of label.attributes) {
    const value = values[attribute.key];
    const report = (kind: ConformanceProblem['kind'], sentence: string) =>
      problems.push({ kind, attribute: attribute.key, sentence });
    if (!isApplicable(attribute, values)) {
      if (value !== undefined) {
        report('not-applicable', `“${attribute.name}” does not apply to this ${label.name}.`);
      }
    } else if (value === undefined) {
      if (attribute.isRequired) report('missing', `“${attribute.name}” is not coded yet.`);
    } else if (!isValueOf(attribute, value)) {
      report('wrong-value', `“${attribute.name}” cannot take the value ${JSON.stringify(value)}.`);
    }
  }
  const known = new Set(label.attributes.map((attribute) => attribute.key));
  for (const key of Object.keys(values)) {
    if (known.has(key)) continue;
    const sentence = `The label ${label.name} has no attribute “${key}”.`;
    problems.push({ kind: 'unknown-attribute', attribute: key, sentence });
  }
  return problems;
}

/** The values without those whose condition no longer holds; repeated, since conditions may chain. */
export function withoutInapplicable(
  attributes: readonly Attribute[],
  values: AttributeValues,
): AttributeValues {
  let current = values;
  for (;;) {
    const kept = Object.fromEntries(
      Object.entries(current).filter(([key]) => {
        const attribute = attributes.find((candidate) => candidate.key === key);
        return attribute === undefined || isApplicable(attribute, current);
      }),
    );
    if (Object.keys(kept).length === Object.keys(current).length) return kept;
    current = kept;
  }
}

/** The values another label can keep when an annotation is relabelled. */
export function carryAttributes(
  to: Pick<Label, 'attributes'>,
  values: AttributeValues,
): AttributeValues {
  const kept = Object.entries(values).filter(([key, value]) => {
    const attribute = to.attributes.find((candidate) => candidate.key === key);
    return attribute !== undefined && isValueOf(attribute, value);
  });
  return withoutInapplicable(to.attributes, Object.fromEntries(kept));
}
