import type { Finding } from '../../rules/engine/finding.ts';

/** A sentence of public/_locales by its code. */
export type Say = (code: string, ...params: string[]) => string;

/** The first line of a card: what follows from these words, in at most sixteen characters. */
export function consequence({ severity, track }: Finding, say: Say): string {
  return say(`card_consequence_${severity}_${track}`);
}

/** `law 9(3)` as a reader knows it; the law's short name where there is one. */
export function lawName(law: string, say: Say): string {
  return say(`law_${law.replaceAll('-', '_')}`) || law;
}
