import type { Guard } from './guard.ts';
import { isQuoted } from './quoted-ban.ts';

const CLOSE_BY = 3;

/** 号称“根治”: somebody else's words are reported. A bare pair of quotation marks clears nothing. */
export const quoted: Guard = (place, _, { quoted: words }) => {
  const { before, after } = place;
  const around = before + after;
  const soCalled = before.lastIndexOf('所谓');
  const isSoCalled = soCalled >= 0 && before.length - soCalled - 2 <= CLOSE_BY;
  const reported = isSoCalled ? '所谓' : isQuoted(place) ? words.reporting.in(around) : undefined;
  return reported && !words.own.in(around) ? reported : undefined;
};
