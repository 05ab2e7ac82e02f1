import type { Guard } from './guard.ts';

/** 第一步, 最近: an order or a time, not a rank. 第一家 and 第一名 rank. */
export const orderTime: Guard = ({ hit, after }, _, { orderTime: words }) => {
  const time = words.times.beginning(hit);
  if (time) return time;
  if (!hit.endsWith('第一') && !hit.endsWith('首')) return undefined;
  const counted = words.counted.beginning(after);
  return counted && `${hit}${counted}`;
};
