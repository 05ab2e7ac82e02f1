import { check, type Draft, draftOf, type OpenDraft, openDraft } from '../../rules/engine/index.ts';
import { Corpus } from './corpus.ts';
import { Random } from './random.ts';
import { most, type Row } from './row.ts';
import { keep, median, p95, timed } from './timing.ts';
import type { Material } from './words.ts';

const DATE = '2026-11-24';
const draft = (text: string): Draft => draftOf(text, { platform: 'xiaohongshu' }, DATE);

/** A new draft each time, all built-in rules. */
export function fullCheck({ packs, words, clauses }: Material, rounds: number): Row[] {
  const warmUp = Math.ceil(rounds / 4);
  const documents = new Corpus(clauses, words, 500).documents(rounds + warmUp, 10_000);
  let findings = 0;
  const times = documents.map((text) =>
    timed(() => {
      findings += check(draft(text), packs).findings.length;
    }),
  );
  const counted = times.slice(warmUp);
  const note = `p50 ${median(counted).toFixed(2)} ms; ${Math.round(findings / times.length)} findings a draft`;
  return [
    { what: 'full check of 10k characters, p95', value: p95(counted), unit: 'ms', goal: most(5), note },
  ];
}

/** An author: types a clause somewhere, takes some of it back, goes elsewhere. */
class Author {
  readonly plain: number[] = [];
  /** Edits that changed what the draft is taken for; they judge all of it again. */
  readonly turning: number[] = [];
  private readonly open: OpenDraft;
  private readonly random: Random;
  private readonly corpus: Corpus;
  private length: number;
  private at = 0;
  private left: string[] = [];

  constructor({ packs, words, clauses }: Material, length: number, seed: number) {
    this.corpus = new Corpus(clauses, words, seed);
    this.random = new Random(seed);
    this.open = openDraft(draft(this.corpus.document(length)), packs);
    this.length = length;
  }

  key(): void {
    if (!this.left.length) {
      this.left = [...this.corpus.sentence()];
      this.at = this.random.below(this.length);
    }
    if (this.random.chance(0.15) && this.at > 0) this.edit(this.at - 1, 1, '');
    else this.edit(this.at, 0, this.left.shift()!);
  }

  private edit(start: number, removed: number, inserted: string): void {
    const before = JSON.stringify(this.open.context);
    const time = timed(() => {
      this.open.edit('body', start, removed, inserted);
      keep(this.open.findings.length);
    });
    this.at = start + inserted.length;
    this.length += inserted.length - removed;
    (JSON.stringify(this.open.context) === before ? this.plain : this.turning).push(time);
  }
}

/** Key to findings, two drafts by turns. */
export function keystrokes(material: Material, keys: number): Row[] {
  const small = new Author(material, 10_000, 600);
  const large = new Author(material, 50_000, 600);
  for (let key = 0; key < keys; key++) {
    small.key();
    large.key();
  }
  const warmUp = Math.ceil(keys / 5);
  const rows = [small, large].map(({ plain, turning }, n): Row => {
    const counted = plain.slice(warmUp);
    const share = ((100 * turning.length) / (plain.length + turning.length)).toFixed(1);
    const apart = turning.length ? `; ${share} % change the context, p95 ${p95(turning).toFixed(2)} ms` : '';
    const note = `p50 ${median(counted).toFixed(3)} ms of ${counted.length} keys${apart}`;
    return {
      what: `keystroke in ${[10, 50][n]}k characters, p95`,
      value: p95(counted),
      unit: 'ms',
      goal: most(0.5),
      note,
    };
  });
  const value = median(large.plain.slice(warmUp)) / median(small.plain.slice(warmUp));
  return [
    ...rows,
    { what: 'keystroke, 50k by 10k characters', value, unit: 'x', goal: most(1.2), note: 'medians' },
  ];
}

/** A word that makes the draft sell, typed and taken back: every rule is asked again. Told, no goal. */
export function contextEdits({ packs, words }: Material, edits: number): Row[] {
  const text = new Corpus([''], words, 700).document(10_000);
  const open = openDraft(draftOf(text, { platform: 'generic' }, DATE), packs);
  const times: number[] = [];
  for (let n = 0; n < edits; n++)
    for (const [removed, inserted] of [
      [0, '私信下单'],
      [4, ''],
    ] as const)
      times.push(timed(() => open.edit('body', 5_000, removed, inserted)));
  const note = `p50 ${median(times).toFixed(3)} ms`;
  return [
    { what: 'edit that changes the context, 10k characters, p95', value: p95(times), unit: 'ms', note },
  ];
}
