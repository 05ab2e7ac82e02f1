import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { check, draftOf, loadPack, type Pack } from '../../../rules/engine/index.ts';
import { compilePack } from '../../../rules/format/index.ts';
import { buildPacks, packFiles } from '../../../scripts/packs.ts';

const DIR = join(import.meta.dirname, '../../../rules/packs');
const TODAY = '2026-11-24';

let packs: Pack[] = [];
beforeAll(async () => {
  packs = (await buildPacks(DIR)).map(({ buffer }) => loadPack(buffer));
}, 60_000);

const selling = (text: string) => check(draftOf(text, { commercial: 'yes' }, TODAY), packs).findings;
const worst = (text: string) => selling(text).map(({ severity, family }) => `${severity} ${family}`);

test('every built-in pack passes its own examples, in the line of its files', async () => {
  for (const { id } of packs) {
    const { report } = compilePack(await packFiles(join(DIR, id)));
    expect(report.errors).toEqual([]);
    expect(report.examples.flag).toBeGreaterThanOrEqual(report.rules * 8);
    expect(report.examples.pass).toBeGreaterThanOrEqual(report.rules * 8);
  }
});

describe('the Advertising Law, article 9(3)', () => {
  test('what the statute names is not to be published', () => {
    expect(worst('国家级工艺的茶具')).toEqual(['block national-level-claim']);
    expect(worst('最高级的体验，最佳的礼物')).toEqual([
      'block absolute-superlative',
      'block absolute-superlative',
    ]);
  });

  test('what authorities disagree on asks for its basis and never blocks', () => {
    const [finding] = selling('通勤包首选这一只');
    expect(finding).toMatchObject({ severity: 'warn', certainty: 'contested', text: '首选' });
    expect(finding!.question!.text).toMatch(/？$/);
  });

  test('a feeling or a piece of slang is only worth a hint', () => {
    expect(worst('这个收纳神器真方便')).toEqual(['advise absolute-superlative']);
  });

  test('one offence is one finding, at its most severe', () => {
    expect(worst('最完美的收纳方案')).toEqual(['block absolute-superlative']);
  });

  test.each([
    '最近上新，最后两天，最多选三件，最少一件起拍',
    '最高温度三十五度，最低消费八十元，最大承重一百公斤，最小起订量十件',
    '最高人民法院发布了新的案例',
    '第一步倒水，第二步搅拌，最后放糖',
    '我家最小号是S码，肩宽三十六厘米',
    '特级初榨橄榄油，一级能效空调，5A级景区门口',
    '她是国家一级运动员，证书贴在前台',
    '极限运动俱乐部周末有课，绝对值这一节下周讲',
    '最好提前一天预约，最好别带宠物，最好用温水冲泡',
    '最晚周三发货，最终尺寸以实物为准，最新版本号是三',
    '愿你遇见最好的自己',
  ])('lawful: %s', (text) => {
    expect(selling(text)).toEqual([]);
  });

  test('the same words outside selling are nobody’s business', () => {
    const draft = draftOf('气象台说这是今年最强的一次降温', { commercial: 'no' }, TODAY);
    expect(check(draft, packs).findings).toEqual([]);
  });
});

test('messages give no verdict and suggestions no disguise', () => {
  for (const { rules } of packs)
    for (const { id, message, suggestions, question } of rules) {
      const said = [message, question?.text ?? '', ...suggestions].join('\n');
      expect(said, id).not.toMatch(/违法|违规|合规|不可发布|谐音|拼音|拆字|符号代替/);
    }
});

test('whoever reads a fine reads a range and what lowers it', () => {
  for (const { rules } of packs)
    for (const { id, fine } of rules)
      if (fine) expect(fine.range.length * fine.relief.length, id).toBeGreaterThan(0);
});
