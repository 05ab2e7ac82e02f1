import { readAs } from './issues.ts';
import { type Law, lawsSchema } from './laws-schema.ts';
import { PackError } from './report.ts';
import { readYaml } from './yaml-file.ts';

/** Law id → its entry in laws.yaml. */
export type LawTitles = ReadonlyMap<string, Law>;

/** Reads laws.yaml. Throws PackError naming each line that is wrong. */
export function readLaws(path: string, text: string): LawTitles {
  const { value, problems } = readAs(lawsSchema, readYaml(path, text));
  if (!value) throw new PackError(path, problems);
  return new Map(Object.entries(value));
}
