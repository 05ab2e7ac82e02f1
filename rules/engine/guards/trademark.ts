import type { Guard } from './guard.ts';
import { findFirst } from './guard.ts';

const SIGNS = ['®', '™', '(r)', '(tm)', '牌', '注册商标'];
/** A name made of one of these says it of the goods, registered or not. */
const CLAIMS =
  '最 第一 唯一 顶级 顶尖 极品 极致 首选 独家 国家级 世界级 国宴 国酒 特供 专供 零添加 0添加 无添加 无糖 零糖 有机 纯天然 王牌 至尊 之王 冠军 领导 天花板 灵 治 愈 抗癌 降 消炎 祛 瘦 医'.split(
    ' ',
  );
/** Units after the hit in which the sign may stand: 健力堂®, not 健力，XX®. */
const REACH = 3;
/** Units before it that belong to the name. */
const LEAD = 4;

/** 清风®纸巾: a sign right after the hit makes it a name, unless the name is itself a claim (零添加®酱油). */
export const trademark: Guard = ({ hit, clauseBefore, clauseAfter }) => {
  const near = clauseAfter.slice(0, REACH);
  const sign = SIGNS.find((each) => near.includes(each));
  if (!sign) return undefined;
  const between = near.slice(0, near.indexOf(sign));
  const name = `${clauseBefore.slice(-LEAD)}${hit}${between}`;
  return between.includes('的') || findFirst(name, CLAIMS) ? undefined : `${hit}${between}${sign}`;
};
