import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROFILES, type Profile } from '../../../rules/structure/index.ts';
import { PURPOSE_ACTION } from '../../../rules/structure/profiles.ts';
import * as weights from '../../../rules/structure/weights.ts';

const DOC = readFileSync(new URL('../../../docs/SCORING.md', import.meta.url), 'utf8');
const ROWS = DOC.split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const rowWith = (cell: string) => ROWS.find((row) => row.includes(cell));
const rowOf = (start: string) => ROWS.find(([first]) => first?.startsWith(start));

const { CEILINGS, CLARITY, CONTENT, ENOUGH, FIT, GATE, ORDER, ROLES, SPEECH } = weights;
const percent = (share: number) => `${Math.round(share * 10000) / 100}%`;

describe('docs/SCORING.md says what the data says', () => {
  it.each(Object.entries(CEILINGS))('ceiling of %s', (part, ceiling) => {
    expect(rowWith(`\`${part}\``)?.[2]).toBe(String(ceiling));
  });

  it('ceilings make 100', () => {
    expect(Object.values(CEILINGS).reduce((a, b) => a + b, 0)).toBe(100);
  });

  it('caps', () => {
    expect(rowOf('待改（block）')?.[1]).toBe(String(GATE.block));
    expect(rowOf('其他待改')?.[1]).toBe(String(GATE.doubt));
    expect(rowOf('待核（warn），没有')?.[1]).toBe(String(GATE.doubt));
    expect(rowOf('建议（advise）')?.[1]).toBe(`每处减 ${GATE.advise}，最多减 ${GATE.adviseAtMost}`);
  });

  it.each(PROFILES.map((profile) => [profile.id, profile] as const))('profile %s', (id, profile) => {
    expect(rowWith(`\`${id}\``)).toEqual(rowOfProfile(profile));
  });

  it('faults', () => {
    const factors = ROWS.slice(ROWS.findIndex(([first]) => first === '情形') + 2).slice(0, 5);
    expect(factors.map(([, factor]) => Number(factor))).toEqual([
      CONTENT.hollowValue,
      CONTENT.hardSellValue,
      CONTENT.noProduct,
      CONTENT.specDump,
      CONTENT.noEntry,
    ]);
  });

  it.each([
    ['nothing to judge', `汉字不足 ${percent(ENOUGH.hanShare)}`],
    ['nothing to judge', `少于 ${ENOUGH.chars} 字；不足 ${ENOUGH.sentences} 句`],
    ['nothing to judge', `不足全文 ${percent(ENOUGH.coverage)}`],
    ['roles', `只加该族分量的 ${percent(ROLES.again)}`],
    ['roles', `不到 ${ROLES.bar} 的句子一般归入“其他”；一句没有线索的话，只有前后 ${ROLES.reach} 句`],
    ['roles', `最多 ${ROLES.position}`],
    ['content', `${CONTENT.presence} × 说了多少 + ${CONTENT.variety} × 说了几种`],
    [
      'content',
      `价值满 ${CONTENT.families.value} 族、利益满 ${CONTENT.families.benefit} 族、行动满 ${CONTENT.families.action} 族`,
    ],
    [
      'content',
      `${CONTENT.scale.value}（价值）、${CONTENT.scale.benefit}（利益）、${CONTENT.scale.action}（行动）`,
    ],
    ['content', `一句最多计 ${CONTENT.perSentence}`],
    ['content', `超过 ${percent(CONTENT.stuffedShare)}）的，只计 ${percent(CONTENT.stuffed)}`],
    ['order', `占比计 ${percent(ORDER.pairs)}`],
    ['order', `按 ${ORDER.valueAction} 倍`],
    ['order', `各计 ${percent(ORDER.first)}`],
    ['order', `两种按 ${ORDER.coverage[2]}`],
    ['clarity', `超过 ${CLARITY.longSentence} 字的句子按占比乘 ${CLARITY.long}；有大段减 ${CLARITY.wall}`],
    ['clarity', `行动句超过 ${CLARITY.calls} 句，每多一句减 ${CLARITY.call}`],
    ['clarity', `每多一件减 ${CLARITY.conflict}`],
    [
      'clarity',
      `超过 ${CLARITY.exclaims} 个减 ${CLARITY.exclaim}；表情超过每 ${CLARITY.emojiEvery} 字一个减 ${CLARITY.emoji}`,
    ],
    [
      'platform',
      `长度占 ${percent(FIT.length)}，标题与话题数各占 ${percent(FIT.title)}。超出范围 ${percent(FIT.fallOff)}`,
    ],
    [
      'purposes',
      `种草 ${band(PURPOSE_ACTION.seeding)}、转化 ${band(PURPOSE_ACTION.conversion)}、涨粉 ${band(PURPOSE_ACTION.growth)}`,
    ],
    ['speech', `每秒 ${SPEECH.pace} 个音节（直播 ${SPEECH.livePace}`],
    [
      'speech',
      `快读按 ${(SPEECH.pace * SPEECH.fast).toFixed(1)}、慢读按 ${(SPEECH.pace * SPEECH.slow).toFixed(1)}`,
    ],
    ['speech', `逗号停 ${SPEECH.comma} 秒，句号停 ${SPEECH.stop} 秒`],
  ])('%s: %s', (_, said) => {
    expect(DOC).toContain(said);
  });
});

function band([low, high]: readonly [number, number]): string {
  return `${Math.round(low * 100)}–${Math.round(high * 100)}%`;
}

function rowOfProfile({ title, id, length, bands, titleMax, tagsMax }: Profile): string[] {
  const window =
    length === null ? '不限' : `${length.from}–${length.to} ${length.unit === 'seconds' ? '秒' : '字'}`;
  const limit = (max: number | null) => (max === null ? '–' : String(max));
  return [
    title,
    `\`${id}\``,
    window,
    band(bands.value),
    band(bands.benefit),
    band(bands.action),
    limit(titleMax),
    limit(tagsMax),
  ];
}
