import type { KindSpec, Rule } from '../engine/rule.ts';
import type { Manifest } from './manifest-schema.ts';
import type { RuleFile } from './rule-schema.ts';

/** A checked rule file in the form that the engine reads: without its examples, its dates filled in. */
export function toRule(file: RuleFile, pack: Manifest): Rule {
  const from = file.from ?? pack.from;
  const to = file.to ?? pack.to;
  return {
    id: file.id,
    family: file.family ?? file.id,
    title: file.title,
    severity: file.severity,
    track: file.track,
    certainty: file.certainty,
    liable: file.liable,
    basis: file.basis,
    ...(file.fine && { fine: file.fine }),
    applies: withoutUndefined(file.applies),
    guards: file.guards,
    message: file.message,
    ...(file.question && { question: file.question }),
    suggestions: file.suggestions,
    from,
    ...(to && { to }),
    spec: kindSpec(file),
  };
}

function kindSpec(file: RuleFile): KindSpec {
  switch (file.kind) {
    case 'term':
      return { kind: 'term', terms: file.terms, allow: file.allow };
  }
}

const withoutUndefined = (applies: RuleFile['applies']): Rule['applies'] =>
  Object.fromEntries(Object.entries(applies).filter(([, value]) => value !== undefined));
