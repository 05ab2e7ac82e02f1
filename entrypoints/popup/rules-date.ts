import { rulesDay } from '../../rules/structure/index.ts';

/** `11-20`; another form of version as it stands; '' without packs. */
export function rulesLabel(packs: readonly { version: string }[]): string {
  const date = rulesDay(packs);
  if (date === null) return packs[0]?.version ?? '';
  return [date.month, date.day].map((number) => String(number).padStart(2, '0')).join('-');
}
