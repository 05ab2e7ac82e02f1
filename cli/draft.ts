import type { Draft, Part } from '../rules/engine/index.ts';
import { DraftRefused, readDraft } from '../rules/format/index.ts';
import { UnreadableInput } from './errors.ts';
import { readText } from './input.ts';
import type { Options } from './options.ts';

/** Today by the machine's own clock and zone: advertising rules take effect by local date. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Context fields named by options; a line's own fields stand above them. */
export async function contextFrom(options: Options): Promise<Record<string, unknown>> {
  const { platform, kind, medium, purpose, industry, speaker, commercial, date } = options;
  const declared = options.declared?.split(',').filter(Boolean);
  const product = options.product === undefined ? undefined : await readJson(options.product);
  const pace = options.pace === undefined ? undefined : Number(options.pace);
  const given = {
    platform,
    kind,
    medium,
    purpose,
    industry,
    speaker,
    commercial,
    date,
    declared,
    product,
    pace,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** One draft from a text and what stands beside it. Throws DraftRefused. */
export function draftFrom(
  said: { title?: unknown; text: unknown; tags?: unknown },
  context: Record<string, unknown>,
): Draft {
  const parts: { id: Part['id']; text: unknown }[] = [{ id: 'body', text: said.text }];
  if (said.title !== undefined) parts.unshift({ id: 'title', text: said.title });
  if (said.tags !== undefined) parts.push({ id: 'tags', text: tagLine(said.tags) });
  return readDraft({ parts, context }, today());
}

const tagLine = (tags: unknown) => (Array.isArray(tags) ? tags.join(' ') : tags);

/** One line of `--jsonl`: `{id, text, title?, tags?, …any context field}`. Throws DraftRefused. */
export function draftFromLine(line: unknown, context: Record<string, unknown>): Draft {
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    throw new DraftRefused('', '每行应是一个 JSON 对象 / each line must be a JSON object');
  const { id: _, text, title, tags, ...own } = line as Record<string, unknown>;
  if (typeof text !== 'string')
    throw new DraftRefused('text', '每行要有 text，且是文字 / each line needs a text');
  return draftFrom({ title, text, tags }, { ...context, ...own });
}

async function readJson(file: string): Promise<unknown> {
  const text = await readText(file);
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableInput(`${file} 不是 JSON；检查引号和逗号 / not JSON`);
  }
}
