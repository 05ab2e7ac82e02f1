import type { Context } from '../draft.ts';
import type { Resolved } from '../finding.ts';
import { MAX_CANDIDATES, MAX_FINDINGS, MAX_SUPPRESSED } from '../limits.ts';
import type { Pack } from '../pack/pack.ts';
import { Allowed } from './allowed.ts';
import { type Gathered, Speaking, type Spoken } from './candidate.ts';
import type { Verdicts } from './clear.ts';
import { type Hearing, hearingsOf } from './hearing.ts';
import { judgeStretch } from './judged.ts';
import type { OpenPart } from './open-part.ts';
import type { Stretch } from './stretch.ts';
import { marked, onceOf, type Slot, slotsToMark } from './whole.ts';

/** Judges the stretches of an open draft that are not judged yet, and those that the draft as a whole changes. */
export class OpenJudge {
  private readonly context: Context;
  private readonly packs: readonly Pack[];
  private readonly hearings: readonly Hearing[];
  private readonly verdicts: Verdicts = new Map();
  private speaking: Speaking | undefined;
  private resolved: Resolved | undefined;

  constructor(context: Context, packs: readonly Pack[]) {
    this.context = context;
    this.packs = packs;
    this.hearings = hearingsOf(packs);
  }

  /** False when a part holds more than the engine judges: then the limits decide, over all of it. */
  judge(parts: readonly OpenPart[], resolved: Resolved): boolean {
    if (!this.resolved || judgesOtherwise(this.resolved, resolved)) {
      this.speaking = new Speaking(this.hearings, resolved);
      for (const part of parts) part.forgetAll();
    }
    this.resolved = resolved;
    for (const part of parts) this.judgeWaiting(part);
    if (parts.some(({ wholes }) => !wholes)) this.judgeWholes(parts);
    return parts.every(
      ({ sums: { open, findings, suppressed } }) =>
        open <= MAX_CANDIDATES && findings <= MAX_FINDINGS && suppressed <= MAX_SUPPRESSED,
    );
  }

  private judgeWaiting(part: OpenPart): void {
    for (const { stretch, start } of part.waiting) {
      stretch.gathered = this.gather(part, stretch, start);
      if (stretch.gathered === NOTHING) continue;
      if (stretch.gathered.whole.length) part.wholes = undefined;
      else this.judgeOne(part, stretch, start, { slots: NO_SLOTS, said: NOBODY, whole: '' });
    }
    part.waiting = [];
  }

  /** In reading order, those that hold words of rules of the whole draft, where something changed for them. */
  private judgeWholes(parts: readonly OpenPart[]): void {
    for (const part of parts) part.listWholes();
    const slots = this.slotsOf(parts.flatMap(({ wholes }) => wholes!.map(({ stretch }) => stretch)));
    const said = new Set<string>();
    for (const part of parts)
      for (const { stretch, start } of part.wholes!) {
        const whole = wholeOf(stretch.gathered!, slots, said);
        if (stretch.judged?.whole !== whole) this.judgeOne(part, stretch, start, { slots, said, whole });
        for (const each of stretch.judged!.said) said.add(each);
      }
  }

  /** Which words the rules of the whole draft mark. */
  private slotsOf(stretches: readonly Stretch[]): Slots {
    const byRank = new Map<number, Spoken[]>();
    for (const spoken of stretches.flatMap(({ gathered }) => gathered!.whole)) {
      const each = byRank.get(spoken.rank);
      if (each) each.push(spoken);
      else byRank.set(spoken.rank, [spoken]);
    }
    return new Map([...byRank].map(([rank, each]) => [rank, slotsToMark(each, this.context.declared)]));
  }

  private gather(part: OpenPart, stretch: Stretch, start: number): Gathered {
    if (!stretch.contacts.length && stretch.hits.every(({ length }) => !length)) return NOTHING;
    stretch.around = part.aroundOf(stretch, start);
    const { lead } = stretch.around;
    const contacts = stretch.contacts.map(({ what, start, end }) => ({
      what,
      start: start + lead.length,
      end: end + lead.length,
    }));
    const hits = stretch.hits.map((found) => (found.length ? moved(found, lead.length) : found));
    const text = textAround(part, stretch, start);
    return this.speaking!.gather({ text, hits, contacts }, [text.length]);
  }

  private judgeOne(
    part: OpenPart,
    stretch: Stretch,
    start: number,
    { slots, said, whole }: { slots: Slots; said: ReadonlySet<string>; whole: string },
  ): void {
    const { candidates, allowed, whole: spoken } = stretch.gathered!;
    const more = spoken.flatMap((each) => marked(each, slots.get(each.rank) ?? []));
    const judged = judgeStretch(
      { candidates: [...candidates, ...more], allowed, whole: [] },
      { text: textAround(part, stretch, start), lead: stretch.around!.lead.length, id: part.part.id },
      said,
      { whole, context: this.context, resolved: this.resolved!, verdicts: this.verdicts },
      this.packs[0]!,
    );
    part.setJudged(stretch, judged, start);
  }
}

type Slots = ReadonlyMap<number, readonly Slot[]>;
const NO_SLOTS: Slots = new Map();
const NOBODY: ReadonlySet<string> = new Set();
const NOTHING: Gathered = { candidates: [], allowed: new Allowed(), whole: [] };

/** Whether some rule may say something else. Cues are shown where nothing is sold. */
function judgesOtherwise(one: Resolved, two: Resolved): boolean {
  const of = ({ industry, speaker, commercial: { value, cues }, source = '', alike = [] }: Resolved) =>
    [industry.value, ...alike, speaker.value, source, value, ...(value === 'no' ? cues : [])].join('\n');
  return of(one) !== of(two);
}

/** What a stretch's judgement rests on beside itself: the slots marked, and what was found before it. */
function wholeOf({ whole }: Gathered, slots: Slots, said: ReadonlySet<string>): string {
  const marks = whole.flatMap((spoken) =>
    (slots.get(spoken.rank) ?? []).map((slot) => {
      const once = onceOf(spoken, slot);
      return said.has(once) ? `${once} again` : once;
    }),
  );
  return marks.join('\n');
}

function moved(found: Int32Array, by: number): Int32Array {
  const hits = found.slice();
  for (let h = 0; h < hits.length; h += 3) {
    hits[h]! += by;
    hits[h + 1]! += by;
  }
  return hits;
}

function textAround({ part }: OpenPart, { around, length }: Stretch, start: number): string {
  const { lead, tail } = around!;
  return part.text.slice(start - lead.length, start + length + tail.length);
}
