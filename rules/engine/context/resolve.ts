import type { Context, Draft, Industry } from '../draft.ts';
import type { Detected, Resolved } from '../finding.ts';
import type { Spoken } from './cues.ts';
import { INDUSTRY_CUES } from './industry-cues.ts';
import { BUYING, OWN, PRAISING } from './selling-cues.ts';

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
  return { cues: new Set(spoken.flatMap(({ cues }) => [...cues])), ...(price && { price }) };
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

/**
 * Whether the draft sells. A way to buy, a price or own goods: yes, 0.9. Goods or praise: yes, 0.6. No such
 * word: on a creator platform still yes but only 0.3, because posts there are what Redline is for and a
 * missed advertisement costs more than a question; elsewhere no, 0.5.
 */
function commercialOf(
  { commercial, platform, declared, campaign, product }: Context,
  said: Spoken,
  industry: Detected<Industry>,
): Resolved['commercial'] {
  if (commercial !== 'auto') return given(commercial);
  if (declared.includes('ad') || campaign !== undefined || product) return found('yes', 0.95, ['declared']);
  const strong = [...cuesIn(said, BUYING), ...cuesIn(said, OWN), ...(said.price ? [said.price] : [])];
  if (strong.length) return found('yes', 0.9, strong);
  const weak = [...cuesIn(said, PRAISING), ...industry.cues];
  if (weak.length) return found('yes', 0.6, weak);
  return platform === 'generic'
    ? { value: 'no', confidence: 0.5, from: 'default', cues: [] }
    : { value: 'yes', confidence: 0.3, from: 'default', cues: [] };
}

function speakerOf({ speaker }: Context, said: Spoken): Resolved['speaker'] {
  if (speaker !== 'auto') return given(speaker);
  const own = cuesIn(said, OWN);
  if (own.length) return found('seller', 0.8, own);
  return { value: 'influencer', confidence: 0.3, from: 'default', cues: [] };
}
