import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { Mint } from 'mint-filter';
import TextMatcher from 'modern-ahocorasick/text';
import { SensitiveWordTool } from 'sensitive-word-tool';
import { compileTerms, loadMatcher } from '../../rules/engine/index.ts';

/** A finder of terms; `scan` gives how many it reports, so that nothing is optimised away. */
export interface Finder {
  name: string;
  scan(text: string): number;
  /** "start end term" of each hit; absent where it gives no positions. */
  hits?(text: string): string[];
}

export function ours(terms: string[]): Finder {
  const matcher = loadMatcher(compileTerms(terms));
  return {
    name: 'redline',
    scan: (text) => matcher.scan(text).length / 3,
    hits(text) {
      const found = matcher.scan(text);
      return Array.from({ length: found.length / 3 }, (_, n) => found.subarray(n * 3, n * 3 + 3).join(' '));
    },
  };
}

/** The quickest exact finder on npm: a double array, all overlaps, positions; no folding. */
export function monyoneFast(terms: string[]): Finder {
  const finder = new AhoCorasick(terms);
  const indexOf = new Map(terms.map((term, n) => [term, n]));
  return {
    name: '@monyone/aho-corasick/fast',
    scan: (text) => finder.matchInText(text).length,
    hits: (text) =>
      finder.matchInText(text).map(({ begin, end, keyword }) => `${begin} ${end} ${indexOf.get(keyword)}`),
  };
}

/** Words without positions. */
export function mintFilter(terms: string[]): Finder {
  const finder = new Mint(terms);
  return { name: 'mint-filter', scan: (text) => finder.filter(text, { replace: false }).words.length };
}

/** Unique words without positions. */
export function sensitiveWordTool(terms: string[]): Finder {
  const finder = new SensitiveWordTool({ wordList: terms });
  return { name: 'sensitive-word-tool', scan: (text) => finder.match(text).length };
}

/** The only one that folds and gives original positions. */
export function modernText(terms: string[]): Finder {
  const finder = new TextMatcher(terms, { normalization: 'NFKC', caseFold: true });
  return { name: 'modern-ahocorasick/text', scan: (text) => finder.search(text).length };
}
