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

/** `negates`, `spares` (别错过 is no negation) or neither, by term index. */
export function negationOf(lex: Lexicon, term: number): 'negates' | 'spares' | 'neither' {
  const mark = lex.negation[term];
  return mark === NEGATION ? 'negates' : mark === NEGATION_ALLOW ? 'spares' : 'neither';
}

function build(): Lexicon {
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
  return { matcher: loadMatcher(compileTerms(terms)), uses, negation };
}
