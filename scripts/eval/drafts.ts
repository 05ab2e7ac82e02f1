import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check, type Finding, type Pack, type Resolved } from '../../rules/engine/index.ts';
import { readDraft } from '../../rules/format/index.ts';
import { show } from './report.ts';

/** A whole draft that sells something lawfully; each line is also one for `redline check --jsonl`. */
interface Line {
  id: string;
  platform: string;
  kind: string;
  title: string;
  text: string;
  tags: string[];
}

export interface DraftOutcome {
  id: string;
  text: string;
  context: Resolved;
  findings: readonly Finding[];
}

/** Checks the drafts of a folder's .jsonl files. `date`: YYYY-MM-DD. Throws DraftRefused. */
export async function judgeDrafts(dir: string, packs: Pack[], date: string): Promise<DraftOutcome[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.jsonl')).sort();
  const files = await Promise.all(names.map((name) => readFile(join(dir, name), 'utf8')));
  const lines = files.flatMap((file) => file.trim().split('\n'));
  return lines.map((line) => judge(JSON.parse(line), packs, date));
}

function judge({ id, platform, kind, title, text, tags }: Line, packs: Pack[], date: string): DraftOutcome {
  const parts = [
    { id: 'title', text: title },
    { id: 'body', text },
    { id: 'tags', text: tags.join(' ') },
  ];
  const { findings, context } = check(readDraft({ parts, context: { platform, kind } }, date), packs);
  return { id, text, context, findings };
}

/** Drafts with a finding of this severity, as a line each: `id: rule “words”, …`. */
export function alarms(outcomes: DraftOutcome[], severity: Finding['severity']): string[] {
  return outcomes.flatMap(({ id, findings }) => {
    const found = findings.filter((finding) => finding.severity === severity);
    const words = found.map(({ ruleId, text }) => `${ruleId} “${text}”`);
    return found.length > 0 ? [`${id}: ${words.join(', ')}`] : [];
  });
}

/** The goals: no block in 98 of 100, no warn in 85 of 100. */
export function draftTable(outcomes: DraftOutcome[]): string {
  const [blocked, warned] = [alarms(outcomes, 'block'), alarms(outcomes, 'warn')];
  const without = (list: string[]) => {
    const n = outcomes.length - list.length;
    return show({ n, of: outcomes.length, share: n / outcomes.length });
  };
  return [
    `whole lawful drafts: no block in ${without(blocked)}, no warn in ${without(warned)}`,
    ...blocked.map((line) => `  block  ${line}`),
    ...warned.map((line) => `  warn   ${line}`),
  ].join('\n');
}
