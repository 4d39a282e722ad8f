import * as v from 'valibot';

import { CalendarDate } from './document.ts';

/** How exactly a period is known: the text said a day, a week, a month, … */
export const DatePrecision = v.picklist(['day', 'week', 'month', 'quarter', 'half-year', 'year']);
export type DatePrecision = v.InferOutput<typeof DatePrecision>;

/** A date or period, first and last day inclusive; `text` is the wording it was taken from. */
export const PeriodValue = v.pipe(
  v.object({
    from: CalendarDate,
    to: CalendarDate,
    precision: DatePrecision,
    text: v.pipe(v.string(), v.maxLength(200)),
  }),
  v.check(({ from, to }) => from <= to, 'The period must not end before it starts.'),
);
export type PeriodValue = v.InferOutput<typeof PeriodValue>;

/** The value 'none' says that the text gives no date, which is not the same as "not yet coded". */
export const AttributeValue = v.union([
  v.boolean(),
  v.pipe(v.string(), v.maxLength(10_000)),
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(100)),
  PeriodValue,
]);
export type AttributeValue = v.InferOutput<typeof AttributeValue>;

/** Values by attribute key. An absent key means "not coded yet". */
export const AttributeValues = v.record(v.pipe(v.string(), v.maxLength(100)), AttributeValue);
export type AttributeValues = v.InferOutput<typeof AttributeValues>;

/** One value a choice may take. `group` makes a list two-level (a topic under its field). */
export const AttributeOption = v.object({
  key: v.string(),
  name: v.string(),
  group: v.optional(v.string()),
  definition: v.optional(v.string()),
});
export type AttributeOption = v.InferOutput<typeof AttributeOption>;

/**
 * - `choice`: the key of one option.
 * - `choices`: the keys of any number of options.
 * - `flag`: true or false.
 * - `text`: free text.
 * - `date`: a period, or 'none' where the text gives no date.
 */
export const AttributeType = v.picklist(['choice', 'choices', 'flag', 'text', 'date']);
export type AttributeType = v.InferOutput<typeof AttributeType>;

/** The attribute applies only while another attribute of the same label has one of these values. */
export const AttributeCondition = v.object({ attribute: v.string(), oneOf: v.array(v.string()) });
export type AttributeCondition = v.InferOutput<typeof AttributeCondition>;

/** A typed property of a label. */
export const Attribute = v.object({
  key: v.string(),
  name: v.string(),
  type: AttributeType,
  isRequired: v.boolean(),
  definition: v.string(),
  options: v.array(AttributeOption),
  condition: v.nullable(AttributeCondition),
});
export type Attribute = v.InferOutput<typeof Attribute>;
