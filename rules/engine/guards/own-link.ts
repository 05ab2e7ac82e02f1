import type { Guard } from './guard.ts';

/** 商品在小黄车: the way leads to the platform's own shop, cart or live room, and nothing beside it leads away. */
export const ownLink: Guard = ({ sentence, known: { platform } }, _, { ownLink: words }) => {
  if (words.away.in(sentence)) return undefined;
  const shops = words.shops.all.map((each) => each.split(':') as [id: string, name: string]);
  const own = shops.filter(([id, name]) => id === platform && sentence.includes(name));
  const isOwn = (name: string) => shops.some(([id, each]) => id === platform && each === name);
  if (shops.some(([, name]) => sentence.includes(name) && !isOwn(name))) return undefined;
  return own[0]?.[1] ?? words.places.in(sentence);
};
