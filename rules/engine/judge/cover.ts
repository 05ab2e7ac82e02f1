import type { Span } from '../segment/clause.ts';

/** Answers how one span lies among many, in logarithmic time. */
export class Cover<T extends Span = Span> {
  private readonly spans: T[];
  /** For each span, the index of the one up to here that ends last. */
  private readonly widest: number[] = [];
  /** For each span, the index of the one from here on that ends first. */
  private readonly least: number[] = [];

  constructor(spans: readonly T[]) {
    this.spans = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
    for (const [at, span] of this.spans.entries()) {
      const before = this.widest[at - 1];
      this.widest.push(before !== undefined && this.spans[before]!.end >= span.end ? before : at);
    }
    for (let at = this.spans.length - 1; at >= 0; at--) {
      const after = this.least[at + 1];
      this.least[at] = after !== undefined && this.spans[after]!.end < this.spans[at]!.end ? after : at;
    }
  }

  /** A span that covers this one, or undefined. */
  over({ start, end }: Span): T | undefined {
    const widest = this.widest[this.firstFrom(start + 1) - 1];
    const span = widest === undefined ? undefined : this.spans[widest];
    return span && span.end >= end ? span : undefined;
  }

  /** A span that lies inside this one, or undefined. */
  inside({ start, end }: Span): T | undefined {
    const least = this.least[this.firstFrom(start)];
    const span = least === undefined ? undefined : this.spans[least];
    return span && span.end <= end ? span : undefined;
  }

  /** Index of the first span that starts at an offset or after it. */
  private firstFrom(start: number): number {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.spans[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
