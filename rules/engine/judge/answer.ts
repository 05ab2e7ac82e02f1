import type { Context, Evidence, ProductCard } from '../draft.ts';
import type { Finding } from '../finding.ts';
import type { CardField, Question } from '../rule.ts';

/** What became of a question: proof was named, its author said no, or nobody answered. */
export type Answer = 'proved' | 'denied' | undefined;

/** Words a card's buttons write into an `answer`. */
export const ANSWERS = { yes: 'yes', no: 'no' } as const;

/** The author's word that nobody gave anything for the draft, as it travels with it to the reviewer. */
export const OWN_SHARING: Evidence = { for: 'unmarked-ad', type: 'answer', note: 'own-sharing' };

/** True where a draft carries that word. */
export const isOwnSharing = ({ evidence }: Pick<Context, 'evidence'>): boolean =>
  evidence.some(({ for: family, note }) => family === OWN_SHARING.for && note === OWN_SHARING.note);

type Asked = Pick<Finding, 'family'> & { question?: Question };

/**
 * What answers a question, before anybody is asked: evidence for the family or for this question, a
 * field of the product card, or a declaration that the page shows as made. A plain no outweighs proof:
 * who says that there is none has none.
 */
export function answerOf({ family, question }: Asked, context: Context): Answer {
  if (!question) return undefined;
  const given = context.evidence.filter((each) => each.for === family || each.for === question.id);
  if (given.some(({ type, note }) => type === 'answer' && note?.trim() === ANSWERS.no)) return 'denied';
  const proved =
    given.some((each) => proves(each, question, context.date)) ||
    question.declared?.some((each) => context.declared.includes(each)) ||
    question.card?.some((field) => holds(context.product, field, context.date));
  return proved ? 'proved' : undefined;
}

/** Something that can be looked up, of a kind that answers this question, valid on the draft's date. */
function proves(evidence: Evidence, { answers }: Question, date: string): boolean {
  if (answers && !answers.includes(evidence.type)) return false;
  if (!covers(date, evidence.validFrom, evidence.validTo)) return false;
  const says = (text: string | undefined) => Boolean(text?.trim());
  // A bare yes is an answer where the rule takes one, and never proof where it does not.
  if (evidence.type === 'answer') return answers !== undefined && says(evidence.note);
  return says(evidence.number) || says(evidence.issuer) || says(evidence.note);
}

function holds(card: ProductCard | undefined, field: CardField, date: string): boolean {
  if (!card) return false;
  if (field === 'numbers') return card.numbers.some(({ validTo }) => covers(date, undefined, validTo));
  if (field === 'prices') return card.prices?.some(({ from }) => from <= date) ?? false;
  const held = card[field];
  return typeof held === 'string' ? held.trim() !== '' : (held?.length ?? 0) > 0;
}

const covers = (date: string, from: string | undefined, to: string | undefined): boolean =>
  !(from && from > date) && !(to && to < date);
