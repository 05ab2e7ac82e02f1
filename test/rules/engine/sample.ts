import {
  type Context,
  draftOf,
  type Layer,
  loadPack,
  type Rule,
  writePack,
} from '../../../rules/engine/index.ts';

export const TODAY = '2026-11-24';

/** A law rule with the given words; every field can be replaced. */
export function rule(id: string, terms: string[], over: Partial<Rule> & { allow?: string[] } = {}): Rule {
  const { allow = [], ...rest } = over;
  return {
    id,
    family: id,
    title: id,
    severity: 'block',
    track: 'law',
    certainty: 'settled',
    liable: ['advertiser'],
    basis: [{ law: 'advertising-law', article: '9(3)' }],
    applies: {},
    guards: [],
    message: '法律不允许这样写',
    suggestions: [],
    spec: { kind: 'term', terms, allow },
    ...rest,
  };
}

export const packOf = (rules: Rule[], layer: Layer = 'law', id = `${layer}-pack`) =>
  loadPack(writePack({ id, title: id, version: '1.0.0', layer }, rules));

export const post = (text: string, given: Partial<Context> = {}) =>
  draftOf(text, { platform: 'xiaohongshu', ...given }, TODAY);
