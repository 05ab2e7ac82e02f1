import * as v from 'valibot';
import type { PackProblem } from './report.ts';
import type { YamlFile } from './yaml-file.ts';

/** Checks a file's value; every issue becomes a problem with its line and what to change. */
export function readAs<S extends v.GenericSchema>(
  schema: S,
  file: YamlFile,
): { value: v.InferOutput<S> | undefined; problems: PackProblem[] } {
  if (file.problems.length) return { value: undefined, problems: file.problems };
  const result = v.safeParse(schema, file.value);
  if (result.success) return { value: result.output, problems: [] };
  const problems = result.issues.map((issue) => {
    const keys = keysOf(issue);
    return file.problem(keys, `${keys.join('.') || 'file'}: ${say(issue)}`);
  });
  return { value: undefined, problems };
}

const keysOf = (issue: v.BaseIssue<unknown>): (string | number)[] =>
  (issue.path ?? []).map(({ key }) => key as string | number);

function say(issue: v.BaseIssue<unknown>): string {
  const { type, expected, received, input, message } = issue;
  if (type === 'strict_object' && expected === 'never')
    return 'This key is not known. Remove it or correct its name.';
  if (received === 'undefined') return 'This is missing. Add it.';
  if (type === 'picklist' || type === 'variant') return `${received} is not known. Use one of ${expected}.`;
  if (message.startsWith('Invalid')) return `Expected ${expected}, found ${short(input, received)}.`;
  return message;
}

const short = (input: unknown, received: string) =>
  typeof input === 'number' || typeof input === 'boolean'
    ? `${input} (put it in quotes to make it text)`
    : received;
