/** Days after which rules that were never renewed are called old. */
const STALE_DAYS = 180;

interface RulesDate {
  year: number;
  month: number;
  day: number;
}

/** The newest day among pack versions of the form 2026.11.20; null when none has that form. */
export function rulesDate(packs: readonly { version: string }[]): RulesDate | null {
  const days = packs
    .map(({ version }) => /^(\d{4})\.(\d{1,2})\.(\d{1,2})/.exec(version))
    .filter((match) => match !== null)
    .map((match) => ({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }));
  return days.sort((a, b) => dayNumber(b) - dayNumber(a))[0] ?? null;
}

/** `11-20`; another form of version as it stands; '' without packs. */
export function rulesLabel(packs: readonly { version: string }[]): string {
  const date = rulesDate(packs);
  if (date === null) return packs[0]?.version ?? '';
  return [date.month, date.day].map((number) => String(number).padStart(2, '0')).join('-');
}

/** `today` is YYYY-MM-DD. */
export function isStale(date: RulesDate, today: string): boolean {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  return dayNumber({ year, month, day }) - dayNumber(date) > STALE_DAYS;
}

const dayNumber = ({ year, month, day }: RulesDate) => Date.UTC(year, month - 1, day) / 86_400_000;
