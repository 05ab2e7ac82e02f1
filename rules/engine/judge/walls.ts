import { isMark, WALL } from '../segment/marks.ts';

// Marks that end a sentence in any script, unless a match goes across. No pair, measure or contact reaches over
// one. ASCII marks are not among them: they stand inside links.

/** Offsets after such marks, and the text's end. */
export function wallsIn(text: string, hits: readonly Int32Array[]): number[] {
  const crossed = new Uint8Array(text.length + 1);
  for (const found of hits)
    for (let h = 0; h < found.length; h += 3)
      for (let at = found[h]! + 1; at < found[h + 1]!; at++) crossed[at] = 1;
  const ends: number[] = [];
  for (let at = 1; at < text.length; at++)
    if (isMark(text.charCodeAt(at - 1), WALL) && crossed[at] === 0) ends.push(at);
  if (text.length) ends.push(text.length);
  return ends;
}
