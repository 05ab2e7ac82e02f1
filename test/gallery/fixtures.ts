import type { PageState } from '../../entrypoints/content/edge.ts';
import { draftOf } from '../../rules/engine/draft.ts';
import type { Finding, Resolved } from '../../rules/engine/finding.ts';
import type { Score, Sentence } from '../../rules/structure/result.ts';

/** Forty characters: the longest a title gets here. */
export const LONG_TITLE =
  '用了三个月才敢来说说这台便携榨汁杯到底值不值得买以及它最让我头疼的两个小毛病和解法';

export const NOTE = [
  '去年换季我总想喝点热的，又懒得拆洗大机器，就买了这台小的。用了三个月，说说实话。',
  '优点是杯身只有四百克，放进通勤包不占地方，早上出门前一分钟就能打好一杯。充一次电能用十来次，所以出差两三天不用带线。',
  '不足也有：冰块打不碎，盖子的胶圈要单独拆下来洗，第一次我没拆，第二天就有味道。',
  '这是全网最低价，七天美白不是梦，医生都推荐。',
  '想看清洗步骤的，点左下角的商品页，第二张图里有。',
].join('\n');

/** Sixty segments of a live script. */
export const SCRIPT = Array.from({ length: 15 }, (_, n) =>
  [
    `【第${n + 1}轮，拿起杯子】`,
    '去年我带的那只杯子漏了一包水，从那以后我每只都倒过来试。',
    `这只容量${300 + n * 20}毫升，硅胶圈卡得紧，放包里不占地方。`,
    '早上装半杯热水，通勤路上喝着还是温的。',
    `要的拍${n + 1}号链接，今天备货${200 + n}件。`,
  ].join('\n'),
).join('\n');

export function finding(over: Partial<Finding>): Finding {
  const base: Finding = {
    key: '0123456789abcdef',
    part: 'body',
    start: 0,
    end: 4,
    text: '全网最低',
    ruleId: 'absolute-superlative',
    packId: 'law',
    layer: 'law',
    family: 'absolute',
    severity: 'block',
    track: 'law',
    certainty: 'settled',
    basis: [{ law: 'ad-law', article: '9(3)' }],
    liable: ['advertiser'],
    message: '改成能核对的比较，例如写明和哪一天的价相比。',
    suggestions: ['比上个月便宜 20 元'],
    state: 'open',
    ...over,
  };
  return base;
}

/** One of each look a finding can have. */
export const FINDINGS: Finding[] = [
  at('全网最低价', { key: 'a000000000000001' }),
  at('医生都推荐', {
    key: 'a000000000000002',
    severity: 'warn',
    message: '谁推荐、有没有合同，写得出来才留。',
    question: { id: 'endorser', text: '有推荐人的书面同意吗？' },
  }),
  at('七天美白', {
    key: 'a000000000000003',
    severity: 'warn',
    state: 'claimed',
    message: '有注册证才能说：化妆品的美白说法要有特殊化妆品注册证。',
    disguise: 'separator',
  }),
  at('点左下角的商品页', {
    key: 'a000000000000004',
    severity: 'advise',
    track: 'platform',
    message: '写站内入口的名字更稳。',
  }),
  finding({
    key: 'a000000000000005',
    part: 'title',
    text: LONG_TITLE,
    end: LONG_TITLE.length,
    severity: 'advise',
    message: '标题太长，读者在列表里只看得到前面二十个字左右，后面的会被折起来。',
    state: 'ignored',
  }),
];

function at(text: string, over: Partial<Finding>): Finding {
  const start = NOTE.indexOf(text);
  return finding({ text, start, end: start + text.length, ...over });
}

export const CONTEXT: Resolved = {
  platform: 'xiaohongshu',
  kind: 'post',
  medium: 'text',
  date: '2026-11-24',
  industry: { value: 'appliance', confidence: 0.86, from: 'detected', cues: ['榨汁杯', '充电'] },
  speaker: { value: 'influencer', confidence: 0.52, from: 'detected', cues: ['用了三个月'] },
  commercial: { value: 'yes', confidence: 1, from: 'given', cues: [] },
};

export const PACKS = [{ id: 'law', version: '2026.11.20' }];

export function pageState(over: Partial<PageState>): PageState {
  const draft = draftOf(NOTE, { platform: 'xiaohongshu' }, '2026-11-24');
  draft.parts.unshift({ id: 'title', text: LONG_TITLE });
  return { draft, findings: FINDINGS, context: CONTEXT, fields: [], limits: [], packs: PACKS, ...over };
}

const PARTS = { value: 16.4, benefit: 19.6, action: 8.2, order: 14, balance: 8, clarity: 8, platform: 7 };

export const SCORES: Record<string, Score['score']> = {
  good: { total: 81, raw: 81.2, cap: null, parts: PARTS },
  capped: { total: 39, raw: 81.2, cap: 39, parts: PARTS },
  full: { total: 100, raw: 100, cap: null, parts: { ...PARTS, value: 20, benefit: 20, action: 20 } },
  zero: { total: 0, raw: 0, cap: null, parts: { ...PARTS, value: 0, benefit: 0, action: 0 } },
  none: { total: null, raw: null, cap: null, reason: 'too-short', parts: PARTS },
};

/** One cell of each look. */
export const SENTENCES: Sentence[] = [
  { part: 'body', start: 0, end: 24, role: 'value', confidence: 0.82 },
  { part: 'body', start: 24, end: 38, role: 'other', confidence: 0.4 },
  { part: 'body', start: 38, end: 80, role: 'benefit', confidence: 0.9 },
  { part: 'body', start: 80, end: 100, role: 'benefit', confidence: 0.42 },
  { part: 'body', start: 100, end: 120, role: 'action', confidence: 0.88 },
];
