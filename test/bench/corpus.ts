import { Converter } from 'opencc-js';
import { NEUTRAL } from './neutral.ts';
import { Random } from './random.ts';

const TRADITIONAL = 0.2;
const DISGUISED = 0.05;
/** Of clauses, by how thick with terms a text is. Plain clauses hold words of the packs too: 一件, 出门. */
const MIXES = {
  usual: { example: 0.05, withTerm: 0.06 },
  dense: { example: 1, withTerm: 0.2 },
} as const;

const toTraditional = Converter({ from: 'cn', to: 't' });

/** Different documents from one seed: a fifth of the sentences traditional, one term in twenty disguised. */
export class Corpus {
  private readonly clauses: readonly string[];
  private readonly terms: readonly string[];
  private readonly random: Random;

  private readonly mix: (typeof MIXES)[keyof typeof MIXES];

  constructor(
    clauses: readonly string[],
    terms: readonly string[],
    seed: number,
    mix: keyof typeof MIXES = 'usual',
  ) {
    this.mix = MIXES[mix];
    this.clauses = clauses;
    this.terms = terms;
    this.random = new Random(seed);
  }

  /** A document of `length` UTF-16 units, flat in memory. */
  document(length: number): string {
    const said: string[] = [];
    for (let size = 0; size < length; ) {
      const sentence = this.sentence();
      said.push(sentence);
      size += sentence.length;
    }
    return Buffer.from(said.join('').slice(0, length), 'utf16le').toString('utf16le');
  }

  documents(count: number, length: number): string[] {
    return Array.from({ length: count }, () => this.document(length));
  }

  sentence(): string {
    const { random } = this;
    const clauses = Array.from({ length: 1 + random.below(4) }, () => this.clause());
    const said = clauses.join('，') + random.pick(['。', '。', '！', '？', '。\n', '\n\n', '…']);
    return random.chance(TRADITIONAL) ? toTraditional(said) : said;
  }

  private clause(): string {
    const { random } = this;
    const isExample = random.chance(this.mix.example);
    const clause = isExample ? random.pick(this.clauses) : NEUTRAL.map((each) => random.pick(each)).join('');
    if (!random.chance(this.mix.withTerm)) return clause;
    const term = random.pick(this.terms);
    const at = random.below(clause.length + 1);
    return clause.slice(0, at) + (random.chance(DISGUISED) ? this.disguise(term) : term) + clause.slice(at);
  }

  private disguise(term: string): string {
    const { random } = this;
    const marks = [...term];
    const between = random.pick(['\u200b', ' ', '·', '*', '-', '　', '\u00ad', '🔥', '.']);
    if (random.chance(0.7)) return marks.join(between);
    return marks.map(wide).join('');
  }
}

const wide = (mark: string): string =>
  mark > ' ' && mark <= '~' ? String.fromCharCode(mark.charCodeAt(0) + 0xfee0) : `${mark}\ufe0f`;
