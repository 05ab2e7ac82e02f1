/** One edit that turns a text into another: `removed` UTF-16 units from `start` become `inserted`. */
export interface Edit {
  start: number;
  removed: number;
  inserted: string;
}

/** The single edit between two texts by common prefix and suffix, or null when they are equal. */
export function diff(before: string, after: string): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  const most = shorter - start;
  while (
    tail < most &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return {
    start,
    removed: before.length - start - tail,
    inserted: after.slice(start, after.length - tail),
  };
}
