import { DROP, EXPAND, HIGH, isClass, LINE, LOW, SKIP, STOP } from '../fold/classes.ts';
import { astralClass, expansionOf, type Profile } from '../fold/profile.ts';
import { MAX_LINE_BREAKS, MAX_SKIPS } from '../limits.ts';
import { type Automaton, CELL, flagsOf, GAPS, MORE, OUT_BITS, OUT_LENGTH } from './automaton.ts';
import type { Counts } from './container.ts';
import type { Hits } from './hits.ts';
import { Runs } from './runs.ts';
import { pairBit, type Starts, startsOf } from './starts.ts';

/** Classes in a scanner's table stand above every symbol. */
const FIRST_CLASS = 0xfff0;

/** Runs one automaton over texts, folding as it goes. Not re-entrant, like every scan here. */
export class Scanner {
  /** Units of the longest term. */
  readonly longest: number;
  private readonly automaton: Automaton;
  private readonly profile: Profile;
  private readonly names: Uint32Array | undefined;
  /** Unit to symbol, 0 where no term has it, or FIRST_CLASS + class. Folding costs one look-up. */
  private readonly classes: Uint16Array;
  private readonly symbolOf: Uint16Array;
  private readonly starts: Starts;
  private readonly runs: Runs;
  private state = 0;
  /** The latest unit's symbol. */
  private last = 0;
  /** Units read. */
  private count = 0;
  /** Index of the latest unit that came after separators. */
  private gapBefore = -1;
  private skips = 0;
  private lines = 0;
  private stopped = false;
  private walled = false;

  /**
   * `names`: those that its terms have in the whole list; these match as written: separators are units like
   * any other, nothing is skipped or expanded.
   */
  constructor(automaton: Automaton, profile: Profile, names?: Uint32Array) {
    this.automaton = automaton;
    this.names = names;
    this.profile = profile;
    this.symbolOf = new Uint16Array(0x10000);
    for (const [n, unit] of automaton.symbols.entries()) this.symbolOf[unit] = n + 1;
    this.classes = new Uint16Array(0x10000);
    for (let unit = 0; unit < 0x10000; unit++) {
      const to = profile.table[unit]!;
      if (!isClass(to)) this.classes[unit] = this.symbolOf[to]!;
      else this.classes[unit] = names ? this.symbolOf[unit]! : FIRST_CLASS + to - DROP;
    }
    this.starts = startsOf(automaton);
    this.longest = longestOf(automaton.termLength);
    this.runs = new Runs(this.longest);
  }

  /** Adds every hit to `hits`; stops early when that is full. Time is linear in the text and the hits. */
  scan(text: string, hits: Hits): void {
    this.reset();
    const { classes, runs } = this;
    for (let at = 0; at < text.length; ) {
      const symbol = classes[text.charCodeAt(at)]!;
      if (symbol < FIRST_CLASS) {
        if (this.skips) this.leaveGap();
        runs.begin(this.count, at - this.count);
        at = this.letters(text, at, hits);
      } else at = this.special(symbol - FIRST_CLASS + DROP, text, at, hits);
      if (at < 0) return;
    }
  }

  /** Reads letters up to what is none; gives its offset, or -1 when the hits are full. */
  private letters(text: string, from: number, hits: Hits): number {
    const { classes } = this;
    const { cells } = this.automaton;
    const { after, pairs, mask, slow } = this.starts;
    const ahead = from - this.count;
    let { state, last } = this;
    let at = from;
    for (;;) {
      // The state is that of the last letter alone, or the root, as long as no term begins with the pair.
      if (state === after[last]) {
        for (; at < text.length; at++) {
          const symbol = classes[text.charCodeAt(at)]!;
          const bit = pairBit(last, symbol) & mask;
          if (symbol >= slow || (pairs[bit >> 5]! & (1 << (bit & 31))) !== 0) break;
          last = symbol;
        }
        state = after[last]!;
      }
      const symbol = at < text.length ? classes[text.charCodeAt(at)]! : FIRST_CLASS;
      if (symbol >= FIRST_CLASS) break;
      at++;
      const to = cells[state * CELL]! + symbol;
      if (cells[to * CELL + 1] === state && symbol !== 0) state = to;
      else if (state === after[last]) state = after[symbol]!;
      else state = symbol === 0 ? 0 : follow(cells, state, symbol);
      last = symbol;
      if (cells[state * CELL + 3] !== 0 && !this.emit(state, at - ahead, at, hits)) return -1;
      // What ends here goes on only as what it ends with.
      while (state !== 0 && cells[state * CELL] === 0) state = cells[state * CELL + 2]!;
    }
    this.count = at - ahead;
    this.last = last;
    this.state = state;
    return at;
  }

  private reset(): void {
    this.state = this.last = this.count = 0;
    this.gapBefore = -1;
    this.runs.reset();
    this.closeGap();
  }

  private closeGap(): void {
    this.skips = this.lines = 0;
    this.stopped = this.walled = false;
  }

  /** Reads one unit of a character that folds to several, or has two. False when the hits are full. */
  private step(symbol: number, start: number, end: number, hits: Hits): boolean {
    if (this.skips) this.leaveGap();
    this.state = symbol === 0 ? 0 : follow(this.automaton.cells, this.state, symbol);
    this.last = symbol;
    this.runs.begin(this.count, start - this.count);
    this.count++;
    if (this.automaton.cells[this.state * CELL + 3] === 0) return true;
    // Of a character that folds to several units one hit may be found twice, and out of order.
    hits.unordered = true;
    return this.emit(this.state, this.count, end, hits);
  }

  /** A letter after separators: either they may stand inside a match, or every match ends before them. */
  private leaveGap(): void {
    if (this.walled || this.skips > MAX_SKIPS) this.state = this.last = 0;
    else this.gapBefore = this.count;
    this.closeGap();
  }

  /** Adds what ends at a state: its own term, then those that its fail links lead to. */
  private emit(state: number, count: number, end: number, hits: Hits): boolean {
    const { cells, termOf, nextTerm, termLength } = this.automaton;
    const { runs, gapBefore, names } = this;
    let slot = state;
    for (let out = cells[slot * CELL + 3]!; out !== 0; out = cells[slot * CELL + 3]!) {
      if (out > 0 && out !== slot) {
        slot = out;
        out = cells[slot * CELL + 3]!;
      }
      let term = out < 0 ? ~out >> OUT_BITS : termOf[slot]!;
      const first = count - (out < 0 ? (~out >> 2) & (OUT_LENGTH - 1) : termLength[term]!);
      let flags = out < 0 ? ~out : flagsOf(this.automaton, term);
      for (;;) {
        if (gapBefore <= first || (flags & GAPS) !== 0) {
          if (!hits.add(runs.offsetOf(first), end, names ? names[term]! : term)) return false;
        }
        if ((flags & MORE) === 0) break;
        term = nextTerm[term]!;
        flags = flagsOf(this.automaton, term);
      }
      slot = cells[slot * CELL + 2]!;
    }
    return true;
  }

  /** Reads what is no single letter; gives the offset after it, or -1 when the hits are full. */
  private special(kind: number, text: string, at: number, hits: Hits): number {
    if (kind === EXPAND || kind === HIGH) return this.codePoint(text, at, hits);
    if (kind !== DROP) this.skip(kind === LOW ? SKIP : kind);
    return at + 1;
  }

  private skip(kind: number): void {
    this.skips++;
    if (kind === STOP) this.stopped = true;
    else if (kind === LINE && (++this.lines > MAX_LINE_BREAKS || this.stopped)) this.walled = true;
  }

  private codePoint(text: string, at: number, hits: Hits): number {
    const { profile, symbolOf } = this;
    const code = text.codePointAt(at)!;
    const after = at + (code > 0xffff ? 2 : 1);
    const found = expansionOf(profile, code);
    if (found >= 0) {
      const last = profile.expandAt[found + 1]!;
      for (let n = profile.expandAt[found]!; n < last; n++) {
        if (!this.step(symbolOf[profile.expandUnits[n]!]!, at, after, hits)) return -1;
      }
      return after;
    }
    const kind = code > 0xffff ? astralClass(profile, code) : SKIP;
    if (kind === SKIP) this.skip(SKIP);
    if (kind) return after;
    const low = symbolOf[text.charCodeAt(at + 1)]!;
    if (!this.step(symbolOf[text.charCodeAt(at)]!, at, after, hits)) return -1;
    return this.step(low, at, after, hits) ? after : -1;
  }
}

/** The state after one symbol: along fail links until one goes on, at worst the root. */
function follow(cells: Int32Array, from: number, symbol: number): number {
  let state = from;
  for (;;) {
    const to = cells[state * CELL]! + symbol;
    if (cells[to * CELL + 1] === state) return to;
    if (state === 0) return 0;
    state = cells[state * CELL + 2]!;
  }
}

function longestOf(lengths: Counts): number {
  let longest = 1;
  for (let term = 0; term < lengths.length; term++) if (lengths[term]! > longest) longest = lengths[term]!;
  return longest;
}
