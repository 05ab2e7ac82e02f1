import { hasYear } from './dates.ts';
import type { Guard } from './guard.ts';

/** 2008年在成都开出第一家店: when, where and what happened, so anybody can look it up. */
export const timeRegionFact: Guard = ({ before, hit, after }, _, { timeRegionFact: words }) => {
  const around = before + after;
  if (!hasYear(around) || words.world.in(`${before}${hit}`)) return undefined;
  const event = words.events.in(around);
  const region = event && words.regions.in(around);
  return region && `${region}…${event}`;
};
