import { ALL_CUES } from '../context/all-cues.ts';
import { isGuard } from '../guards/index.ts';
import { matcherSections, profileHash, type Ways } from '../matcher/compile.ts';
import { narrowed, writeContainer } from '../matcher/container.ts';
import { PACK } from '../matcher/sections.ts';
import type { PackInfo, Rule } from '../rule.ts';
import { RepeatedRule, UnknownGuard } from './errors.ts';
import { SLOTS, type StoredSpec, takeApart } from './lists.ts';
import { type Disguises, VARIANT_DISGUISES, type Variant, type VariantDisguise } from './variant.ts';

const NONE: Disguises = { variants: new Map(), ordinary: [] };

/**
 * Compiles checked rules into one buffer. Each word is stored once, however many rules name it; each of its
 * variants is one more entry of the automaton that leads back to it.
 */
export function writePack(info: PackInfo, rules: Rule[], disguises: Disguises = NONE): ArrayBuffer {
  checkRules(rules);
  const list = new TermList();
  const stored = rules.map((rule, index) => ({ ...rule, spec: list.store(rule, index) }));
  const variants = list.variants(disguises);
  const texts = [...list.terms, ...variants.map(({ text }) => text)];
  const sections = matcherSections(texts, waysOf(variants, list.terms.length));
  const { id, title, version, layer } = info;
  sections.set(PACK.info, json({ id, title, version, layer, ruleCount: rules.length }));
  sections.set(PACK.rules, json(stored));
  sections.set(PACK.cues, json(ALL_CUES));
  list.addTo(sections);
  if (variants.length) {
    sections.set(PACK.variantOf, narrowed(variants.map(({ term }) => term)));
    const named = variants.map(({ disguise }) => VARIANT_DISGUISES.indexOf(disguise));
    sections.set(PACK.variantDisguise, Uint8Array.from(named));
    sections.set(PACK.ordinary, json(disguises.ordinary));
  }
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

/** A picture is a separator to the folding matcher, so a word with one is looked for as written; bao ben is one word. */
function waysOf(variants: readonly StoredVariant[], from: number): Ways {
  const of = (disguise: VariantDisguise) =>
    new Set(variants.flatMap((each, n) => (each.disguise === disguise ? [from + n] : [])));
  return { written: of('emoji'), gapped: of('pinyin') };
}

interface StoredVariant extends Variant {
  term: number;
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

  /** The variants of words that the pack has, those that match as written first. */
  variants({ variants }: Disguises): StoredVariant[] {
    const all = this.terms.flatMap((word, term) =>
      (variants.get(word) ?? []).map(({ text, disguise }) => ({ text, disguise, term })),
    );
    const isWritten = ({ disguise }: Variant) => disguise === 'emoji';
    return [...all.filter(isWritten), ...all.filter((each) => !isWritten(each))];
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
    sections.set(PACK.stringAt, narrowed(stringAt));
    sections.set(PACK.uses, narrowed(this.uses.flat()));
    sections.set(PACK.usesAt, narrowed(usesAt));
  }
}
