import type { Context, Draft, Industry } from '../draft.ts';
import type { Detected, Resolved } from '../finding.ts';
import type { Spoken } from './cues.ts';
import { NARRATING, REPORTING } from './genre-cues.ts';
import { INDUSTRY_CUES } from './industry-cues.ts';
import { ADDRESSING, BUYING, CLAIMING, OWN, PRAISING } from './selling-cues.ts';

const MAX_CUES = 5;

/** What a draft is judged in: what was given, else what its parts' words say. */
export function resolveContext({ context }: Draft, spoken: readonly Spoken[]): Resolved {
  const said = together(spoken);
  const { platform, kind, medium, purpose, date } = context;
  const industry = industryOf(context, said);
  const commercial = commercialOf(context, said, industry);
  const speaker = speakerOf(context, said);
  return { platform, kind, medium, ...(purpose && { purpose }), date, industry, speaker, commercial };
}

function together(spoken: readonly Spoken[]): Spoken {
  const price = spoken.find((each) => each.price)?.price;
  const year = spoken.find((each) => each.year)?.year;
  const cues = new Set(spoken.flatMap((each) => [...each.cues]));
  return { cues, ...(price && { price }), ...(year && { year }) };
}

const given = <T>(value: T): Detected<T> => ({ value, confidence: 1, from: 'given', cues: [] });
const found = <T>(value: T, confidence: number, cues: string[]): Detected<T> => ({
  value,
  confidence,
  from: 'detected',
  cues: cues.slice(0, MAX_CUES),
});
const cuesIn = (said: Spoken, cues: readonly string[]): string[] => cues.filter((cue) => said.cues.has(cue));

/** The industry with most cues; `other` by default, and then no industry's rules apply. */
function industryOf({ industry, product }: Context, said: Spoken): Detected<Industry> {
  if (industry) return given(industry);
  if (product) return given(product.industry);
  const spoken = new Map<Industry, string[]>();
  for (const [each, cue] of INDUSTRY_CUES) {
    if (said.cues.has(cue)) spoken.set(each, [...(spoken.get(each) ?? []), cue]);
  }
  let best: [Industry, string[]] | undefined;
  for (const entry of spoken) if (!best || entry[1].length > best[1].length) best = entry;
  if (!best) return { value: 'other', confidence: 0, from: 'default', cues: [] };
  return found(best[0], Math.min(0.9, 0.4 + 0.15 * best[1].length), best[1]);
}

/** What a word weighs for or against selling; claims, addresses and narration weigh one. */
const GOODS = 2;
const REPORT = 2;
/** Narration alone must be this plain. */
const PLAINLY = 2;

/**
 * Whether the draft sells. Declared, or made for selling (an ad, a live script, a shop's platform): yes, 0.95.
 * A way to buy, a price or own goods: yes, 0.9. Goods or praise (0.6) and, on a creator platform, a claim
 * typical of selling or words to a buyer (0.4) count as long as they outweigh the words of news and
 * encyclopaedias; else no, with those as reasons. Nothing either way: elsewhere no, on a creator platform
 * yes but only 0.3, because posts there are what Redline is for and many claims are made in words of no list.
 */
function commercialOf(context: Context, said: Spoken, industry: Detected<Industry>): Resolved['commercial'] {
  if (context.commercial !== 'auto') return given(context.commercial);
  const reason = declaredReason(context);
  if (reason) return found('yes', 0.95, [reason]);
  const reports = cuesIn(said, REPORTING);
  const narration = [...cuesIn(said, NARRATING), ...(said.year ? [said.year] : [])];
  const against = reports.length * REPORT + narration.length;
  const strong = [...cuesIn(said, BUYING), ...cuesIn(said, OWN), ...(said.price ? [said.price] : [])];
  if (strong.length * 2 * GOODS > reports.length * REPORT) return found('yes', 0.9, strong);
  const weak = [...new Set([...strong, ...cuesIn(said, PRAISING), ...industry.cues])];
  const isCreators = context.platform !== 'generic';
  const claimed = isCreators ? [...cuesIn(said, CLAIMING), ...cuesIn(said, ADDRESSING)] : [];
  const claims = claimed.filter((cue) => !weak.includes(cue));
  const sells = weak.length * GOODS + claims.length;
  const holds = weak.length ? sells >= against : sells > against;
  if (sells && holds) return found('yes', weak.length ? 0.6 : 0.4, [...weak, ...claims]);
  if (against >= PLAINLY || sells)
    return found('no', Math.min(0.9, 0.5 + 0.05 * against), [...reports, ...narration]);
  return { value: isCreators ? 'yes' : 'no', confidence: isCreators ? 0.3 : 0.5, from: 'default', cues: [] };
}

/** What was said of the draft itself settles it before its words do. */
function declaredReason({ declared, campaign, product, medium, kind, purpose, platform }: Context) {
  if (declared.includes('ad') || campaign !== undefined || product) return 'declared';
  if (medium === 'ad' || medium === 'live') return medium;
  if (kind === 'live-script') return kind;
  if (purpose === 'conversion' || purpose === 'seeding') return purpose;
  return platform === 'taobao' ? platform : undefined;
}

function speakerOf({ speaker }: Context, said: Spoken): Resolved['speaker'] {
  if (speaker !== 'auto') return given(speaker);
  const own = cuesIn(said, OWN);
  if (own.length) return found('seller', 0.8, own);
  return { value: 'influencer', confidence: 0.3, from: 'default', cues: [] };
}
