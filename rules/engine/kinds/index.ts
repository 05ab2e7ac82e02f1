import type { Pack, RuleHead } from '../pack/pack.ts';
import type { Contact } from './contact.ts';
import { measureHits } from './measure.ts';
import { nearHits } from './near.ts';
import { soundOnly } from './sound.ts';
import { type Hit, hitOf, type Words } from './words.ts';

/** What is read of a part beside its words. */
export interface Ground {
  text: string;
  contacts: readonly Contact[];
}

/** The hits of one rule in one part. Kinds that look at the whole draft are judged by whole.ts. */
export function hitsOf({ form }: RuleHead, words: Words, ground: Ground, pack: Pack): Hit[] {
  switch (form.kind) {
    case 'term':
      return words.first.map(hitOf);
    case 'near':
      return ofSound(words, ground, pack, (each) => nearHits(each, form, ground.text, pack.profile));
    case 'measure':
      return ofSound(words, ground, pack, (each) => measureHits(each, form, ground.text, pack.profile));
    case 'contact':
      return ground.contacts
        .filter(({ what }) => form.what.includes(what))
        .map(({ start, end }) => ({ start, end, words: [] }));
    case 'require':
    case 'contradict':
    case 'limit':
      return [];
  }
}

/** What sound words make, and what the others would have made, to be shown as cleared. */
function ofSound(words: Words, { text }: Ground, pack: Pack, find: (words: Words) => Hit[]): Hit[] {
  const sound = soundOnly(words, text, pack);
  if (sound === words) return find(words);
  const isSound = new Set([...sound.first, ...sound.second]);
  return [...find(sound), ...find(words).filter((hit) => hit.words.some((word) => !isSound.has(word)))];
}

export const isWholeDraft = ({ form }: RuleHead): boolean =>
  form.kind === 'require' || form.kind === 'contradict';
