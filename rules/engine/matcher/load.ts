/** Finds terms in text. Triplets of start, end (UTF-16 offsets) and term index, by end then start. */
export interface Matcher {
  scan(text: string): Int32Array;
}

export function loadMatcher(buffer: ArrayBuffer): Matcher {
  const terms: string[] = JSON.parse(new TextDecoder().decode(buffer));
  return {
    scan(text) {
      const hits: [number, number, number][] = [];
      terms.forEach((term, index) => {
        if (!term) return;
        for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
          hits.push([at, at + term.length, index]);
      });
      hits.sort((a, b) => a[1] - b[1] || a[0] - b[0] || a[2] - b[2]);
      return Int32Array.from(hits.flat());
    },
  };
}
