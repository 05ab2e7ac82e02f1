import type { Resolved } from '../finding.ts';
import { type Ground, hitsOf, isWholeDraft } from '../kinds/index.ts';
import { soundOnly } from '../kinds/sound.ts';
import { type Hit, hitOf, type Word, type Words } from '../kinds/words.ts';
import type { Pack, RuleHead } from '../pack/pack.ts';
import { Allowed } from './allowed.ts';
import { clearedBy } from './clear.ts';
import type { Cover } from './cover.ts';
import type { Hearing } from './hearing.ts';
import { type Spoken, Voice } from './voice.ts';

export type { Spoken } from './voice.ts';

/** A hit of one rule in one part. */
export interface Candidate extends Hit {
  pack: Pack;
  rule: RuleHead;
  /** Order of pack and rule, for ties. */
  rank: number;
  /** Layer and family: within one, allowed phrases and overlaps are settled. */
  scope: string;
  /** Of those with one name, only the first in the draft that no guard clears is a finding. */
  once?: string;
  /** Rules of other families whose hits on the same words gave way to this one. */
  also?: RuleHead[];
}

/** For ties; -1 for what a scanner found. */
export const firstTerm = ({ words }: Hit): number => words[0]?.term ?? -1;

/** What one part holds for the rules that speak about its draft. */
export interface Gathered {
  candidates: Candidate[];
  /** The allowed phrases that stand in the part. */
  allowed: Allowed;
  /** Rules that need the whole draft, with the words that no allowed phrase covers. */
  whole: Spoken[];
}

/** The rules that speak about a draft in its context; worked out once for all of its text. */
export class Speaking {
  private readonly voices: readonly Voice[];
  private readonly resolved: Resolved;

  constructor(hearings: readonly Hearing[], resolved: Resolved) {
    this.resolved = resolved;
    this.voices = hearings.map((each) => new Voice(each, resolved));
  }

  /** What one part, or a stretch of it, holds for them. `walls`: where nothing reaches over, its end the last. */
  gather(ground: Ground & { hits: readonly Int32Array[] }, walls: readonly number[]): Gathered {
    const allowed = new Allowed();
    const candidates: Candidate[] = [];
    const whole: Spoken[] = [];
    const spoken = this.voices.flatMap((voice, at) => {
      const hits = ground.hits[at]!;
      const words = hits.length ? voice.spokenIn(hits, walls, allowed) : [];
      return ground.contacts.length ? voice.contacts.concat(words) : words;
    });
    for (const each of spoken) {
      const cover = allowed.ownOf(each);
      if (isWholeDraft(each.rule)) whole.push(this.wholeOf(each, cover, ground.text));
      else for (const hit of ofRule(each, ground, cover)) candidates.push(hit);
    }
    return { candidates, allowed, whole };
  }

  /** Of a contradiction only words that no guard clears: 没说无广 takes nothing back. */
  private wholeOf(spoken: Spoken, cover: Cover | undefined, text: string): Spoken {
    const words = soundOnly(uncovered(spoken.words, cover), text, spoken.pack);
    if (spoken.rule.form.kind !== 'contradict') return { ...spoken, words };
    const isSaid = (word: Word) => !clearedBy({ ...spoken, ...hitOf(word) }, text, this.resolved);
    return { ...spoken, words: { first: words.first.filter(isSaid), second: words.second.filter(isSaid) } };
  }
}

/** A word under an allowed phrase takes no part; what it would have made is kept, to be shown as cleared. */
function ofRule(spoken: Spoken, ground: Ground, cover: Cover | undefined): Candidate[] {
  const { pack, rule, rank, scope, words } = spoken;
  const find = (each: Words): Candidate[] =>
    hitsOf(rule, each, ground, pack).map(({ start, end, words }) => ({
      ...{ start, end, words, pack, rule, rank, scope },
    }));
  if (!cover || rule.form.kind === 'term' || rule.form.kind === 'contact') return find(words);
  const free = uncovered(words, cover);
  if (free.first.length === words.first.length && free.second.length === words.second.length)
    return find(words);
  const isCovered = (hit: Hit) => hit.words.some((word) => cover.over(word));
  return [...find(free), ...find(words).filter(isCovered)];
}

function uncovered({ first, second }: Words, cover: Cover | undefined): Words {
  if (!cover) return { first, second };
  const isFree = (word: Word) => !cover.over(word);
  return { first: first.filter(isFree), second: second.filter(isFree) };
}
