import { type CueBook, openCues, type StoredCues } from '../context/book.ts';
import { textOf } from '../fold/fold.ts';
import type { Profile } from '../fold/profile.ts';
import { type Container, type Counts, readContainer } from '../matcher/container.ts';
import { DamagedBuffer } from '../matcher/errors.ts';
import { openMatcher, readProfile } from '../matcher/load.ts';
import { AUTOMATON, LOOSE, PACK } from '../matcher/sections.ts';
import type { PackInfo, Rule } from '../rule.ts';
import { putTogether, SLOTS, type StoredSpec } from './lists.ts';
import type { Pack, RuleHead } from './pack.ts';
import { VARIANT_DISGUISES, type VariantDisguise } from './variant.ts';

type Stored = Omit<Rule, 'spec'> & { spec: StoredSpec };

/** Opens what `writePack` made. Throws DamagedBuffer or WrongVersion; afterwards nothing in it can throw. */
export function loadPack(buffer: ArrayBuffer): Pack {
  return openPack(readContainer(buffer));
}

export function openPack(container: Container): Pack {
  const profile = readProfile(container);
  const matcher = openMatcher(container, profile);
  const terms = container.read(LOOSE + AUTOMATON.gaps, 'u8').length;
  const ordinary = container.has(PACK.ordinary) ? () => readWords(container, PACK.ordinary) : undefined;
  const cues = lateCues(container, PACK.cues, profile);
  return openRules(container, { profile, matcher }, { terms, ordinary, cues });
}

/** What a pack reads a text with. */
export type Reader = Pick<Pack, 'profile' | 'matcher' | 'share'>;

/** What is kept elsewhere in a bundle than in a pack alone. */
export interface Kept {
  /** How many there are, variants included. */
  terms: number;
  /** Ordinary words, read when first asked for; a pack with variants must have them. */
  ordinary: (() => readonly string[]) | undefined;
  cues: () => CueBook;
}

/** Cues are read when a text is; packs of one bundle share them. */
export function lateCues(container: Container, id: number, profile: Profile): () => CueBook {
  if (!container.has(id)) throw new DamagedBuffer('cues');
  let book: CueBook | undefined;
  return () => {
    book ??= openCues(readJson(container, id) as StoredCues, profile);
    return book;
  };
}

export function openRules(container: Container, reader: Reader, kept: Kept): Pack {
  const { ruleCount, ...info } = readJson(container, PACK.info) as PackInfo & { ruleCount: number };
  const variants = openVariants(container, kept);
  const terms = openTerms(container, ruleCount, variants, kept.terms);
  const from = reader.share?.from ?? 0;
  let ordinary: ReadonlySet<string> | undefined;
  let stored: Stored[] | undefined;
  let heads: RuleHead[] | undefined;
  let rules: Rule[] | undefined;
  const read = () => {
    stored ??= readJson(container, PACK.rules) as Stored[];
    return stored;
  };
  return {
    ...info,
    ...reader,
    uses: terms.uses,
    termText: (term) => terms.text(term - from),
    disguise: (term) => variants.disguise(term - from),
    get cues() {
      return kept.cues();
    },
    get ordinary() {
      ordinary ??= new Set(kept.ordinary?.());
      return ordinary;
    },
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

/** Variants are the last terms of the automatons. */
interface Variants {
  /** Terms of the pack itself. */
  own: number;
  /** The term that a term or variant stands for. */
  termOf(term: number): number;
  disguise(term: number): VariantDisguise | undefined;
}

function openVariants(container: Container, { terms, ordinary }: Kept): Variants {
  if (!container.has(PACK.variantOf))
    return { own: terms, termOf: (term) => term, disguise: () => undefined };
  const variantOf = container.readCounts(PACK.variantOf);
  const named = container.read(PACK.variantDisguise, 'u8');
  const own = terms - variantOf.length;
  const isSound = own >= 0 && named.length === variantOf.length && ordinary !== undefined;
  if (!isSound || variantOf.some((term) => term >= own) || named.some((n) => n >= VARIANT_DISGUISES.length))
    throw new DamagedBuffer('variants');
  return {
    own,
    termOf: (term) => (term < own ? term : variantOf[term - own]!),
    disguise: (term) => (term < own ? undefined : VARIANT_DISGUISES[named[term - own]!]),
  };
}

function openTerms(container: Container, ruleCount: number, { own: terms, termOf }: Variants, all: number) {
  const strings = container.read(PACK.strings, 'u16');
  const stringAt = container.readCounts(PACK.stringAt);
  const uses = container.readCounts(PACK.uses);
  const usesAt = container.readCounts(PACK.usesAt);
  if (!isIndex(stringAt, terms, strings.length) || !isIndex(usesAt, terms, uses.length)) {
    throw new DamagedBuffer('terms');
  }
  if (!areBelow(uses, ruleCount * SLOTS.length)) throw new DamagedBuffer('rule index');
  // Only words that stand in a draft are asked for, again with every key.
  const known = new Map<number, string>();
  return {
    text: (asked: number) => {
      const term = termOf(asked);
      let text = known.get(term);
      if (text === undefined) {
        text = textOf(strings.subarray(stringAt[term]!, stringAt[term + 1]!));
        known.set(term, text);
      }
      return text;
    },
    uses: { terms: all, termOf, at: usesAt, codes: uses },
  };
}

function areBelow(values: Counts, limit: number): boolean {
  for (let n = 0; n < values.length; n++) if (values[n]! >= limit) return false;
  return true;
}

function isIndex(at: Counts, count: number, length: number): boolean {
  if (at.length !== count + 1 || at[0] !== 0 || at[count] !== length) return false;
  for (let n = 1; n < at.length; n++) if (at[n]! < at[n - 1]!) return false;
  return true;
}

export const readWords = (container: Container, id: number): string[] => readJson(container, id) as string[];

function readJson(container: Container, id: number): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(container.read(id, 'u8')));
  } catch {
    throw new DamagedBuffer('rules');
  }
}
