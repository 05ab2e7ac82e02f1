import type { Pack, RuleHead } from '../pack/pack.ts';
import type { Contact } from './contact.ts';
import { measureHits } from './measure.ts';
import { nearHits } from './near.ts';
import { type Hit, hitOf, type Words } from './words.ts';

/** What is read of a part beside its words. */
export interface Ground {
  text: string;
  contacts: readonly Contact[];
}

/** The hits of one rule in one part. Kinds that look at the whole draft are judged by whole.ts. */
export function hitsOf(
  { form }: RuleHead,
  words: Words,
  { text, contacts }: Ground,
  { profile }: Pack,
): Hit[] {
  switch (form.kind) {
    case 'term':
      return words.first.map(hitOf);
    case 'near':
      return nearHits(words, form, text, profile);
    case 'measure':
      return measureHits(words, form, text, profile);
    case 'contact':
      return contacts
        .filter(({ what }) => form.what.includes(what))
        .map(({ start, end }) => ({ start, end, words: [] }));
    case 'require':
    case 'contradict':
      return [];
  }
}

export const isWholeDraft = ({ form }: RuleHead): boolean =>
  form.kind === 'require' || form.kind === 'contradict';
