import { Converter } from 'opencc-js';

// Brute force for whole documents: folds by normalize and opencc-js, shares no line with the engine, and
// looks every run of letters up in a map. Terms are of letters only.

const toSimplified = Converter({ from: 't', to: 'cn' });
const DROPPED = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]$/u;
const SEPARATOR = /^[\p{Z}\p{P}\p{S}\t]$/u;
const MEANT = /^[%‰°+\p{Sc}]$/u;
const NAMED: Record<string, string> = { '🔝': '顶', '🥇': '第一', '💯': '100%', '➕': '加' };
const STROKES = '丨丶丿ㆍ';
const STOPS = '。！？!?';
const MOST_SKIPS = 8;

interface Letter {
  value: string;
  start: number;
  end: number;
  /** Separators stand before it; `walled` when no match may cross them. */
  gap: boolean;
  walled: boolean;
}

/** "start end term" of every hit. */
export function oracle(terms: readonly string[], text: string): Set<string> {
  const index = new Map<string, number[]>();
  let longest = 0;
  for (const [n, term] of terms.entries()) {
    const folded = lettersOf(term).map(({ value }) => value);
    longest = Math.max(longest, folded.length);
    index.set(folded.join(''), [...(index.get(folded.join('')) ?? []), n]);
  }
  const letters = lettersOf(text);
  const found = new Set<string>();
  for (let from = 0; from < letters.length; from++) {
    let run = '';
    let gap = false;
    for (let to = from; to < letters.length && to - from < longest; to++) {
      if (to > from && letters[to]!.walled) break;
      gap ||= to > from && letters[to]!.gap;
      run += letters[to]!.value;
      if (gap && !/\p{Script=Han}/u.test(run)) continue;
      for (const term of index.get(run) ?? [])
        found.add(`${letters[from]!.start} ${letters[to]!.end} ${term}`);
    }
  }
  return found;
}

/** The same without folding and skipping: what a peer that reads text as it stands can find. */
export function exactOracle(terms: readonly string[], text: string): Set<string> {
  const index = new Map(terms.map((term, n) => [term, n]));
  const longest = terms.reduce((most, { length }) => Math.max(most, length), 0);
  const found = new Set<string>();
  for (let from = 0; from < text.length; from++)
    for (let to = from + 1; to <= Math.min(text.length, from + longest); to++) {
      const term = index.get(text.slice(from, to));
      if (term !== undefined) found.add(`${from} ${to} ${term}`);
    }
  return found;
}

function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  let at = 0;
  let gap = '';
  for (const character of text) {
    const end = at + character.length;
    const value = readingOf(character);
    if (value === undefined) gap += character;
    for (const each of value ?? '') {
      letters.push({ value: each, start: at, end, gap: gap !== '', walled: isWall(gap) });
      gap = '';
    }
    at = end;
  }
  return letters;
}

/** Letters, '' when dropped, undefined for a separator. */
function readingOf(character: string): string | undefined {
  if (character === '\n') return undefined;
  if (NAMED[character]) return NAMED[character];
  if (DROPPED.test(character)) return '';
  const folded = toSimplified(character.normalize('NFKC').toLowerCase());
  const isSeparator = (each: string) => (SEPARATOR.test(each) && !MEANT.test(each)) || STROKES.includes(each);
  if ([...folded].every(isSeparator)) return undefined;
  return [...folded].filter((each) => !isSeparator(each)).join('');
}

function isWall(gap: string): boolean {
  const line = gap.indexOf('\n');
  const beforeLine = line < 0 ? '' : gap.slice(0, line);
  return (
    [...gap].length > MOST_SKIPS ||
    gap.split('\n').length > 2 ||
    [...beforeLine].some((each) => STOPS.includes(each))
  );
}
