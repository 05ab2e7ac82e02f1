import { SEVERITIES } from '../finding.ts';
import type { Hit } from '../kinds/words.ts';
import type { RuleHead } from '../pack/pack.ts';
import type { Span } from '../segment/clause.ts';
import { Cover } from './cover.ts';
import { severityOf } from './state.ts';

/** Who a rule is to its siblings: rules of one layer and family have one scope. */
interface Speaker {
  rule: RuleHead;
  rank: number;
  scope: string;
}

/**
 * The allowed phrases that stand in a text. A rule's own phrase clears its hit when it covers the hit or one of
 * its words. A sibling's phrase (same layer and family) clears it when the whole hit lies inside the longer
 * phrase and the sibling is as severe: what a mild rule lets pass is no word on what a strict one bars.
 */
export class Allowed {
  private readonly own = new Map<number, Span[]>();
  private readonly shared = new Map<string, Span[]>();
  private readonly covers = new Map<Span[], Cover>();

  add({ rule, rank, scope }: Speaker, phrase: Span): void {
    push(this.own, rank, phrase);
    for (const severity of SEVERITIES.slice(SEVERITIES.indexOf(severityOf(rule))))
      push(this.shared, `${scope} ${severity}`, phrase);
  }

  /** Covers single words of a rule. */
  ownOf({ rank }: Speaker): Cover | undefined {
    return this.coverOf(this.own.get(rank));
  }

  /** The phrase that clears a hit. */
  over(hit: Hit & Speaker): Span | undefined {
    const own = this.ownOf(hit);
    for (const each of own ? [hit, ...hit.words] : []) {
      const phrase = own!.over(each);
      if (phrase) return phrase;
    }
    const phrase = this.coverOf(this.shared.get(`${hit.scope} ${severityOf(hit.rule)}`))?.over(hit);
    return phrase && phrase.end - phrase.start > hit.end - hit.start ? phrase : undefined;
  }

  private coverOf(spans: Span[] | undefined): Cover | undefined {
    if (!spans) return undefined;
    let cover = this.covers.get(spans);
    if (!cover) {
      cover = new Cover(spans);
      this.covers.set(spans, cover);
    }
    return cover;
  }
}

function push<K>(lists: Map<K, Span[]>, key: K, span: Span): void {
  const list = lists.get(key);
  if (list) list.push(span);
  else lists.set(key, [span]);
}
