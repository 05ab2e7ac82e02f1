import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const RULES = join(import.meta.dirname, '../../../rules');
const lists = readdirSync(join(RULES, 'vocabulary')).map((name) => ({
  name: basename(name, '.yaml'),
  ...(parse(readFileSync(join(RULES, 'vocabulary', name), 'utf8')) as { id: string; words: string[] }),
}));

test.each(lists)(
  '$name: sorted, nothing twice, named as its file (scripts/sort-vocabulary.ts sorts)',
  (list) => {
    expect(list.id).toBe(list.name);
    expect(list.words).toEqual([...new Set(list.words)].sort());
  },
);
