import type { Attribute, AttributeValue, DatePrecision } from '../../core/model/attribute.ts';
import { formatPeriod } from './dates.ts';

export const PRECISION_NAMES: Readonly<Record<DatePrecision, string>> = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
  'half-year': 'Half-year',
  year: 'Year',
};

/** The value of an attribute in words; an absent one is "Not coded". */
export function formatValue(attribute: Attribute, value: AttributeValue | undefined): string {
  if (value === undefined) return 'Not coded';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (attribute.type === 'date' && value === 'none') return 'No date stated';
  const nameOf = (key: string) =>
    attribute.options.find((option) => option.key === key)?.name ?? key;
  if (typeof value === 'string') return nameOf(value);
  if (Array.isArray(value)) return value.map(nameOf).join(', ') || 'None';
  return formatPeriod(value);
}
