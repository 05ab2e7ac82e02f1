import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check, draftOf, loadPack, type Pack } from '../../../rules/engine/index.ts';
import { marksOf, spanOf } from '../../../rules/format/marks.ts';
import { placeOf } from '../../../rules/format/tester.ts';
import { buildPacks, packFiles } from '../../../scripts/packs.ts';
import { TECHNIQUES, type Technique } from './disguised.ts';

const DIR = join(import.meta.dirname, '../../../rules/packs');
const TODAY = '2026-11-24';

interface Claim {
  text: string;
  start: number;
  end: number;
  context: object;
}

let packs: Pack[] = [];
/** By pack: every marked part of every rule's own flagged examples. */
const claims = new Map<Pack, Claim[]>();

beforeAll(async () => {
  packs = (await buildPacks(DIR)).map(({ buffer }) => loadPack(buffer));
  for (const pack of packs) {
    const files = await packFiles(join(DIR, pack.id));
    const rules = files.map(({ text }) => parse(text)).filter(({ examples }) => examples);
    claims.set(pack, rules.flatMap(claimsOf));
  }
}, 60_000);

function claimsOf(rule: { examples: { flag: never[] }; applies?: object }): Claim[] {
  return rule.examples.flag.flatMap((example: { text: string; context?: object }) =>
    marksOf(example as never).flatMap((mark) => {
      const span = spanOf(example.text, mark);
      return span
        ? [
            {
              text: example.text,
              ...span,
              context: { ...placeOf({ applies: {}, ...rule } as never), ...example.context },
            },
          ]
        : [];
    }),
  );
}

/** Every place of every claim under one technique: how many are still found where they stand. */
function found(technique: Technique): { tried: number; found: number } {
  let tried = 0;
  let hits = 0;
  for (const [pack, list] of claims)
    for (const { text, start, end, context } of list) {
      const claim = [...text.slice(start, end)];
      for (const at of claim.keys()) {
        const disguised = technique(claim, at);
        if (disguised === undefined) continue;
        tried++;
        const draft = draftOf(text.slice(0, start) + disguised + text.slice(end), context, TODAY);
        const to = start + disguised.length;
        if (check(draft, [pack]).findings.some((each) => each.start < to && each.end > start)) hits++;
      }
    }
  return { tried, found: hits };
}

/** Share that must be found: below today's by what a growing pack gives up at its limit of variants. */
const FLOORS: Record<string, number> = {
  'zero-width': 0.97,
  separator: 0.97,
  traditional: 0.99,
  pinyin: 0.6,
  'pinyin with tones': 0.6,
  homophone: 0.55,
  'look-alike': 0.6,
  emoji: 0.55,
  split: 0.55,
  repeat: 0.75,
  gloss: 0.6,
};

test.each(Object.keys(FLOORS))(
  'a flagged example disguised by %s is flagged where it stands',
  (name) => {
    const { tried, found: hits } = found(TECHNIQUES[name]!);

    expect(tried).toBeGreaterThan(100);
    expect(hits / tried).toBeGreaterThanOrEqual(FLOORS[name]!);
  },
  60_000,
);

/** As on a page of a seller, in the default context: what tempts a table of disguises, or a word inside a longer one. */
test.each([
  '最高人民法院发布了新的典型案例',
  '换季女装上新，通勤穿刚好',
  '搬家真是个大麻烦，找人搭把手',
  '说明书上写着三黄片的用法',
  '早高峰路口交通有点堵',
  '薇诺娜的面霜我用了两支',
  '长江边的老房子，推窗看得见水',
  '永远记得第一次一起看雪的晚上',
  '陶醉好一阵子才回过神来',
  '她在图书馆读书，保安放她进去了',
  '盐焗鸡、唐三彩、岩茶，都在这条街上',
  '裙子的价格写在吊牌上',
  'BMI 和 CE 这两个缩写分别是什么意思',
  'We can meet at the pan shop before long',
])('an ordinary sentence is left alone: %s', (text) => {
  const { findings } = check(draftOf(text, { commercial: 'yes' }, TODAY), packs);
  expect(findings.map(({ text: marked, ruleId, disguise }) => [marked, ruleId, disguise])).toEqual([]);
});
