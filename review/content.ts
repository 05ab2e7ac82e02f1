import type { Draft, PartId } from '../rules/engine/draft.ts';
import { sha256, utf8 } from '../rules/trust/bytes.ts';

/** What the draft's own fields do not say. `media`: fingerprints of files seen in this tab, null when none were. */
export interface Beside {
  link?: string | undefined;
  media?: string[] | null | undefined;
}

const NAMED: readonly PartId[] = ['title', 'body', 'tags'];

/**
 * The content hash: hex SHA-256 over `redline-content/1`, a line break and the JSON of
 * `[platform, title, body, tags, link, media]`. A text that is not there is empty. Other parts (summary,
 * segments of a script) follow as `[id, text]`, in reading order, where they hold anything: a draft
 * without them hashes as if they did not exist, and none of them can change unseen.
 */
export async function contentHash(
  draft: Draft,
  { link = '', media = null }: Beside = {},
  subtle: SubtleCrypto = crypto.subtle,
): Promise<string> {
  const [title, body, tags] = NAMED.map((id) => textOf(draft, id));
  const rest = draft.parts
    .filter(({ id }) => !NAMED.includes(id))
    .map(({ id, text }) => [id, normalise(text)] as const)
    .filter(([, text]) => text !== '');
  const fields = [draft.context.platform, title, body, tags, normalise(link), media, ...rest];
  return sha256(subtle, utf8(`redline-content/1\n${JSON.stringify(fields)}`));
}

const textOf = (draft: Draft, id: PartId): string =>
  normalise(draft.parts.find((part) => part.id === id)?.text ?? '');

/**
 * A text as it is hashed: NFC, LF (a field turns a lone CR into LF too), no blanks before a line's end,
 * one line break for a run, no blanks or breaks at the ends. Blanks are tab and Unicode's space
 * separators; a zero-width character is no blank and stays.
 */
export function normalise(text: string): string {
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n').split('\n').map(trimEnd);
  return trimStart(lines.filter((line) => line !== '').join('\n'));
}

const BLANK = /[\t\p{Zs}]/u;

// By hand: a pattern that looks for blanks before an end starts anew at every blank of a long run.
function trimEnd(line: string): string {
  let end = line.length;
  while (end > 0 && BLANK.test(line[end - 1]!)) end -= 1;
  return line.slice(0, end);
}

function trimStart(text: string): string {
  let start = 0;
  while (start < text.length && BLANK.test(text[start]!)) start += 1;
  return text.slice(start);
}
