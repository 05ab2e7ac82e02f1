import type { Profile } from '../fold/profile.ts';
import type { NearSpec } from '../rule.ts';
import { pairs } from './pairs.ts';
import { type Hit, outermost, type Words } from './words.ts';

type NearForm = Omit<NearSpec, 'first' | 'second' | 'allow'>;

/** 治疗…高血压: two vocabularies close to each other. */
export function nearHits({ first, second }: Words, form: NearForm, text: string, profile: Profile): Hit[] {
  const order = form.ordered ? 'before' : 'any';
  return pairs(outermost(first), outermost(second), text, { ...form, order }, profile).map(([a, b]) => {
    const words = [a, b];
    if (form.mark === 'first') return { start: a.start, end: a.end, words };
    if (form.mark === 'second') return { start: b.start, end: b.end, words };
    return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end), words };
  });
}
