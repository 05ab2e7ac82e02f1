import { loadPack, type Pack, writePack } from '../../rules/engine/index.ts';

/** A pack of one rule over one word. */
export function packOf(word: string): Pack {
  const info = { id: 'test', title: 'test', version: '1', layer: 'law' as const };
  return loadPack(
    writePack(info, [
      {
        id: 'one-word',
        family: 'one-word',
        title: word,
        severity: 'block',
        track: 'law',
        certainty: 'settled',
        liable: ['advertiser'],
        basis: [{ law: 'AD', article: '9(3)' }],
        applies: {},
        guards: [],
        message: '不能这样写',
        suggestions: ['写事实'],
        spec: { kind: 'term', terms: [word], allow: [] },
      },
    ]),
  );
}
