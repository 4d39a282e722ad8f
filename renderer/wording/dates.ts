import type { DatePrecision, PeriodValue } from '../../core/model/attribute.ts';

/** Dates as the reader's system writes them. Calendar dates have no time zone, so they are read as UTC. */
const calendarDate = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(undefined, {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A calendar date (`2025-04-18`) for reading; what is no date is given back as it is. */
export function formatDate(date: string): string {
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? date : calendarDate.format(parsed);
}

/** The time of day: `14:02:11`. */
export function formatTime(time: Date): string {
  return clock.format(time);
}

/** A moment in the life of a mark, from its ISO timestamp. */
export function formatMoment(timestamp: string): string {
  return moment.format(new Date(timestamp));
}

/** A period in as few words as its precision needs: `18 Apr 2025`, `April 2025`, `2nd quarter of 2025`. */
export function formatPeriod({ from, to, precision }: PeriodValue): string {
  const year = from.slice(0, 4);
  const monthNumber = Number(from.slice(5, 7));
  switch (precision) {
    case 'day':
      return from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`;
    case 'week':
      return `week of ${formatDate(from)}`;
    case 'month':
      return month.format(new Date(`${from}T00:00:00Z`));
    case 'quarter':
      return `${ORDINALS[Math.floor((monthNumber - 1) / 3)] ?? ''} quarter of ${year}`;
    case 'half-year':
      return `${monthNumber <= 6 ? '1st' : '2nd'} half of ${year}`;
    case 'year':
      return year;
  }
}

const ORDINALS = ['1st', '2nd', '3rd', '4th'] as const;

/** The first and last day of the period of this precision that holds `date`; weeks begin on Monday. */
export function periodAround(date: string, precision: DatePrecision): { from: string; to: string } {
  const year = Number(date.slice(0, 4));
  const monthIndex = Number(date.slice(5, 7)) - 1;
  const months = (first: number, count: number) => ({
    from: dayOf(Date.UTC(year, first, 1)),
    to: dayOf(Date.UTC(year, first + count, 0)),
  });
  switch (precision) {
    case 'day':
      return { from: date, to: date };
    case 'week': {
      const day = new Date(`${date}T00:00:00Z`);
      const monday = day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY;
      return { from: dayOf(monday), to: dayOf(monday + 6 * DAY) };
    }
    case 'month':
      return months(monthIndex, 1);
    case 'quarter':
      return months(monthIndex - (monthIndex % 3), 3);
    case 'half-year':
      return months(monthIndex < 6 ? 0 : 6, 6);
    case 'year':
      return months(0, 12);
  }
}

/** A day in milliseconds; UTC has no days that are longer or shorter. */
const DAY = 86_400_000;

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
