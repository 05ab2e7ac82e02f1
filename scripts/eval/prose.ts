import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { check, completeContext, type Pack } from '../../rules/engine/index.ts';
import { show } from './report.ts';

// Text that advertises nothing (manuals, verse, news): whatever is flagged in it is a false alarm.

/** At most this many sentences are checked, spread evenly over what was read. */
const MOST = 20_000;
/** A sentence has at least this many Han characters; shorter ones are headings and table cells. */
const LEAST_HAN = 8;
/** Characters of a sentence that are shown. */
const SHOWN = 80;

/** Distinct sentences of text, HTML and manual pages, packed or not, in these files and folders. */
export async function readProse(places: string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const place of places)
    for (const path of await filesOf(place)) for (const each of await sentencesOf(path)) found.add(each);
  const all = [...found];
  const step = Math.max(1, all.length / MOST);
  return Array.from({ length: Math.min(all.length, MOST) }, (_, n) => all[Math.floor(n * step)]!);
}

async function filesOf(place: string): Promise<string[]> {
  if ((await stat(place)).isFile()) return [place];
  const entries = await readdir(place, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

async function sentencesOf(path: string): Promise<string[]> {
  const bytes = await readFile(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  if (text.includes('\0') || text.includes('\uFFFD')) return [];
  const name = path.replace(/\.gz$/, '');
  return split(/\.x?html?$/.test(name) ? fromHtml(text) : /\.\d\w*$/.test(name) ? fromRoff(text) : text);
}

const fromHtml = (text: string) =>
  text
    .replaceAll(/<(script|style|pre|code)\b[\s\S]*?<\/\1>/gi, ' ')
    .replaceAll(/<\/?(?:p|li|h\d|td|th|dt|dd|div|tr|br)\b[^>]*>/gi, '\n\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&\w+;|&#\d+;/g, ' ');

const fromRoff = (text: string) =>
  text
    .replaceAll(/^['.].*$/gm, '')
    .replaceAll(/\\f.|\\[&%/|^]/g, '')
    .replaceAll(/\\-/g, '-');

/** One line break inside a paragraph is the typesetter's, not the author's. */
function split(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, '').match(/[^。！？；]+[。！？；]?/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => (sentence.match(/\p{Script=Han}/gu) ?? []).length >= LEAST_HAN);
}

/** The goal: at most ten alarms in a thousand sentences. `date`: YYYY-MM-DD. `quiet`: counts by rule only. */
export function proseTable(sentences: string[], packs: Pack[], date: string, quiet: boolean): string {
  const context = completeContext({ platform: 'xiaohongshu' }, date);
  const rules = new Map<string, number>();
  const lines: string[] = [];
  for (const text of sentences) {
    const result = check({ parts: [{ id: 'body', text }], context }, packs);
    const found = result.findings.filter(({ severity }) => severity !== 'advise');
    if (found.length === 0) continue;
    for (const id of new Set(found.map(({ severity, ruleId }) => `${severity} ${ruleId}`)))
      rules.set(id, (rules.get(id) ?? 0) + 1);
    const words = found.map(({ ruleId, text }) => `${ruleId} “${text}”`).join('; ');
    lines.push(`  ${words} (commercial ${result.context.commercial.value})  ← ${text.slice(0, SHOWN)}`);
  }
  const [n, of] = [lines.length, sentences.length];
  const counts = [...rules]
    .sort(([, a], [, b]) => b - a)
    .map(([id, count]) => `  ${String(count).padStart(5)}  ${id}`);
  return [
    `prose that sells nothing: alarms in ${show({ n, of, share: n / of })} of sentences; by rule`,
    ...counts,
    ...(quiet ? [] : lines),
  ].join('\n');
}
