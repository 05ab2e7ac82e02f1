import type { KindSpec, Rule } from '../engine/rule.ts';
import { withLongerWords } from './longer-words.ts';
import type { Manifest } from './manifest-schema.ts';
import type { RuleFile } from './rule-schema.ts';

/** A checked rule file in the form that the engine reads: without its examples, its dates filled in. */
export function toRule(file: RuleFile, pack: Manifest): Rule {
  const from = file.from ?? pack.from;
  const to = file.to ?? pack.to;
  const family = file.family ?? file.id;
  return {
    id: file.id,
    family,
    title: file.title,
    severity: file.severity,
    track: file.track,
    certainty: file.certainty,
    liable: file.liable,
    basis: file.basis,
    ...(file.fine && { fine: file.fine }),
    applies: withoutUndefined(file.applies),
    guards: file.guards.map(guardUse),
    message: file.message,
    ...(file.question && { question: withoutUndefined(file.question) }),
    suggestions: file.suggestions,
    from,
    ...(to && { to }),
    ...(pack.general?.includes(family) && { general: true as const }),
    spec: withLongerWords(kindSpec(file)),
  };
}

function guardUse(use: RuleFile['guards'][number]): Rule['guards'][number] {
  if (typeof use === 'string') return use;
  const { guard, words, within } = use;
  return { guard, ...(words && { words }), ...(within !== undefined && { within }) };
}

/** A percentage is also said 百分之…, with the number after it. */
const spoken = (units: string[]): string[] =>
  units.includes('%') ? [...new Set([...units, '百分之'])] : units;

function kindSpec(file: RuleFile): KindSpec {
  switch (file.kind) {
    case 'term':
      return { kind: 'term', terms: file.terms, allow: file.allow };
    case 'near': {
      const { kind, first, second, within, scope, ordered, mark, allow } = file;
      return { kind, first, second, within, scope, ordered, mark, allow };
    }
    case 'measure': {
      const { kind, number, near, within, scope, order, mark, allow } = file;
      const more = { ...(number && { number }), ...(near && { near }) };
      return { kind, units: spoken(file.units), within, scope, order, mark, allow, ...more };
    }
    case 'contact':
      return { kind: 'contact', what: file.what, allow: file.allow };
    case 'require': {
      const { kind, trigger, statement, scope, declared, allow } = file;
      return { kind, trigger, statement, scope, allow, ...(declared && { declared }) };
    }
    case 'limit':
      return { kind: 'limit', what: file.what, max: file.max };
    case 'contradict':
      return {
        kind: 'contradict',
        claim: file.claim,
        denial: file.denial,
        scope: file.scope,
        allow: file.allow,
      };
  }
}

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

const withoutUndefined = <T extends object>(from: T): Given<T> =>
  Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as Given<T>;
