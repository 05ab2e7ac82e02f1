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
  /** By scope, then by severity of the rule that allows them. */
  private readonly shared = new Map<string, Span[][]>();
  private readonly covers = new Map<Span[], Cover>();
  /** By scope and severity: all that rules as severe allow. */
  private readonly strict = new Map<string, Cover>();

  add({ rule, rank, scope }: Speaker, phrase: Span): void {
    push(this.own, rank, phrase);
    let bySeverity = this.shared.get(scope);
    if (!bySeverity) {
      bySeverity = SEVERITIES.map(() => []);
      this.shared.set(scope, bySeverity);
    }
    bySeverity[SEVERITIES.indexOf(severityOf(rule))]!.push(phrase);
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
    const phrase = this.sharedWith(hit)?.over(hit);
    return phrase && phrase.end - phrase.start > hit.end - hit.start ? phrase : undefined;
  }

  private sharedWith({ scope, rule }: Speaker): Cover | undefined {
    const bySeverity = this.shared.get(scope);
    if (!bySeverity) return undefined;
    const severity = SEVERITIES.indexOf(severityOf(rule));
    const key = `${scope} ${severity}`;
    let cover = this.strict.get(key);
    if (!cover) {
      cover = new Cover(bySeverity.slice(0, severity + 1).flat());
      this.strict.set(key, cover);
    }
    return cover;
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
