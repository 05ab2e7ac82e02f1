import { isClass } from '../fold/classes.ts';
import type { Profile } from '../fold/profile.ts';

interface CueWords {
  /** Words of selling stand for themselves. */
  selling: readonly string[];
  /** Cues that say nothing inside a longer one: 猫 in 猫粮, 酒 in 酒店. */
  others: readonly string[];
  /** Ordinary words: what stands in them says nothing, and nor do they. */
  neutral: readonly string[];
}

interface Cue {
  text: string;
  yields: boolean;
  isNeutral: boolean;
}

interface Standing {
  cue: Cue;
  start: number;
  end: number;
}

/** Bits of the filter for the first two units of cues. */
const PAIR_BITS = 2 ** 16;
const SPREAD = 0x9e37;

const pairBit = (first: number, second: number): number =>
  (Math.imul(first, SPREAD) + second) & (PAIR_BITS - 1);

/** Finds all cues of a sentence in one pass; a unit that begins none with the next costs two look-ups. */
export class CueFinder {
  private readonly table: Uint16Array;
  /** Cues by their first two units, longer ones too; those of one unit by that alone. */
  private readonly begins = new Map<number, Cue[]>();
  private readonly pairs = new Uint8Array(PAIR_BITS);
  private readonly singles = new Uint8Array(0x10000);
  private longest = 0;
  private units = new Uint16Array(256);

  constructor({ selling, others, neutral }: CueWords, { table }: Profile) {
    this.table = table;
    const stands = new Set(selling);
    const other = new Set(others);
    const plain = new Set(neutral);
    for (const text of new Set([...selling, ...others, ...neutral])) {
      const yields = other.has(text) && !stands.has(text);
      this.add({ text, yields, isNeutral: plain.has(text) });
    }
  }

  private add(cue: Cue): void {
    const { text } = cue;
    const first = text.charCodeAt(0);
    if (text.length === 1) this.singles[first] = 1;
    else this.pairs[pairBit(first, text.charCodeAt(1))] = 1;
    const key = keyOf(first, text.length === 1 ? 0 : text.charCodeAt(1));
    const same = this.begins.get(key);
    if (same) same.push(cue);
    else this.begins.set(key, [cue]);
    this.longest = Math.max(this.longest, text.length);
  }

  /** The cues that say something, by where they stand. */
  cuesIn(text: string): string[] {
    const found = this.standing(text);
    if (found.length < 2) return found.filter(({ cue }) => !cue.isNeutral).map(({ cue }) => cue.text);
    return found.filter((_, at) => this.says(found, at)).map(({ cue }) => cue.text);
  }

  private standing(text: string): Standing[] {
    const found: Standing[] = [];
    const { pairs, singles } = this;
    const units = this.folded(text);
    for (let at = 0; at < text.length; at++) {
      const unit = units[at]!;
      if (singles[unit]) this.take(this.begins.get(keyOf(unit, 0))!, text.length, at, found);
      const next = units[at + 1]!;
      if (!pairs[pairBit(unit, next)]) continue;
      const cues = this.begins.get(keyOf(unit, next));
      if (cues) this.take(cues, text.length, at, found);
    }
    return found;
  }

  /** One unit longer than the text. */
  private folded(text: string): Uint16Array {
    if (this.units.length <= text.length) this.units = new Uint16Array(text.length * 2);
    const { units, table } = this;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const to = table[unit]!;
      units[at] = isClass(to) ? unit : to;
    }
    units[text.length] = 0;
    return units;
  }

  private take(cues: readonly Cue[], length: number, start: number, found: Standing[]): void {
    const { units } = this;
    for (const cue of cues) {
      const end = start + cue.text.length;
      if (end > length) continue;
      let n = 2;
      while (n < cue.text.length && units[start + n] === cue.text.charCodeAt(n)) n++;
      if (n >= cue.text.length) found.push({ cue, start, end });
    }
  }

  /** Not where a wider one holds it: `found` is by start, and none is longer than the longest. */
  private says(found: readonly Standing[], at: number): boolean {
    const { cue, start, end } = found[at]!;
    if (cue.isNeutral) return false;
    let from = at;
    while (from > 0 && found[from - 1]!.start > start - this.longest) from--;
    for (let n = from; n < found.length && found[n]!.start <= start; n++) {
      const wide = found[n]!;
      if (wide.end >= end && wide.end - wide.start > end - start && (cue.yields || wide.cue.isNeutral))
        return false;
    }
    return true;
  }
}

const keyOf = (first: number, second: number): number => first * 0x10000 + second;
