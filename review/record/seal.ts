import { type Bytes, sha256, textOf, utf8 } from '../../rules/trust/bytes.ts';
import { type Signer, seal, writeEnvelope } from '../../rules/trust/envelope.ts';
import { NotARecord } from './errors.ts';

// A record is a file with its exporter's signature at the end, over every byte before it. What stands after
// the mark is written one way only, so no byte of the file can change.

interface Form {
  mark: string;
  tail: string;
}

export const FORMS: Record<'html' | 'json', Form> = {
  html: {
    mark: '\n<script type="application/json" id="redline-seal">',
    tail: '</script>\n</body>\n</html>\n',
  },
  json: { mark: ',\n"seal":', tail: '}\n' },
};

/** The signed statement: a checkpoint over a record's bytes. */
export interface Statement {
  type: 'record';
  team: string;
  sha256: string;
  len: number;
  at: number;
}

/** `body`: everything before the mark. */
export async function sealRecord(
  body: string,
  form: keyof typeof FORMS,
  { team, at }: { team: string; at: number },
  signer: Signer,
  subtle: SubtleCrypto,
): Promise<string> {
  const bytes = utf8(body);
  const said: Statement = {
    type: 'record',
    team,
    sha256: await sha256(subtle, bytes),
    len: bytes.length,
    at,
  };
  const envelope = textOf(writeEnvelope(await seal(subtle, 'checkpoint', said, [signer])))!;
  return `${body}${FORMS[form].mark}${envelope}${FORMS[form].tail}`;
}

/** A file taken apart. Throws NotARecord. */
export function takeApart(file: Bytes): { form: keyof typeof FORMS; body: Bytes; text: string; seal: Bytes } {
  const all = textOf(file);
  if (all === undefined) throw new NotARecord();
  for (const form of ['html', 'json'] as const) {
    const { mark, tail } = FORMS[form];
    const at = all.lastIndexOf(mark);
    if (at < 0 || !all.endsWith(tail)) continue;
    const text = all.slice(0, at);
    return { form, text, body: utf8(text), seal: utf8(all.slice(at + mark.length, -tail.length)) };
  }
  throw new NotARecord();
}
