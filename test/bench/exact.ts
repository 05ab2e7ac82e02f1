import { Corpus } from './corpus.ts';
import { exactOracle, oracle } from './oracle.ts';
import { monyoneFast, ours } from './peers.ts';
import { most, type Row } from './row.ts';
import { type Material, termList } from './words.ts';

/** What is timed is right: hits against brute force, and how many an exact finder can see at all. */
export function exactness({ words, clauses }: Material): Row[] {
  const sum = { hits: 0, missing: 0, extra: 0, exact: 0, fastMissing: 0 };
  for (const count of [1_000, 50_000]) {
    const terms = termList(words, count);
    const finders = [ours(terms), monyoneFast(terms)] as const;
    for (const text of new Corpus(clauses, terms, 400 + count).documents(3, 10_000)) {
      const truth = oracle(terms, text);
      const found = new Set(finders[0].hits!(text));
      const plain = exactOracle(terms, text);
      sum.hits += truth.size;
      sum.missing += [...truth].filter((hit) => !found.has(hit)).length;
      sum.extra += [...found].filter((hit) => !truth.has(hit)).length;
      sum.exact += plain.size;
      const fast = new Set(finders[1].hits!(text));
      sum.fastMissing += [...plain].filter((hit) => !fast.has(hit)).length;
    }
  }
  const seen = ((100 * sum.exact) / sum.hits).toFixed(0);
  return [
    {
      what: 'hits missing',
      value: sum.missing,
      unit: '',
      goal: most(0),
      note: `of ${sum.hits} by brute force`,
    },
    {
      what: 'hits too many',
      value: sum.extra,
      unit: '',
      goal: most(0),
      note: `an exact finder can see ${seen} %; fast misses ${sum.fastMissing} of those`,
    },
  ];
}
