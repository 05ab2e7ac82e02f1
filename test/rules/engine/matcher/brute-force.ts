import { Converter } from 'opencc-js';

// The oracle: slow, obvious, and sharing no line with the engine. It knows the characters of `typed`.

const toSimplified = Converter({ from: 't', to: 'cn' });
const DROPPED = new Set(['\u200b', '\u200d', '\u00ad', '\ufe0f', '\u0301', '\u202e', '\r']);
const STOPS = new Set(['。', '！', '？', '!', '?']);
const SEPARATORS = new Set([...'　，、·*-_~ \t（）“”.🔥👩👧()', ...STOPS]);
const NAMED: Record<string, string> = { '🥇': '第一', '㈠': '一' };

interface Mark {
  kind: 'letter' | 'separator' | 'line';
  value: string;
  start: number;
  end: number;
}

function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const lone = character.length === 1 && character >= '\ud800' && character <= '\udfff';
    if (character === '\n') marks.push({ kind: 'line', value: character, start, end });
    else if (lone || SEPARATORS.has(character))
      marks.push({ kind: 'separator', value: character, start, end });
    else if (!DROPPED.has(character)) {
      for (const value of NAMED[character] ?? toSimplified(character.normalize('NFKC').toLowerCase())) {
        marks.push({ kind: 'letter', value, start, end });
      }
    }
    start = end;
  }
  return marks;
}

function mayBridge(gap: Mark[]): boolean {
  if (gap.length > 8 || gap.filter(({ kind }) => kind === 'line').length > 1) return false;
  const line = gap.findIndex(({ kind }) => kind === 'line');
  return line < 0 || !gap.slice(0, line).some(({ value }) => STOPS.has(value));
}

function endFrom(marks: Mark[], from: number, letters: string[], spaced: boolean): number | undefined {
  let at = from;
  for (const [n, letter] of letters.entries()) {
    const gapFrom = at;
    if (n) while (at < marks.length && marks[at]!.kind !== 'letter') at++;
    const gap = marks.slice(gapFrom, at);
    if (gap.length && (!spaced || !mayBridge(gap))) return undefined;
    if (marks[at]?.kind !== 'letter' || marks[at]!.value !== letter) return undefined;
    at++;
  }
  return marks[at - 1]!.end;
}

/** Triplets by end, start, term. Terms must be of letters only. */
export function bruteForce(terms: string[], text: string): [number, number, number][] {
  const marks = marksOf(text);
  const found = new Map<string, [number, number, number]>();
  for (const [index, term] of terms.entries()) {
    const letters = marksOf(term).map(({ value }) => value);
    const spaced = letters.some((letter) => letter >= '一');
    for (let from = 0; letters.length && from < marks.length; from++) {
      const end = endFrom(marks, from, letters, spaced);
      if (end !== undefined)
        found.set(`${marks[from]!.start} ${end} ${index}`, [marks[from]!.start, end, index]);
    }
  }
  return [...found.values()].sort((a, b) => a[1] - b[1] || a[0] - b[0] || a[2] - b[2]);
}
