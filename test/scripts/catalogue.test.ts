import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSources, type Sources } from '../../scripts/catalogue/read.ts';
import { writeCatalogue } from '../../scripts/catalogue/write.ts';

const ROOT = join(import.meta.dirname, '../..');

let sources: Sources;
let text = '';
beforeAll(async () => {
  sources = await readSources(join(ROOT, 'rules'));
  text = writeCatalogue(sources);
});

const rules = () => sources.packs.flatMap((pack) => pack.rules);
const section = (id: string) => text.split(`### \`${id}\``)[1]!.split('\n###')[0]!;

test('docs/RULES.md is current: run `node scripts/catalogue.ts` after a change to rules/', async () => {
  // A boolean: two hundred kilobytes of difference help nobody.
  expect((await readFile(join(ROOT, 'docs/RULES.md'), 'utf8')) === text).toBe(true);
});

describe('the catalogue', () => {
  test('has every rule once, with an article that links to its law', () => {
    for (const { id, basis } of rules()) {
      expect(text.split(`### \`${id}\` `), id).toHaveLength(2);
      for (const { law } of basis) expect(section(id), id).toContain(`][${law}]第`);
    }
    for (const [id, { url }] of Object.entries(sources.laws)) expect(text).toContain(`\n[${id}]: ${url}`);
  });

  test('says 待核 of every rule that no official text was read for, and that such a rule does not forbid', () => {
    for (const rule of rules()) {
      const head = section(rule.id).split('\n')[2]!;
      expect(head.includes('待核'), rule.id).toBe(rule.certainty === 'unverified');
      if (rule.certainty !== 'settled') expect(head, rule.id).not.toContain('必须改');
    }
  });

  test('names every family: with a rule, or with the reason why there is none', () => {
    const ids = new Set(rules().map(({ id }) => id));
    for (const { id, family = id } of rules())
      expect(family in sources.families || ids.has(family), `${id} names ${family}`).toBe(true);
    const without = text.split('## 还没有规则的类别')[1]!;
    const held = new Set(rules().flatMap(({ id, family = id }) => [id, family]));
    for (const family of Object.keys(sources.families))
      expect(without.includes(`| \`${family}\` |`), family).toBe(!held.has(family));
  });

  test('is no list of ways around a rule', () => {
    for (const { id, examples } of rules()) {
      if (!id.includes('-disguised')) continue;
      for (const { text: example } of examples.flag) expect(section(id)).not.toContain(example);
    }
  });
});
