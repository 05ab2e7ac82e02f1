import type { Context, Draft, Industry } from '../draft.ts';
import type { Detected, Resolved } from '../finding.ts';
import { isOwnSharing } from '../judge/answer.ts';
import { type CueBook, type ListName, NAME } from './book.ts';
import type { Spoken } from './cues.ts';

const MAX_CUES = 5;

/** What a draft is judged in: what was given, else what its parts' words say. */
export function resolveContext(
  { context }: Draft,
  spoken: readonly Spoken[],
  book: CueBook | undefined,
): Resolved {
  const said = { ...together(spoken), book };
  const { platform, kind, medium, purpose, date } = context;
  const industry = industryOf(context, said);
  const commercial = commercialOf(context, said, industry);
  const speaker = speakerOf(context, said);
  const alike = industry.from === 'detected' ? alikeIn(said, industry) : [];
  const { source } = said;
  const expired = expiredIn(context);
  return {
    ...{ platform, kind, medium, ...(purpose && { purpose }), date, industry, speaker, commercial },
    ...(alike.length && { alike }),
    ...(source && { source }),
    ...(expired.length && { expired }),
  };
}

/** What was said, with the cues it is weighed by; without any cue nothing was. */
type Said = Spoken & { book: CueBook | undefined };

function together(spoken: readonly Spoken[]): Spoken {
  const price = spoken.find((each) => each.price)?.price;
  const year = spoken.find((each) => each.year)?.year;
  const source = spoken.find((each) => each.source)?.source;
  const cues = new Set(spoken.flatMap((each) => [...each.cues]));
  return { cues, ...(price && { price }), ...(year && { year }), ...(source && { source }) };
}

const given = <T>(value: T): Detected<T> => ({ value, confidence: 1, from: 'given', cues: [] });
const found = <T>(value: T, confidence: number, cues: string[]): Detected<T> => ({
  value,
  confidence,
  from: 'detected',
  cues: cues.slice(0, MAX_CUES),
});
const cuesIn = (said: Said, list: List): string[] => listOf(said, list).filter((cue) => said.cues.has(cue));

const listOf = ({ book }: Said, list: List): readonly string[] =>
  (list === 'formulas' ? book?.guards.narrative.formulas.all : book?.[list]) ?? [];

type List = 'formulas' | ListName;

/** The industry whose words weigh most; `other` by default, and then no industry's rules apply. */
function industryOf({ industry, product }: Context, said: Said): Detected<Industry> {
  if (industry) return given(industry);
  // A card that names no line of goods, as one read off a page, leaves it to the words.
  if (product && product.industry !== 'other') return given(product.industry);
  const lines = linesIn(said);
  const [best, next] = [...lines].sort((a, b) => b.weight - a.weight);
  if (!best) return { value: 'other', confidence: 0, from: 'default', cues: [] };
  // Two lines of goods in one draft, and nothing says which: no more than a guess.
  const sure = next?.weight === best.weight ? GUESS : GUESS + SURER * best.weight;
  return found(best.industry, Math.min(0.9, sure), best.cues);
}

const GUESS = 0.4;
/** How much surer each weight of its words makes an industry. */
const SURER = 0.075;

/** One hint makes an industry no surer than this. */
const HARDLY = GUESS + SURER;

/** A rule for one of these speaks where its goods are named in the sentence (judge/applies.ts). */
function alikeIn(said: Said, { value, confidence }: Detected<Industry>): Industry[] {
  const named = linesIn(said).filter(({ industry, weight }) => industry !== value && weight >= NAME);
  return [...named.map(({ industry }) => industry), ...(confidence <= HARDLY ? (['other'] as const) : [])];
}

interface Line extends Side {
  industry: Industry;
}

/** The lines of goods that are spoken of, in the order of the cues. */
function linesIn({ cues, book }: Said): Line[] {
  const lines = new Map<Industry, Line>();
  const told = [...cues].flatMap((cue) => book?.goods.get(cue) ?? []);
  for (const { industry, cue, weight } of told.sort((a, b) => a.order - b.order)) {
    const line = lines.get(industry) ?? { industry, cues: [], weight: 0 };
    line.cues.push(cue);
    line.weight += weight;
    lines.set(industry, line);
  }
  return [...lines.values()];
}

/** What one word weighs for or against selling; an address, a claim or a word of narration weighs 1. */
const WEIGHS = { promise: 3, praise: 2, goods: 1, formula: 3, report: 2 } as const;
/** Words of goods that count: news speaks of goods too. */
const MAX_GOODS = 2;
/** Narration alone must be this plain. */
const PLAINLY = 2;

interface Side {
  cues: string[];
  weight: number;
}

/**
 * Whether the draft sells. Declared, or made for selling (an ad, a live script, a shop's platform): yes, 0.95.
 * A way to buy, a price or own goods: yes, 0.9. None of these, and the author's word that nobody paid: no. A promised result, praise or goods (0.6) and, on a creator
 * platform, a claim typical of selling or words to a buyer (0.4) count as long as they outweigh the words of
 * news and encyclopaedias; else no, with those as reasons. Nothing either way: elsewhere no, on a creator
 * platform yes but only 0.3, because posts there are what Redline is for and many claims are made in words of
 * no list.
 */
function commercialOf(context: Context, said: Said, industry: Detected<Industry>): Resolved['commercial'] {
  if (context.commercial !== 'auto') return given(context.commercial);
  const reason = declaredReason(context);
  if (reason) return found('yes', 0.95, [reason]);
  const reports = reportsIn(said);
  const strong = [...cuesIn(said, 'buying'), ...cuesIn(said, 'own'), ...(said.price ? [said.price] : [])];
  const strength = strong.length * 2 * WEIGHS.praise;
  if (strength > reports.weight) return found('yes', 0.9, strong);
  // It says that nobody paid, not that nothing is sold: a link, a price or an own shop has spoken above.
  if (isOwnSharing(context)) return given('no');
  const offer = offerIn(said, industry);
  const isCreators = context.platform !== 'generic';
  const claimed = isCreators ? [...cuesIn(said, 'claiming'), ...cuesIn(said, 'addressing')] : [];
  const claims = claimed.filter((cue) => !offer.cues.includes(cue));
  const sells = strength + offer.weight + claims.length;
  if (offer.weight + strength ? sells >= reports.weight : sells > reports.weight)
    return found('yes', offer.weight ? 0.6 : 0.4, [...strong, ...offer.cues, ...claims]);
  if (sells || reports.weight >= PLAINLY)
    return found('no', Math.min(0.9, 0.5 + 0.05 * reports.weight), reports.cues);
  return { value: isCreators ? 'yes' : 'no', confidence: isCreators ? 0.3 : 0.5, from: 'default', cues: [] };
}

/** Promises, praise and goods. */
function offerIn(said: Said, industry: Detected<Industry>): Side {
  const promises = cuesIn(said, 'promising');
  const praise = cuesIn(said, 'praising').filter((cue) => !promises.includes(cue));
  // A single character (面, 酒) is a hint of the goods, and stands in too many words to sell anything.
  const goods = industry.cues.filter(
    (cue) => cue.length > 1 && !promises.includes(cue) && !praise.includes(cue),
  );
  const weight =
    promises.length * WEIGHS.promise +
    praise.length * WEIGHS.praise +
    Math.min(MAX_GOODS, goods.length) * WEIGHS.goods;
  return { cues: [...promises, ...praise, ...goods], weight };
}

/** The words of news and encyclopaedias. A topic of theirs counts beside another of their words only. */
function reportsIn(said: Said): Side {
  const formulas = cuesIn(said, 'formulas');
  const reports = cuesIn(said, 'reporting').filter((cue) => !formulas.includes(cue));
  const narration = [...cuesIn(said, 'narrating'), ...(said.year ? [said.year] : [])].filter(
    (cue) => !formulas.includes(cue) && !reports.includes(cue),
  );
  const topics = cuesIn(said, 'topics');
  const plain = formulas.length * WEIGHS.formula + reports.length * WEIGHS.report + narration.length;
  return {
    cues: [...formulas, ...reports, ...narration, ...topics],
    weight: plain + (plain || topics.length > 1 ? topics.length : 0),
  };
}

/** What was said of the draft itself settles it before its words do. */
function declaredReason({ declared, campaign, product, medium, kind, purpose, platform }: Context) {
  if (declared.includes('ad') || campaign !== undefined || product) return 'declared';
  if (medium === 'ad' || medium === 'live') return medium;
  if (kind === 'live-script') return kind;
  if (purpose === 'conversion' || purpose === 'seeding') return purpose;
  return platform === 'taobao' ? platform : undefined;
}

function speakerOf({ speaker }: Context, said: Said): Resolved['speaker'] {
  if (speaker !== 'auto') return given(speaker);
  const own = cuesIn(said, 'own');
  if (own.length) return found('seller', 0.8, own);
  return { value: 'influencer', confidence: 0.3, from: 'default', cues: [] };
}

function expiredIn({ product, date }: Context): string[] {
  const gone = (product?.numbers ?? []).filter(({ validTo }) => validTo !== undefined && validTo < date);
  return gone.map(({ value }) => value);
}
