import { CERTAINTIES } from '../../engine/finding.ts';
import { foldedText } from '../../engine/fold/fold.ts';
import { MAX_VARIANTS_PER_PACK } from '../../engine/limits.ts';
import { currentProfile } from '../../engine/matcher/compile.ts';
import type { Disguises, Variant, VariantDisguise } from '../../engine/pack/variant.ts';
import type { Rule } from '../../engine/rule.ts';
import { claimsOf } from './claims.ts';
import { ordinaryFor, ordinaryTexts } from './ordinary-words.ts';
import { variantsOf } from './variants.ts';

const RARE: readonly VariantDisguise[] = ['repeat', 'gloss'];
/** One character for another costs a pack least, and is met most. */
const CHEAP: readonly VariantDisguise[] = ['homophone', 'look-alike', 'reversed'];

interface Found {
  term: string;
  variant: Variant;
  /** What a pack keeps first when it has too many: one variant a character in each way, then more, then the rare. */
  tier: number;
}

function found(term: string): Found[] {
  const seen = new Map<VariantDisguise, number>();
  return variantsOf(term).map((variant) => {
    const { disguise } = variant;
    const before = seen.get(disguise) ?? 0;
    seen.set(disguise, before + 1);
    return {
      term,
      variant,
      tier: RARE.includes(disguise) ? 2 : before < term.length || CHEAP.includes(disguise) ? 0 : 1,
    };
  });
}

/** What nobody disputes is worth hiding; a pack with too many disguises drops those of contested words first. */
const surestFirst = (a: Rule, b: Rule): number =>
  CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty);

/**
 * The disguises of a pack's words. A word that holds another of the same use has none of its own: the shorter
 * one's are found inside it. A variant that is an ordinary word, or that the pack lists itself, is left out.
 */
export function disguisesOf(rules: readonly Rule[]): Disguises {
  const profile = currentProfile();
  const fold = (text: string) => foldedText(text, profile);
  const common = ordinaryTexts();
  const claims = [...rules].sort(surestFirst).map(claimsOf);
  const listed = new Set(claims.flatMap(({ listed }) => listed).map(fold));
  const isFresh = ({ text, disguise }: Variant) =>
    !common.has(text) && (disguise === 'emoji' || !listed.has(fold(text)));
  const all = [...new Set(claims.flatMap((each) => each.claims))]
    .flatMap(found)
    .filter(({ variant }) => isFresh(variant))
    .sort((a, b) => a.tier - b.tier)
    .slice(0, MAX_VARIANTS_PER_PACK);
  const variants = new Map<string, Variant[]>();
  for (const { term, variant } of all) {
    const list = variants.get(term);
    if (list) list.push(variant);
    else variants.set(term, [variant]);
  }
  return { variants, ordinary: ordinaryFor(all) };
}
