import type { Guard } from './guard.ts';

/** Units after the hit in which the sign may stand: 健力堂®, not 健力，XX®. */
const REACH = 3;
/** Units before it that belong to the name. */
const LEAD = 4;

/** 清风®纸巾: a sign right after the hit makes it a name, unless the name is itself a claim (零添加®酱油). */
export const trademark: Guard = ({ hit, clauseBefore, clauseAfter }, _, { trademark: words }) => {
  const near = clauseAfter.slice(0, REACH);
  const sign = words.signs.in(near);
  if (!sign) return undefined;
  const between = near.slice(0, near.indexOf(sign));
  const name = `${clauseBefore.slice(-LEAD)}${hit}${between}`;
  return between.includes('的') || words.claims.in(name) ? undefined : `${hit}${between}${sign}`;
};
