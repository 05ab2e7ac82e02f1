import type { DeskEdge } from './edge.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `11 月 30 日`, in the reader's own time zone. */
export function dayOf(edge: Pick<DeskEdge, 'text'>, at: number): string {
  const date = new Date(at);
  return edge.text('date_day', String(date.getMonth() + 1), String(date.getDate()));
}

/** `3 小时前`. */
export function ageOf(edge: Pick<DeskEdge, 'text' | 'now'>, at: number): string {
  const ago = Math.max(0, edge.now() - at);
  if (ago < MINUTE) return edge.text('review_age_now');
  if (ago < HOUR) return edge.text('review_age_minutes', String(Math.floor(ago / MINUTE)));
  if (ago < DAY) return edge.text('review_age_hours', String(Math.floor(ago / HOUR)));
  return edge.text('review_age_days', String(Math.floor(ago / DAY)));
}

/** The last moment of a day a date field names; undefined where none was chosen. */
export const endOfDay = (day: string): number | undefined =>
  day === '' ? undefined : new Date(`${day}T23:59:59`).getTime();
