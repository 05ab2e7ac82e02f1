import type { Context } from '../draft.ts';
import { hitOf, type Word } from '../kinds/words.ts';
import type { Candidate, Gathered, Spoken } from './candidate.ts';

/** Adds the candidates of rules that need the whole draft to the parts where their words stand. */
export function addWhole(parts: readonly Gathered[], { declared }: Context): void {
  const byRank = new Map<number, (Spoken | undefined)[]>();
  for (const [at, { whole }] of parts.entries())
    for (const spoken of whole) {
      const each = byRank.get(spoken.rank) ?? parts.map(() => undefined);
      each[at] = spoken;
      byRank.set(spoken.rank, each);
    }
  for (const each of byRank.values()) {
    const slots = slotsToMark(each, declared);
    for (const [at, spoken] of each.entries())
      if (spoken) parts[at]!.candidates.push(...marked(spoken, slots));
  }
}

/** The candidates of a rule's words in the slots that it marks. */
export const marked = (spoken: Spoken, slots: readonly Slot[]): Candidate[] =>
  slots.flatMap((slot) =>
    inOrder(spoken.words[slot]).map((word) => candidate(spoken, word, onceOf(spoken, slot))),
  );

/** The name of what is found once a draft. */
export const onceOf = ({ rank }: Spoken, slot: Slot): string => `${rank} ${slot}`;

export type Slot = 'first' | 'second';

/** Which of its words a rule marks: a trigger without its statement; a claim and its denial. */
export function slotsToMark(parts: readonly (Spoken | undefined)[], declared: Context['declared']): Slot[] {
  const said = (slot: Slot) => parts.some((each) => each && each.words[slot].length > 0);
  const { form } = parts.find((each) => each)!.rule;
  if (form.kind === 'contradict') return said('first') && said('second') ? ['first', 'second'] : [];
  if (form.kind !== 'require' || said('second')) return [];
  return form.declared && declared.includes(form.declared) ? [] : ['first'];
}

const inOrder = (words: readonly Word[]): Word[] =>
  [...words].sort((a, b) => a.start - b.start || b.end - a.end);

function candidate({ pack, rule, rank, scope }: Spoken, word: Word, once: string): Candidate {
  return { ...hitOf(word), pack, rule, rank, scope, once };
}
