import { Corpus } from './corpus.ts';
import { type Finder, mintFilter, modernText, monyoneFast, ours, sensitiveWordTool } from './peers.ts';
import { least, most, type Row } from './row.ts';
import { interleaved, keep, median, p95, timed } from './timing.ts';
import { type Material, termList } from './words.ts';

const TERMS = 50_000;
const CHARACTERS = 10_000;
const WARM_UP = 20;

/** Against each peer, alone with it, on documents neither has seen. */
export function againstPeers({ words, clauses }: Material, rounds: number): Row[] {
  const terms = termList(words, TERMS);
  const mine = ours(terms);
  const peers: [make: (terms: string[]) => Finder, goal: number, rounds: number][] = [
    [monyoneFast, 2.5, rounds],
    [mintFilter, 5, rounds],
    [sensitiveWordTool, 7, rounds],
    [modernText, 100, Math.ceil(rounds / 10)],
  ];
  return peers.map(([make, goal, count], n) => {
    const peer = make(terms);
    const documents = new Corpus(clauses, terms, 100 + n).documents(count + WARM_UP, CHARACTERS);
    const { one, two } = interleaved(mine.scan, peer.scan, documents, WARM_UP);
    const note = `p50 ${ms(median(one))} against ${ms(median(two))}; p95 ${ms(p95(one))} against ${ms(p95(two))}`;
    return {
      what: `faster than ${peer.name}`,
      value: median(two) / median(one),
      unit: 'x',
      goal: least(goal),
      note,
    };
  });
}

/** Terms in every clause: what a draft made of slogans costs. Told, no goal. */
export function dense({ words, clauses }: Material, rounds: number): Row[] {
  const terms = termList(words, TERMS);
  const [mine, peer] = [ours(terms), monyoneFast(terms)];
  const documents = new Corpus(clauses, terms, 150, 'dense').documents(rounds + WARM_UP, CHARACTERS);
  const { one, two } = interleaved(mine.scan, peer.scan, documents, WARM_UP);
  const hits = Math.round(documents.reduce((sum, text) => sum + mine.scan(text), 0) / documents.length);
  const note = `${hits} hits a document; p50 ${ms(median(one))} against ${ms(median(two))}`;
  return [{ what: `dense text, ${peer.name}`, value: median(two) / median(one), unit: 'x', note }];
}

/** One document again and again, beside a loop that only reads its units. */
export function hot({ words, clauses }: Material, rounds: number): Row[] {
  const terms = termList(words, TERMS);
  const mine = ours(terms);
  const text = new Corpus(clauses, terms, 200).document(CHARACTERS);
  const { one, two } = interleaved(mine.scan, readUnits, Array(rounds * 4).fill(text), rounds);
  const note = `p50 ${ms(median(one))} against ${ms(median(two))}`;
  return [
    { what: 'hot, by the charCodeAt loop', value: median(one) / median(two), unit: 'x', goal: most(7), note },
  ];
}

function readUnits(text: string): void {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  keep(sum);
}

/** The same documents with ten times the terms. */
export function byTerms({ words, clauses }: Material, rounds: number): Row[] {
  const many = ours(termList(words, 100_000));
  const few = ours(termList(words, 10_000));
  const documents = new Corpus(clauses, termList(words, 10_000), 300).documents(rounds + WARM_UP, CHARACTERS);
  const { one, two } = interleaved(many.scan, few.scan, documents, WARM_UP);
  const note = `p50 ${ms(median(one))} against ${ms(median(two))}`;
  return [
    { what: '100k terms by 10k terms', value: median(one) / median(two), unit: 'x', goal: most(2.5), note },
  ];
}

/** Every size of list with every size of text: ours and the quickest peer, microseconds per 1,000 characters. */
export function sweep({ words, clauses }: Material): string[] {
  const lines = ['terms     characters  redline µs/1k  fast µs/1k  ratio'];
  for (const count of [1_000, 10_000, 50_000, 100_000]) {
    const terms = termList(words, count);
    const finders = [ours(terms), monyoneFast(terms)] as const;
    for (const length of [1_000, 10_000, 100_000, 1_000_000]) {
      const rounds = Math.max(3, Math.min(40, 400_000 / length));
      const documents = new Corpus(clauses, terms, count + length).documents(rounds + 3, length);
      const { one, two } = interleaved(finders[0].scan, finders[1].scan, documents, 3);
      const [mine, fast] = [one, two].map((times) => (median(times) * 1e6) / length);
      const cells = [String(count).padEnd(10), String(length).padEnd(12), mine!.toFixed(1).padEnd(15)];
      lines.push(`${cells.join('')}${fast!.toFixed(1).padEnd(12)}${(fast! / mine!).toFixed(1)}`);
    }
  }
  return lines;
}

/** 10,000 characters made to hurt. The worst of the cases counts. */
export function adversarial(): Row[] {
  const nested = Array.from({ length: 24 }, (_, n) => '哈'.repeat(n + 1));
  const cases: [name: string, terms: string[], text: string][] = [
    ['24 nested terms on one character', nested, '哈'.repeat(10_000)],
    ['a near miss of 200', [`${'哈'.repeat(200)}好`], '哈'.repeat(10_000)],
    ['nested, with separators', nested, `哈${' '.repeat(50)}`.repeat(196)],
    ['nested, 8 separators each', nested, `哈${'-'.repeat(8)}`.repeat(1_111)],
    ['only separators', ['微信'], '-'.repeat(10_000)],
    ['two ends of a gap', ['微信'], `微${' '.repeat(9_998)}信`],
    ['only combining marks', ['最好'], `最${'\u0301'.repeat(9_998)}好`],
    ['a term of 10,000', ['甲乙丙丁'.repeat(2_500)], '甲乙丙丁'.repeat(2_500)],
    ['lone surrogates', ['最好'], '\ud83d'.repeat(10_000)],
  ];
  const worst = cases.map(([name, terms, text]) => {
    const finder = ours(terms);
    const times = Array.from({ length: 25 }, () => timed(() => finder.scan(text)));
    return { name, time: median(times.slice(5)), first: times[0]! };
  });
  worst.sort((a, b) => b.time - a.time);
  const first = Math.max(...worst.map((each) => each.first));
  const note = `${worst[0]!.name}; worst first run ${ms(first)}`;
  return [{ what: 'adversarial 10k characters', value: worst[0]!.time, unit: 'ms', goal: most(20), note }];
}

const ms = (value: number): string => `${value.toFixed(3)} ms`;
