const isDigit = (unit: string | undefined): boolean => unit !== undefined && unit >= '0' && unit <= '9';

/** Where a year of this or the last century stands (1987, 2025), or -1. */
export function yearAt(text: string): number {
  for (let at = 0; at + 4 <= text.length; at++) {
    const century = text.slice(at, at + 2);
    if (century !== '19' && century !== '20') continue;
    if (isDigit(text[at - 1]) || !isDigit(text[at + 2]) || !isDigit(text[at + 3])) continue;
    if (!isDigit(text[at + 4])) return at;
  }
  return -1;
}

export const hasYear = (text: string): boolean => yearAt(text) >= 0;
