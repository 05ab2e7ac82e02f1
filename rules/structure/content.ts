import { countWordChars } from './chars.ts';
import { FAMILIES } from './cues/index.ts';
import type { Hit } from './hits.ts';
import { numeralsIn } from './measures.ts';
import { type CoreRole, familyIds, type Line, ofRole } from './reading.ts';
import { familyEvidence } from './roles.ts';
import { CONTENT } from './weights.ts';

/** What was found wrong with one role, for the advice. */
export type ContentFault = 'missing' | 'hollow' | 'hard-sell' | 'no-product' | 'spec-dump' | 'no-entry';

export interface Content {
  /** 0–1 of the role's ceiling. */
  share: number;
  /** Something in it earns: findings have not taken all of it. */
  present: boolean;
  faults: ContentFault[];
}

/** How much a role says and in how many ways; each cue pays once a draft, so repeating gains nothing. */
export function contentOf(lines: readonly Line[], role: CoreRole, hardSell: boolean): Content {
  const own = lines.filter((line) => line.role === role);
  const paidFamilies = new Set<number>();
  const spent = new Set<string>();
  let mass = 0;
  for (const line of own) {
    const fresh: Hit[] = [];
    for (const hit of ofRole(line.hits, role)) {
      if (spent.has(cueOf(hit))) continue;
      // A cue under a finding is spent as well: else striking it here would let it pay further on.
      spent.add(cueOf(hit));
      if (line.paid.includes(hit)) fresh.push(hit);
    }
    for (const { family } of fresh) paidFamilies.add(family);
    mass +=
      massOf(fresh) * Math.min(1, line.chars / CONTENT.shortSentence) * (stuffed(line) ? CONTENT.stuffed : 1);
  }
  const presence = 1 - Math.exp(-mass / CONTENT.scale[role]);
  const variety = Math.min(1, paidFamilies.size / CONTENT.families[role]);
  const { factor, faults } = faultsOf(lines, own, role, hardSell);
  // Variety without mass (a stuffed list) must not pay in full either.
  const share = (CONTENT.presence * presence + CONTENT.variety * Math.min(variety, 2 * presence)) * factor;
  return { share, present: mass > 0, faults: mass > 0 ? faults : ['missing'] };
}

const cueOf = ({ family, text }: Hit) => `${family} ${text}`;

function massOf(hits: readonly Hit[]): number {
  const counts = new Map<number, number>();
  for (const { family } of hits) counts.set(family, (counts.get(family) ?? 0) + 1);
  let mass = 0;
  for (const [family, count] of counts) mass += familyEvidence(FAMILIES[family]?.weight ?? 0, count);
  return Math.min(mass, CONTENT.perSentence);
}

/** A list of cue words is no sentence. */
export function stuffed(line: Line): boolean {
  if (line.chars < CONTENT.stuffedFrom) return false;
  const covered = new Uint8Array(line.end - line.start);
  for (const { start, end } of line.hits) covered.fill(1, start - line.start, end - line.start);
  let inside = 0;
  covered.forEach((one, i) => {
    inside += one * countWordChars(line.text, i, i + 1);
  });
  return inside / line.chars > CONTENT.stuffedShare;
}

/** Faults look at all cues, findings or not, so that a finding can never clear one. */
function faultsOf(lines: readonly Line[], own: readonly Line[], role: CoreRole, hardSell: boolean) {
  const faults: ContentFault[] = [];
  let factor = 1;
  const fault = (id: ContentFault, times: number) => {
    faults.push(id);
    factor *= times;
  };
  const ids = familyIds(own.flatMap(({ hits }) => hits));
  if (role === 'value') {
    if (hollow(own, ids)) fault('hollow', CONTENT.hollowValue);
    if (hardSell) fault('hard-sell', CONTENT.hardSellValue);
  } else if (role === 'benefit') {
    const anywhere = familyIds(lines.flatMap(({ hits }) => hits));
    if (!['goods', 'spec', 'design'].some((id) => anywhere.has(id))) fault('no-product', CONTENT.noProduct);
    if (specDump(own)) fault('spec-dump', CONTENT.specDump);
  } else if (ids.has('order') && !['entry', 'contact', 'goods'].some((id) => ids.has(id))) {
    fault('no-entry', CONTENT.noEntry);
  }
  return { factor, faults };
}

/** Proof or a person is named, but no number, no name and no limit. */
function hollow(own: readonly Line[], ids: Set<string>): boolean {
  if (!ids.has('evidence') && !ids.has('first-hand')) return false;
  if (['candor', 'pain', 'insight', 'persona', 'risk-reversal'].some((id) => ids.has(id))) return false;
  return !own.some(({ text }) => numeralsIn(text).length > 0);
}

function specDump(own: readonly Line[]): boolean {
  const specs = own.filter(({ hits }) => familyIds(hits).has('spec'));
  const turned = own.some(({ hits }) => {
    const ids = familyIds(hits);
    return ids.has('connector') || ids.has('outcome') || ids.has('sensory');
  });
  return specs.length >= 3 && !turned;
}
