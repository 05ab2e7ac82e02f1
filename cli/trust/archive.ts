import { relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { compilePack, PackError, type SourceFile } from '../../rules/format/index.ts';
import type { PackFile } from '../../rules/trust/index.ts';
import { packFiles } from '../../scripts/packs.ts';

export interface Archive {
  id: string;
  title: string;
  version: string;
  rules: number;
  files: PackFile[];
}

/**
 * A pack folder as it is sent: its own files, the laws its rules name and the word lists they use, and no more.
 * Throws PackError with every problem.
 */
export async function archiveOf(folder: string): Promise<Archive> {
  const files = trim(await packFiles(resolve(folder)), resolve(folder));
  const { report, buffer } = compilePack(files);
  if (!buffer) throw new PackError(report.id || folder, report.errors);
  const { id, title, version, rules } = report;
  return { id, title, version, rules, files };
}

function trim(files: readonly SourceFile[], folder: string): PackFile[] {
  const own: PackFile[] = [];
  const lists: PackFile[] = [];
  let laws = '';
  for (const { path, text } of files) {
    const inside = relative(folder, resolve(path)).replaceAll('\\', '/');
    const name = path.split(/[\\/]/).at(-1)!;
    if (name === 'laws.yaml') laws = text;
    else if (path.split(/[\\/]/).at(-2) === 'vocabulary') lists.push({ path: `vocabulary/${name}`, text });
    else own.push({ path: inside, text });
  }
  const said = own.map(({ text }) => text).join('\n');
  const used = lists.filter(({ path }) =>
    said.includes(`@${path.slice('vocabulary/'.length, -'.yaml'.length)}`),
  );
  return [...own, { path: 'laws.yaml', text: lawsIn(laws, said) }, ...used];
}

/** The entries of laws.yaml whose ids stand in the rules. */
function lawsIn(text: string, rules: string): string {
  const all = Object.entries((parse(text) ?? {}) as Record<string, unknown>);
  return JSON.stringify(Object.fromEntries(all.filter(([id]) => new RegExp(`\\b${id}\\b`).test(rules))));
}
