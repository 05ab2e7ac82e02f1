import type { Limits, PlatformFacts } from '../engine/platform.ts';
import type { SourceFile } from './compile.ts';
import { readAs } from './issues.ts';
import { type PlatformFile, platformSchema } from './platform-schema.ts';
import { PackError, type PackProblem } from './report.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/**
 * Reads platform files into what the page code gets: sources and doubts stay behind. Throws PackError naming
 * each line that is wrong; a host that two files claim is wrong in the second.
 */
export function compilePlatforms(files: readonly SourceFile[]): PlatformFacts[] {
  const problems: PackProblem[] = [];
  const owners = new Map<string, string>();
  const facts: PlatformFacts[] = [];
  for (const { path, text } of files) {
    const file = readYaml(path, text);
    const read = readAs(platformSchema, file);
    problems.push(...read.problems);
    if (!read.value) continue;
    problems.push(...misplaced(file, read.value, owners));
    facts.push(factsOf(read.value));
  }
  if (problems.length) throw new PackError('platforms', problems);
  return facts;
}

function misplaced(file: YamlFile, { id, hosts }: PlatformFile, owners: Map<string, string>): PackProblem[] {
  const problems: PackProblem[] = [];
  if (!file.path.endsWith(`${id}.yaml`))
    problems.push(file.problem(['id'], `id: The file of this platform is called ${id}.yaml.`));
  for (const [at, { host, named }] of hosts.entries()) {
    const keys = ['hosts', at, 'host'];
    const owner = owners.get(host);
    if (owner) problems.push(file.problem(keys, `${host} is in ${owner} already. Remove one.`));
    owners.set(host, file.path);
    if (named && host.startsWith('*.'))
      problems.push(file.problem(keys, 'A host of the manifest is written out, without "*.".'));
  }
  return problems;
}

function factsOf({ source: _, links: __, forms, ...facts }: PlatformFile): PlatformFacts {
  return { ...facts, forms: forms.map(({ limits, ...form }) => ({ ...form, limits: bare(limits) })) };
}

function bare(limits: PlatformFile['forms'][number]['limits']): Limits {
  return Object.fromEntries(
    Object.entries(limits).flatMap(([part, limit]) => {
      if (!limit) return [];
      const { doubt: _, ...known } = limit;
      return [[part, known]];
    }),
  );
}
