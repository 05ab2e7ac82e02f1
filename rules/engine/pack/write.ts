import { isGuard } from '../guards/index.ts';
import { matcherSections, profileHash } from '../matcher/compile.ts';
import { writeContainer } from '../matcher/container.ts';
import { PACK } from '../matcher/sections.ts';
import type { PackInfo, Rule } from '../rule.ts';
import { RepeatedRule, UnknownGuard } from './errors.ts';
import { SLOTS, type StoredSpec, takeApart } from './lists.ts';

/** Compiles checked rules into one buffer. Each word is stored once, however many rules name it. */
export function writePack(info: PackInfo, rules: Rule[]): ArrayBuffer {
  checkRules(rules);
  const list = new TermList();
  const stored = rules.map((rule, index) => ({ ...rule, spec: list.store(rule, index) }));
  const sections = matcherSections(list.terms);
  const { id, title, version, layer } = info;
  sections.set(PACK.info, json({ id, title, version, layer, ruleCount: rules.length }));
  sections.set(PACK.rules, json(stored));
  list.addTo(sections);
  return writeContainer(sections, profileHash());
}

function checkRules(rules: readonly Rule[]): void {
  const seen = new Set<string>();
  for (const { id, guards } of rules) {
    if (seen.has(id)) throw new RepeatedRule(id);
    seen.add(id);
    for (const use of guards) {
      const guard = typeof use === 'string' ? use : use.guard;
      if (!isGuard(guard)) throw new UnknownGuard(id, guard);
    }
  }
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

class TermList {
  readonly terms: string[] = [];
  private readonly index = new Map<string, number>();
  private readonly uses: number[][] = [];

  /** The spec with each word as its number. */
  store({ spec }: Rule, rule: number): StoredSpec {
    const { form, lists } = takeApart(spec);
    const numbers = lists.map(([slot, words]) =>
      words?.map((word) => this.use(word, rule * SLOTS.length + SLOTS.indexOf(slot))),
    );
    return { form, lists: numbers.map((each) => each ?? null) };
  }

  private use(term: string, use: number): number {
    const known = this.index.get(term);
    const at = known ?? this.terms.push(term) - 1;
    if (known === undefined) this.index.set(term, at);
    this.uses[at] ??= [];
    if (!this.uses[at].includes(use)) this.uses[at].push(use);
    return at;
  }

  addTo(sections: ReturnType<typeof matcherSections>): void {
    const strings = new Uint16Array(this.terms.reduce((sum, term) => sum + term.length, 0));
    const stringAt = [0];
    const usesAt = [0];
    let at = 0;
    for (const [n, term] of this.terms.entries()) {
      for (let unit = 0; unit < term.length; unit++) strings[at++] = term.charCodeAt(unit);
      stringAt.push(at);
      usesAt.push(usesAt.at(-1)! + this.uses[n]!.length);
    }
    sections.set(PACK.strings, strings);
    sections.set(PACK.stringAt, Uint32Array.from(stringAt));
    sections.set(PACK.uses, Uint32Array.from(this.uses.flat()));
    sections.set(PACK.usesAt, Uint32Array.from(usesAt));
  }
}
