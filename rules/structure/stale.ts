// Rules that were never renewed may lack what the law says by now: then no number is honest.

/** Days after which they are called old. */
const STALE_DAYS = 180;

export interface Day {
  year: number;
  month: number;
  day: number;
}

/** The newest day among pack versions of the form 2026.11.20; null when none has that form. */
export function rulesDay(packs: readonly { version: string }[]): Day | null {
  const days = packs.map(({ version }) => dayOf(version, '.')).filter((day) => day !== null);
  return days.sort((a, b) => number(b) - number(a))[0] ?? null;
}

/** `date`: the draft's own, YYYY-MM-DD. Packs without a day in their version are never called old. */
export function areStale(packs: readonly { version: string }[], date: string): boolean {
  const [rules, today] = [rulesDay(packs), dayOf(date, '-')];
  return rules !== null && today !== null && number(today) - number(rules) > STALE_DAYS;
}

function dayOf(text: string, between: string): Day | null {
  const [year, month, day] = text.split(between).map((part) => Number.parseInt(part, 10));
  if (year === undefined || year < 1000 || !(month && month <= 12) || !(day && day <= 31)) return null;
  return { year, month, day };
}

/** Days since 1 March of the year 0 (civil calendar; a year that begins in March has its leap day last). */
function number({ year, month, day }: Day): number {
  const from = month > 2 ? year : year - 1;
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return 365 * from + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
}
