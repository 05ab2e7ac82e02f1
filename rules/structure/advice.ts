import type { Draft, PartId } from '../engine/draft.ts';
import { type AdviceId, adviceText, ROLE_NAMES } from './advice-texts.ts';
import type { Assessment } from './assess.ts';
import { sharesOf } from './form.ts';
import type { Gate } from './gate.ts';
import { coreLines } from './order.ts';
import type { Profile } from './profiles.ts';
import { CORE, type CoreRole, familyIds, type Line } from './reading.ts';
import type { Advice, ScoreParts } from './result.ts';
import { isRunning } from './segments.ts';
import { CEILINGS, CLARITY, FIT } from './weights.ts';

const AT_MOST = 3;
/** Less is not worth a line of the author's time. */
const WORTH = 0.5;

interface Place {
  part: PartId;
  start: number;
  end: number;
}

export interface Found {
  draft: Draft;
  lines: readonly Line[];
  profile: Profile;
  assessment: Assessment;
  gate: Gate;
  raw: number;
}

type Add = (
  id: AdviceId,
  gain: number,
  place: Place | undefined,
  params?: Record<string, string | number>,
) => void;

/** At most three: what lifts the cap before all else, then most points first. */
export function adviceOf(found: Found): Advice[] {
  const out: Advice[] = [];
  const add: Add = (id, gain, place, params) => {
    const points = Math.round(gain * 10) / 10;
    if (points < WORTH && id !== 'resolve') return;
    const at = place === undefined ? {} : { part: place.part, start: place.start, end: place.end };
    out.push({ id, text: adviceText(id, params), gain: points, ...at });
  };
  /** Of what could not be worked out nothing is advised; an advice that fails itself is left out alone. */
  const about = (part: keyof ScoreParts | null, advise: () => void) => {
    if (part !== null && found.assessment.failed.includes(part)) return;
    try {
      advise();
    } catch {}
  };
  about(null, () => resolveAdvice(found, add));
  for (const role of CORE) about(role, () => contentAdvice(found, role, add));
  about('order', () => orderAdvice(found, add));
  about('balance', () => balanceAdvice(found, add));
  about('clarity', () => clarityAdvice(found, add));
  about('platform', () => fitAdvice(found, add));
  const first = (advice: Advice) => (advice.id === 'resolve' ? 1 : 0);
  return out.sort((a, b) => first(b) - first(a) || b.gain - a.gain).slice(0, AT_MOST);
}

function resolveAdvice({ gate, raw }: Found, add: Add): void {
  if (gate.cap === null) return;
  const capping = gate.standing.filter(({ severity }) => severity !== 'advise');
  add('resolve', raw - Math.min(raw, gate.cap), capping[0], { n: capping.length, cap: gate.cap });
}

const THIN = 0.75;

function contentAdvice(found: Found, role: CoreRole, add: Add): void {
  const { assessment, lines } = found;
  const { share, faults } = assessment.content[role];
  const gain = CEILINGS[role] - assessment.parts[role];
  const own = lines.find((line) => line.role === role);
  const fault = faults[0];
  if (fault === 'missing') add(`${role}-missing`, gain, insertion(found, role));
  else if (fault !== undefined) add(fault, gain, fault === 'hard-sell' ? assessment.early : own);
  else if (share < THIN) add(`${role}-thin`, gain, own);
  if (role !== 'action') return;
  const pressed = lines.find(({ hits }) => familyIds(hits).has('urgency') && !familyIds(hits).has('dated'));
  if (pressed !== undefined) add('urgency', Math.min(gain, 2), pressed);
}

/** Where a missing role belongs: value first, action last, benefit between them. */
function insertion({ draft, lines }: Found, role: CoreRole): Place | undefined {
  const running = draft.parts.filter(({ id }) => isRunning(id));
  const first = running[0];
  const last = running.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (role === 'value') return { part: first.id, start: 0, end: 0 };
  if (role === 'action') return { part: last.id, start: last.text.length, end: last.text.length };
  const after = lines.findLast((line) => line.role === 'value');
  if (after === undefined) return { part: first.id, start: 0, end: 0 };
  return { part: after.part, start: after.end, end: after.end };
}

function orderAdvice({ assessment, lines, profile }: Found, add: Add): void {
  if (profile.cycles) return;
  const gain = CEILINGS.order - assessment.parts.order;
  const present = CORE.filter((role) => assessment.content[role].present).length;
  let top = -1;
  for (const line of coreLines(lines)) {
    const rank = CORE.indexOf(line.role as CoreRole);
    if (rank < top) {
      if (present > 1) add('order', gain, line);
      return;
    }
    top = Math.max(top, rank);
  }
}

function balanceAdvice(found: Found, add: Add): void {
  const { assessment, lines, profile } = found;
  const gain = CEILINGS.balance - assessment.parts.balance;
  const shares = sharesOf(lines);
  const percent = (share: number) => Math.round(share * 100);
  for (const role of CORE) {
    const [from, to] = profile.bands[role];
    if (!assessment.content[role].present || (shares[role] >= from && shares[role] <= to)) continue;
    const params = {
      role: ROLE_NAMES[role],
      share: percent(shares[role]),
      from: percent(from),
      to: percent(to),
    };
    add(
      shares[role] > to ? 'too-much' : 'too-little',
      gain,
      lines.find((line) => line.role === role),
      params,
    );
    return;
  }
}

function clarityAdvice({ assessment, lines, profile }: Found, add: Add): void {
  const { long, wall, conflict, exclaims } = assessment.clarity;
  const lost = CEILINGS.clarity - assessment.parts.clarity;
  const give = (share: number) => Math.min(lost, CEILINGS.clarity * share);
  const said = lines.filter(({ kind, repeated }) => kind === 'sentence' && !repeated).length;
  if (wall !== undefined) add('wall', give(CLARITY.wall), wall, { n: profile.wall });
  if (long.length > 0)
    add('long', give((CLARITY.long * long.length) / said), long[0], { n: CLARITY.longSentence });
  if (conflict !== undefined) add('conflict', give(CLARITY.conflict), conflict);
  if (exclaims)
    add(
      'exclaims',
      give(CLARITY.exclaim),
      lines.find(({ text }) => text.includes('！')),
    );
}

function fitAdvice(found: Found, add: Add): void {
  const { assessment, draft, lines, profile } = found;
  const { fit } = assessment;
  const whole = (id: PartId): Place | undefined => {
    const part = draft.parts.find((each) => each.id === id);
    return part === undefined ? undefined : { part: id, start: 0, end: part.text.length };
  };
  const lost = CEILINGS.platform - assessment.parts.platform;
  if (profile.titleMax !== null && fit.title > profile.titleMax) {
    add('title', Math.min(lost, CEILINGS.platform * FIT.title), whole('title'), {
      n: fit.title,
      max: profile.titleMax,
    });
  }
  if (profile.tagsMax !== null && fit.tags > profile.tagsMax) {
    const place = whole('tags') ?? lines.find(({ kind }) => kind === 'hashtag');
    add('tags', Math.min(lost, CEILINGS.platform * FIT.tags), place, { n: fit.tags, max: profile.tagsMax });
  }
  lengthAdvice(found, add);
}

function lengthAdvice({ assessment, draft, lines, profile }: Found, add: Add): void {
  const { length, lengthShare } = assessment.fit;
  if (profile.length === null || lengthShare === 1) return;
  const { unit, from, to } = profile.length;
  const tooLong = length > to;
  if (!tooLong && length >= from) return;
  const said = lines.filter(({ kind }) => kind === 'sentence');
  const chars = said.reduce((sum, line) => sum + line.chars, 0);
  const perUnit = unit === 'seconds' && length > 0 ? chars / length : 1;
  const off = Math.ceil((tooLong ? length - to : from - length) * perUnit);
  const params = { n: Math.round(length), from, to, chars: off };
  const last = draft.parts.findLast(({ id }) => isRunning(id));
  const end =
    last === undefined ? undefined : { part: last.id, start: last.text.length, end: last.text.length };
  const place = tooLong ? said.toSorted((a, b) => b.chars - a.chars)[0] : end;
  const gain = CEILINGS.platform * FIT.length * (1 - lengthShare);
  add(`${unit}-${tooLong ? 'long' : 'short'}`, gain, place, params);
}
