import { compileTerms } from '../engine/matcher/compile.ts';
import { loadMatcher, type Matcher } from '../engine/matcher/load.ts';
import { FAMILIES, NEGATIONS } from './cues/index.ts';

// All cue words in one automaton, so a draft is read once however many families there are.

/** What a word is for: the family and cue it belongs to, and its place in that cue. */
export interface Use {
  family: number;
  cue: number;
  slot: 'term' | 'allow' | 'first' | 'second' | 'before' | 'unit';
}

export interface Lexicon {
  matcher: Matcher;
  uses: Use[][];
  negation: number[];
}

const NEGATION = 1;
const NEGATION_ALLOW = 2;
let built: Lexicon | undefined;

/** Built on first use, then kept: the data never changes while we run. */
export function lexicon(): Lexicon {
  built ??= build();
  return built;
}

/** Bytes before the compiled words, for the print of what they were compiled from. */
const HEAD = 16;
let compiled: ArrayBuffer | undefined;

/** The words compiled, for whoever starts often: compiling takes many times as long as a score. */
export function compileCues(): ArrayBuffer {
  const { terms } = words();
  const body = new Uint8Array(compileTerms(terms));
  const out = new Uint8Array(HEAD + body.length);
  new DataView(out.buffer).setUint32(0, printOf(terms));
  out.set(body, HEAD);
  return out.buffer;
}

/** Takes what `compileCues` made. False, and nothing taken, when it was made from other words. */
export function takeCues(buffer: ArrayBuffer): boolean {
  const fits = buffer.byteLength > HEAD && new DataView(buffer).getUint32(0) === printOf(words().terms);
  if (fits) compiled = buffer.slice(HEAD);
  return fits;
}

/** FNV-1a over the words in their order. */
function printOf(terms: readonly string[]): number {
  let print = 0x811c9dc5;
  for (const term of terms)
    for (let i = 0; i <= term.length; i++)
      print = Math.imul(print ^ (i < term.length ? term.charCodeAt(i) : 0), 0x01000193);
  return print >>> 0;
}

/** `negates`, `spares` (别错过 is no negation) or neither, by term index. */
export function negationOf(lex: Lexicon, term: number): 'negates' | 'spares' | 'neither' {
  const mark = lex.negation[term];
  return mark === NEGATION ? 'negates' : mark === NEGATION_ALLOW ? 'spares' : 'neither';
}

function build(): Lexicon {
  const { terms, uses, negation } = words();
  return { matcher: loadMatcher(compiled ?? compileTerms(terms)), uses, negation };
}

function words(): { terms: string[]; uses: Use[][]; negation: number[] } {
  const terms: string[] = [];
  const uses: Use[][] = [];
  const index = new Map<string, number>();
  const negation: number[] = [];
  const idOf = (word: string) => {
    const known = index.get(word);
    if (known !== undefined) return known;
    index.set(word, terms.length);
    uses.push([]);
    return terms.push(word) - 1;
  };
  const add = (words: readonly string[] | undefined, use: Use) => {
    for (const word of words ?? []) (uses[idOf(word)] as Use[]).push(use);
  };
  FAMILIES.forEach(({ cues }, family) => {
    cues.forEach((spec, cue) => {
      if (spec.kind === 'terms') {
        add(spec.terms, { family, cue, slot: 'term' });
        add(spec.allow, { family, cue, slot: 'allow' });
      } else if (spec.kind === 'near') {
        add(spec.first, { family, cue, slot: 'first' });
        add(spec.second, { family, cue, slot: 'second' });
      } else {
        add(spec.before, { family, cue, slot: 'before' });
        add(spec.units, { family, cue, slot: 'unit' });
      }
    });
  });
  for (const word of NEGATIONS.terms) negation[idOf(word)] = NEGATION;
  for (const word of NEGATIONS.allow) negation[idOf(word)] = NEGATION_ALLOW;
  return { terms, uses, negation };
}
