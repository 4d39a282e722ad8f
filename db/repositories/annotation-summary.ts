import type { WireSpan } from '../../core/model/annotation.ts';
import type { Attribute, AttributeValue } from '../../core/model/attribute.ts';
import type { Codebook, Label } from '../../core/model/codebook.ts';
import { shortQuote } from '../short-quote.ts';
import type { AnnotationRow } from './annotation-rows.ts';
import { parseAttributes } from './annotation-rows.ts';
import { summarizeMove } from './span-summary.ts';

/** One annotation before and after one action; `undefined` where the row was not there. */
export interface AnnotationStep {
  readonly before: AnnotationRow | undefined;
  readonly after: AnnotationRow | undefined;
  /** Fragments that the action took away and that it put in their place. */
  readonly spansBefore: readonly WireSpan[];
  readonly spansAfter: readonly WireSpan[];
  readonly isFirst: boolean;
}

/** What the action did to the annotation, such as "label Claim → Commitment; note changed". */
export function summarizeStep(step: AnnotationStep, codebook: Codebook, text: string): string {
  const { before, after } = step;
  const labelOf = (row: AnnotationRow) =>
    codebook.labels.find((candidate) => candidate.id === row.label_id);
  if (before === undefined && after !== undefined) {
    if (!step.isFirst) return 'brought back with its document';
    const label = labelOf(after)?.name ?? 'a label';
    return `marked ${shortQuote(text, step.spansAfter)} as ${label}`;
  }
  const parts: string[] = [];
  if (before !== undefined && after === undefined) parts.push('removed with its document');
  if (step.spansAfter.length > 0) {
    parts.push(summarizeMove(text, step.spansBefore, step.spansAfter));
  }
  if (before !== undefined && after !== undefined) {
    parts.push(...rowParts(before, after, labelOf(before), labelOf(after)));
  }
  return parts.join('; ');
}

function rowParts(
  before: AnnotationRow,
  after: AnnotationRow,
  oldLabel: Label | undefined,
  newLabel: Label | undefined,
): string[] {
  const parts: string[] = [];
  if (before.deleted_at !== after.deleted_at) {
    parts.push(after.deleted_at === null ? 'brought back' : 'removed');
  }
  if (before.label_id !== after.label_id) {
    parts.push(`label ${oldLabel?.name ?? '?'} → ${newLabel?.name ?? '?'}`);
  }
  parts.push(...attributeParts(before, after, oldLabel, newLabel));
  if (before.certainty !== after.certainty) {
    parts.push(`certainty ${before.certainty} → ${after.certainty}`);
  }
  if (before.note !== after.note) {
    parts.push(
      before.note === '' ? 'note added' : after.note === '' ? 'note removed' : 'note changed',
    );
  }
  return parts;
}

function attributeParts(
  before: AnnotationRow,
  after: AnnotationRow,
  oldLabel: Label | undefined,
  newLabel: Label | undefined,
): string[] {
  const old = parseAttributes(before.attributes);
  const now = parseAttributes(after.attributes);
  const parts: string[] = [];
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const was = old[key];
    const is = now[key];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    const attribute = find(newLabel, key) ?? find(oldLabel, key);
    const name = attribute?.name ?? key;
    if (is === undefined) parts.push(`${name} cleared`);
    else if (was === undefined) parts.push(`${name}: ${valueName(attribute, is)}`);
    else parts.push(`${name}: ${valueName(attribute, was)} → ${valueName(attribute, is)}`);
  }
  return parts;
}

function find(label: Label | undefined, key: string): Attribute | undefined {
  return label?.attributes.find((attribute) => attribute.key === key);
}

function valueName(attribute: Attribute | undefined, value: AttributeValue): string {
  const optionName = (key: string) =>
    attribute?.options.find((option) => option.key === key)?.name ?? key;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string')
    return attribute?.type === 'text' ? `“${value}”` : optionName(value);
  if (Array.isArray(value)) return value.map(optionName).join(', ');
  return value.text === '' ? `${value.from} – ${value.to}` : `“${value.text}”`;
}
