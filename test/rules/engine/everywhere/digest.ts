import { check, completeContext, loadBundle, openDraft } from '../../../../rules/engine/index.ts';
import { LARGE, randomStrings } from './strings.ts';

export interface Digest {
  strings: number;
  findings: number;
  /** Of every finding, every cleared hit and every context, in order. */
  digest: string;
}

/** Two 32-bit hashes of every unit that was added: enough to tell two runs apart, and quick. */
class Rolling {
  private one = 0xdeadbeef;
  private two = 0x41c6ce57;

  add(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      this.one = Math.imul(this.one ^ unit, 2654435761);
      this.two = Math.imul(this.two ^ unit, 1597334677);
    }
  }

  get value(): string {
    return `${this.one >>> 0} ${this.two >>> 0}`;
  }
}

const context = completeContext({ platform: 'xiaohongshu' }, '2026-11-25');

/** Judges every string by the packs of a bundle, each also as a draft that is opened and typed in. */
export function digestOf(bundle: ArrayBuffer, naughty: readonly string[]): Digest {
  const packs = loadBundle(bundle);
  const words = packs.flatMap(({ rules }) =>
    rules.flatMap(({ spec }) => ('terms' in spec ? spec.terms : [])),
  );
  const strings = [...randomStrings(words), ...naughty, ...LARGE];
  let findings = 0;
  const digest = new Rolling();
  for (const [n, text] of strings.entries()) {
    const result = check({ parts: [{ id: 'body', text }], context }, packs);
    for (const found of result.findings)
      if (found.text !== text.slice(found.start, found.end)) throw new Error(`Not the slice: string ${n}`);
    if (n % 50 === 0 && text.length < 1000) digest.add(typedAs(text, packs));
    findings += result.findings.length;
    digest.add(JSON.stringify([result.findings, result.suppressed, result.context]));
  }
  return { strings: strings.length, findings, digest: digest.value };
}

/** Half of it, then the rest in one go: must come to the same as all at once. */
function typedAs(text: string, packs: ReturnType<typeof loadBundle>): string {
  const half = text.length >> 1;
  const open = openDraft({ parts: [{ id: 'body', text: text.slice(0, half) }], context }, packs);
  open.edit('body', half, 0, text.slice(half));
  const whole = check({ parts: [{ id: 'body', text }], context }, packs);
  const said = open.findings.map(inOrder).join();
  if (said !== whole.findings.map(inOrder).join())
    throw new Error(`Typed, it came to another result: ${escape(text)}`);
  return said;
}

/** Its fields come in another order there, which says nothing. */
const inOrder = (finding: object): string =>
  JSON.stringify(Object.entries(finding).sort(([a], [b]) => (a < b ? -1 : 1)));
