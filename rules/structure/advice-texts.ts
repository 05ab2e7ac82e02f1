// What the author reads: a diagnosis, then a direction. {…} is filled in. Never wording that the checker
// would mark, and never a ready line that promises or presses.

export const ADVICE_TEXTS = {
  resolve: '先处理标出的 {n} 处：不处理，总分封顶 {cap} 分。',
  'value-missing': '没有让人愿意听下去的理由。补一句你遇到的问题，或你用了多久、哪里不足。',
  'value-thin': '开头的理由还单薄。写上一个具体的经历、出处或不足。',
  hollow: '说了经历或依据，但没有细节。写上用了几天、和什么相比、哪里还不够。',
  'hard-sell': '理由还没讲就先让人行动。把这句挪到后面，先讲问题和体验。',
  'benefit-missing': '没说东西对人有什么用。写一个参数，再接一句“所以你可以……”。',
  'benefit-thin': '好处讲得还少。选一个使用场景，说它替读者省下了什么。',
  'no-product': '好处没有落到东西上。写明是哪一件、什么规格。',
  'spec-dump': '参数一条接一条，没说到好处。在最要紧的参数后接一句“所以你可以……”。',
  'action-missing': '结尾没有下一步。写清做什么、在哪里点。',
  'action-thin': '下一步还不够清楚。写全三样：做什么、哪一件、在哪里点。',
  'no-entry': '让人行动，却没说在哪里。补上本平台的入口。',
  urgency: '只催快，没说到哪天、有多少。写上活动起止日期或件数，并保留凭证。',
  conflict: '结尾同时要人做几件事。只留要紧的一件。',
  order: '顺序宜先价值、再利益、后行动。看看这句能否挪动。',
  'too-much': '{role}占了 {share}%，建议 {from}–{to}%。删去重复的意思。',
  'too-little': '{role}只占 {share}%，建议 {from}–{to}%。在这里多说一句。',
  wall: '这一段超过 {n} 字，不好读。在意思转折处分段。',
  long: '这句超过 {n} 字。拆成两句。',
  exclaims: '感叹号太密。留一两个，用细节代替语气。',
  'seconds-long': '读出来约 {n} 秒，建议 {from}–{to} 秒。约删 {chars} 字。',
  'seconds-short': '读出来约 {n} 秒，建议 {from}–{to} 秒。约补 {chars} 字。',
  'chars-long': '正文约 {n} 字，建议 {from}–{to} 字。约删 {chars} 字。',
  'chars-short': '正文约 {n} 字，建议 {from}–{to} 字。约补 {chars} 字。',
  title: '标题 {n} 字，建议不超过 {max} 字。',
  tags: '话题 {n} 个，建议不超过 {max} 个。',
} as const;

export type AdviceId = keyof typeof ADVICE_TEXTS;

export const ROLE_NAMES = { value: '价值', benefit: '利益', action: '行动' } as const;

export function adviceText(id: AdviceId, params: Record<string, string | number> = {}): string {
  let text: string = ADVICE_TEXTS[id];
  for (const [name, value] of Object.entries(params)) text = text.replaceAll(`{${name}}`, String(value));
  return text;
}
