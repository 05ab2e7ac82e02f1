// Forms of whole words that no rule gives: initials, words turned round, figures written out.

const INITIALS: readonly (readonly [word: string, forms: string])[] = [
  ['国家级', 'gj级 国j级 国家j'],
  ['世界级', 'sj级 世j级'],
  ['第一', 'di1 no1 no.1 top1 top.1 第1 第①'],
  ['唯一', '唯1 wy1'],
  ['顶级', '顶j ding级'],
  ['全网', 'qw'],
  ['最低价', 'zd价 zui低j'],
  ['治疗', 'z疗 治l'],
  ['治愈', 'z愈'],
  ['根治', 'g治'],
  ['减肥', 'jf'],
  ['瘦身', 's身 瘦s'],
  ['消炎', 'x炎'],
  ['抗癌', 'k癌 抗ca'],
  ['三高', '3高 叁高'],
  ['保本', 'bb理财'],
  ['刷单', 's单'],
  ['贷款', 'dk'],
  ['好评返现', 'hpfx 好评fx'],
  ['免费', 'mf'],
  ['微信', 'vx v信 wx v芯 w信'],
  ['加微信', '+v 加v 加vx 加wx jvx 加v信'],
  ['加微', '加v'],
  ['淘宝', 'tb'],
  ['抖音', 'dy'],
  ['快手', 'ks'],
  ['小红书', 'xhs'],
  ['拼多多', 'pdd'],
  ['支付宝', 'zfb'],
  ['药妆', '药z'],
  ['特供', 't供'],
  ['私信', 'si信'],
  ['百分百', '佰分佰 百分佰 bai分bai'],
  ['人民币', 'rmb'],
  ['茅台', 'm台'],
  ['电子烟', 'dzy'],
  ['包过班', 'bgb 包g班'],
  ['保值增值', 'bzzz'],
  ['增值保值', 'zzbz'],
];

const TURNED: readonly (readonly [word: string, form: string])[] = [
  ['保本', '本保'],
  ['稳赚', '赚稳'],
  ['治愈', '愈治'],
  ['治疗', '疗治'],
  ['消炎', '炎消'],
  ['抗癌', '癌抗'],
  ['减肥', '肥减'],
  ['美白', '白美'],
  ['祛斑', '斑祛'],
  ['祛痘', '痘祛'],
  ['降血糖', '血糖降'],
  ['降血压', '血压降'],
  ['国家级', '级家国'],
  ['世界级', '级界世'],
  ['唯一', '一唯'],
  ['顶级', '级顶'],
  ['最好', '好最'],
  ['最佳', '佳最'],
  ['第一名', '名一第'],
  ['微信', '信微'],
  ['保本稳赚', '稳赚保本'],
  ['稳赚不赔', '不赔稳赚'],
  ['稳赚不赔', '赔不赚稳'],
  ['包过', '过包'],
  ['躺赚', '赚躺'],
  ['保过', '过保'],
  ['无效退款', '退款无效'],
  ['根治', '治根'],
  ['药到病除', '病除药到'],
  ['升值空间', '值升空间 空间升值'],
  ['包拿证', '证拿包'],
  ['荐股', '股荐'],
  ['返租', '租返'],
  ['提分', '分提'],
];

/** Two-character words that are disguised often: spelled out, or in both characters. Their spelling means nothing else. */
export const CORE_PAIRS: ReadonlySet<string> = new Set(
  (
    '保本 稳赚 躺赚 治疗 治愈 根治 疗效 减肥 瘦身 美白 祛斑 祛痘 消炎 抗癌 排毒 壮阳 补肾 杀菌 微信 私信 淘宝 抖音 贷款 刷单 ' +
    '最好 最佳 最强 最低 最大 最优 最高 第一 唯一 顶级 极致 绝对 包过 保过 保证 免费 返现 特供 药妆 医生 专家 药效 冠军 极品 完美'
  ).split(' '),
);

const byWord = (rows: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, string[]>();
  for (const [word, forms] of rows) map.set(word, [...(map.get(word) ?? []), ...forms.split(' ')]);
  return map;
};

export const SHORT_FORMS = byWord(INITIALS);
export const REVERSED = byWord(TURNED);
