import { DROP, HIGH, isHan } from '../fold/classes.ts';
import { classAt } from '../fold/fold.ts';
import type { Profile } from '../fold/profile.ts';
import type { VariantDisguise } from '../pack/variant.ts';

const inRange = (code: number, from: number, to: number): boolean => code >= from && code <= to;
const isWide = (code: number): boolean => inRange(code, 0xff01, 0xff5e);
const isCircled = (code: number): boolean =>
  inRange(code, 0x2460, 0x24ff) ||
  inRange(code, 0x2776, 0x2793) ||
  inRange(code, 0x3200, 0x32ff) ||
  inRange(code, 0x1f100, 0x1f1ff);
const isEmoji = (code: number): boolean => inRange(code, 0x1f000, 0x1faff) || inRange(code, 0x2600, 0x27bf);

/** From the surest sign of intent to the weakest; a hit is named by the first it shows. */
const ORDER = [
  'emoji',
  'zero-width',
  'separator',
  'circled',
  'compatibility',
  'traditional',
  'width',
] as const;
/** What folding undid, or what a variant of the pack is. */
export type Disguise = (typeof ORDER)[number] | VariantDisguise;

/** How the words of a hit were disguised against the term as its pack writes it. Case is no disguise. */
export function disguiseOf(
  typed: string,
  term: string,
  clause: string,
  profile: Profile,
): Disguise | undefined {
  if (typed === term) return undefined;
  const shown = new Set<Disguise>();
  for (let at = 0; at < typed.length; ) {
    const code = typed.codePointAt(at)!;
    const width = code > 0xffff ? 2 : 1;
    const sign = term.includes(typed.slice(at, at + width)) ? undefined : signOf(code, typed, at, profile);
    if (sign) shown.add(sign);
    at += width;
  }
  if (shown.has('traditional') && !isMixedScript(typed, clause, profile)) shown.delete('traditional');
  return ORDER.find((each) => shown.has(each));
}

function signOf(code: number, typed: string, at: number, profile: Profile): Disguise | undefined {
  if (isCircled(code)) return 'circled';
  if (isEmoji(code)) return 'emoji';
  const kind = classAt(typed, at, profile);
  if (kind) return kind === DROP ? 'zero-width' : 'separator';
  if (isWide(code)) return 'width';
  const to = code > 0xffff ? HIGH : profile.table[code]!;
  if (to === code) return undefined;
  if (isHan(code) && code <= 0x9fff) return 'traditional';
  const isCase = String.fromCodePoint(code).toLowerCase().codePointAt(0) === to;
  return isCase ? undefined : 'compatibility';
}

/** A wholly traditional text is no disguise: it takes simplified forms beside, and no traditional elsewhere. */
function isMixedScript(typed: string, clause: string, profile: Profile): boolean {
  const simple = simplifiedForms(profile);
  const rest = clause.replace(typed, '');
  const isTraditional = (unit: string) =>
    isHan(unit.charCodeAt(0)) && profile.table[unit.charCodeAt(0)] !== unit.charCodeAt(0);
  return [...clause].some((unit) => simple.has(unit.charCodeAt(0))) && ![...rest].some(isTraditional);
}

let known: { profile: Profile; forms: Set<number> } | undefined;

/** Units that only stand where something traditional would fold to them. */
function simplifiedForms(profile: Profile): Set<number> {
  if (known?.profile === profile) return known.forms;
  const forms = new Set<number>();
  const { pairs, table } = profile;
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const to = pairs[at + 1]!;
    if (inRange(pairs[at]!, 0x4e00, 0x9fff) && isHan(to) && table[to] === to) forms.add(to);
  }
  known = { profile, forms };
  return forms;
}
