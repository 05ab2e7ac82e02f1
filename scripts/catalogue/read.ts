import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import * as v from 'valibot';
import { id, line } from '../../rules/format/fields.ts';
import { readAs } from '../../rules/format/issues.ts';
import { type Laws, lawsSchema } from '../../rules/format/laws-schema.ts';
import { type Manifest, manifestSchema } from '../../rules/format/manifest-schema.ts';
import { PackError } from '../../rules/format/report.ts';
import { type RuleFile, ruleSchema } from '../../rules/format/rule-schema.ts';
import { readYaml } from '../../rules/format/yaml-file.ts';

/** A pack as it is written: nothing compiled, word lists still by name. */
export interface PackSource {
  manifest: Manifest;
  /** By id. */
  rules: RuleFile[];
}

const familiesSchema = v.record(id, v.strictObject({ title: line, reason: v.optional(line) }));

/** Family id → its name and, where no rule stands for it, why not. */
export type Families = v.InferOutput<typeof familiesSchema>;

export interface Sources {
  /** By id. */
  packs: PackSource[];
  laws: Laws;
  families: Families;
}

/** Reads `rules/` of this repository as written. Throws PackError with file and line of what cannot be read. */
export async function readSources(rules: string): Promise<Sources> {
  const folders = await readdir(join(rules, 'packs'), { withFileTypes: true });
  const packs = folders
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readPack(join(rules, 'packs', name)));
  return {
    packs: (await Promise.all(packs)).sort((a, b) => (a.manifest.id < b.manifest.id ? -1 : 1)),
    laws: await readOne(lawsSchema, join(rules, 'laws.yaml')),
    families: await readOne(familiesSchema, join(rules, 'families.yaml')),
  };
}

/** Reads one pack folder. Throws PackError. */
export async function readPack(dir: string): Promise<PackSource> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.yaml')).sort();
  const isRule = (name: string) => name !== 'pack.yaml' && name !== 'laws.yaml';
  return {
    manifest: await readOne(manifestSchema, join(dir, 'pack.yaml')),
    rules: await Promise.all(names.filter(isRule).map((name) => readOne(ruleSchema, join(dir, name)))),
  };
}

async function readOne<S extends v.GenericSchema>(schema: S, path: string): Promise<v.InferOutput<S>> {
  const file = readYaml(relative(process.cwd(), path), await readFile(path, 'utf8'));
  const { value, problems } = readAs(schema, file);
  if (problems.length) throw new PackError(basename(path), problems);
  return value as v.InferOutput<S>;
}
