import { textOf } from '../fold/fold.ts';
import { type Container, readContainer } from '../matcher/container.ts';
import { DamagedBuffer } from '../matcher/errors.ts';
import { openMatcher, readProfile } from '../matcher/load.ts';
import { AUTOMATON, LOOSE, PACK } from '../matcher/sections.ts';
import type { PackInfo, Rule } from '../rule.ts';
import { putTogether, SLOTS, type StoredSpec } from './lists.ts';
import type { Pack, RuleHead } from './pack.ts';

type Stored = Omit<Rule, 'spec'> & { spec: StoredSpec };

/** Opens what `writePack` made. Throws DamagedBuffer or WrongVersion; afterwards nothing in it can throw. */
export function loadPack(buffer: ArrayBuffer): Pack {
  const container = readContainer(buffer);
  const profile = readProfile(container);
  const matcher = openMatcher(container, profile);
  const { ruleCount, ...info } = readJson(container, PACK.info) as PackInfo & { ruleCount: number };
  const terms = openTerms(container, ruleCount);
  let stored: Stored[] | undefined;
  let heads: RuleHead[] | undefined;
  let rules: Rule[] | undefined;
  const read = () => {
    stored ??= readJson(container, PACK.rules) as Stored[];
    return stored;
  };
  return {
    ...info,
    profile,
    matcher,
    termUses: terms.uses,
    termText: terms.text,
    get heads() {
      heads ??= read().map(({ spec, ...head }) => ({ ...head, form: spec.form }));
      return heads;
    },
    get rules() {
      rules ??= read().map((rule) => spellOut(rule, terms.text));
      return rules;
    },
  };
}

const spellOut = ({ spec, ...head }: Stored, text: (term: number) => string): Rule => ({
  ...head,
  spec: putTogether(
    spec.form,
    spec.lists.map((words) => words?.map(text)),
  ),
});

function openTerms(container: Container, ruleCount: number) {
  const strings = container.read(PACK.strings, 'u16');
  const stringAt = container.read(PACK.stringAt, 'u32');
  const uses = container.read(PACK.uses, 'u32');
  const usesAt = container.read(PACK.usesAt, 'u32');
  const terms = container.read(LOOSE + AUTOMATON.gaps, 'u8').length;
  if (!isIndex(stringAt, terms, strings.length) || !isIndex(usesAt, terms, uses.length)) {
    throw new DamagedBuffer('terms');
  }
  if (!areBelow(uses, ruleCount * SLOTS.length)) throw new DamagedBuffer('rule index');
  // Only words that stand in a draft are asked for, again with every key.
  const known = new Map<number, string>();
  return {
    text: (term: number) => {
      let text = known.get(term);
      if (text === undefined) {
        text = textOf(strings.subarray(stringAt[term]!, stringAt[term + 1]!));
        known.set(term, text);
      }
      return text;
    },
    uses: (term: number) =>
      Array.from(uses.subarray(usesAt[term]!, usesAt[term + 1]!), (use) => ({
        rule: Math.floor(use / SLOTS.length),
        slot: SLOTS[use % SLOTS.length]!,
      })),
  };
}

function areBelow(values: Uint32Array, limit: number): boolean {
  for (let n = 0; n < values.length; n++) if (values[n]! >= limit) return false;
  return true;
}

function isIndex(at: Uint32Array, count: number, length: number): boolean {
  if (at.length !== count + 1 || at[0] !== 0 || at[count] !== length) return false;
  for (let n = 1; n < at.length; n++) if (at[n]! < at[n - 1]!) return false;
  return true;
}

function readJson(container: Container, id: number): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(container.read(id, 'u8')));
  } catch {
    throw new DamagedBuffer('rules');
  }
}
