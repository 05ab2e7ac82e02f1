import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { check, draftOf, loadPack, type Pack } from '../../../rules/engine/index.ts';
import { buildPack } from '../../../scripts/packs.ts';

const DIR = join(import.meta.dirname, '../../../rules/packs');
const TODAY = '2026-11-24';

let packs: Pack[] = [];
beforeAll(async () => {
  packs = [await buildPack(join(DIR, 'cn-health'))].map(({ buffer }) => loadPack(buffer));
});

const found = (text: string, industry?: string) =>
  check(draftOf(text, { commercial: 'yes', ...(industry && { industry }) } as object, TODAY), packs).findings;

describe('the Advertising Law, article 18: health food', () => {
  test.each(['零副作用，天天吃', '保证有效，不吃不行', '吃一个月，痛风断根了'])('no promise: %s', (text) => {
    const [finding] = found(text, 'health-food');
    expect(finding).toMatchObject({ severity: 'block', certainty: 'settled', family: 'health-food-claim' });
    expect(finding!.basis).toContainEqual(expect.objectContaining({ law: 'AD' }));
  });

  test('the statement that the law itself asks for is no claim', () => {
    expect(found('本品不能代替药物，适宜人群见标签', 'health-food')).toEqual([]);
  });

  test('promotional set phrases are fined by their own, lower range', () => {
    const [finding] = found('家家必备，年货节抢购', 'health-food');
    expect(finding).toMatchObject({ severity: 'warn', ruleId: 'health-food-promotion' });
    const rule = packs[0]!.rules.find(({ id }) => id === 'health-food-promotion');
    expect(rule!.fine!.range).toContain('3万');
  });
});

describe('reviewed advertisements', () => {
  test('a product’s name alone needs no approval', () => {
    expect(found('二楼货架到了鱼油、钙片和血压计', 'health-food')).toEqual([]);
  });

  test('who sells health food is asked for the approval number, and has it once it stands there', () => {
    expect(found('蓝帽子鱼油，链接在橱窗')[0]).toMatchObject({
      severity: 'warn',
      question: { id: 'ad-approval-number' },
    });
    expect(found('蓝帽子鱼油，食健广审（文）第260101号，链接在橱窗')).toEqual([]);
  });

  test('infant formula for medical purposes is not advertised to the public at all', () => {
    expect(found('氨基酸配方奶粉，宝妈快囤')[0]).toMatchObject({
      severity: 'block',
      ruleId: 'fsmp-infant-ad',
    });
  });

  test('nor are prescription drugs and botulinum toxin, whatever the wording', () => {
    expect(found('司美格鲁肽现货，私信')[0]).toMatchObject({ severity: 'block', family: 'drug-ad' });
    expect(found('瘦脸针第二支半价', 'medical-beauty')[0]).toMatchObject({ severity: 'block' });
  });
});

test('knowledge without goods is free, with goods on the same page it is an advertisement', () => {
  expect(found('科普：高血压人群每天盐别超过五克')).toEqual([]);
  expect(found('科普：血压高的三个原因，降压茶链接在橱窗').map(({ family }) => family)).toContain(
    'disguised-health-education',
  );
});

test.each([
  '减肥第二十天，跑了五公里，只瘦了一斤',
  '陪奶奶复查，医生说恢复得不错',
  '这条裤子高腰显瘦，腰围六十六厘米',
  '双眼皮贴剪成月牙形，贴在褶子上',
  '孩子近视了，先去医院散瞳验光',
  '社区医院请六十五岁以上老人免费体检，凭身份证',
  '教授的新书下周签售，专家号要提前抢',
])('lawful: %s', (text) => {
  expect(found(text)).toEqual([]);
});
