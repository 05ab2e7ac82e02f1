import type { Basis } from '../../rules/engine/finding.ts';
import { LIMITS } from '../limits.ts';

/** How long papers about one published text must be kept. */
export interface Retention {
  /** The clock's start, YYYY-MM-DD in China; absent while it has not started: what is online never runs out. */
  from?: string;
  /** The first day on which it may be deleted. Nothing is, silently. */
  until?: string;
  /** IA: 互联网广告管理办法; LIVE: 直播电商监督管理办法. */
  basis: Basis[];
}

const POST: Basis[] = [
  { law: 'IA', article: '13(4)' },
  { law: 'IA', article: '14' },
];
const LIVE: Basis[] = ['27', '28', '31', '45'].map((article) => ({ law: 'LIVE', article }));
const LEAST_YEARS = 3;

/**
 * For a post the clock starts when it is taken down (end of publication), for a live when the live ends; not
 * at approval. `ended` in milliseconds. A team may keep longer than three years, not shorter.
 */
export function retentionOf(kind: 'post' | 'live', ended?: number, years = LEAST_YEARS): Retention {
  const basis = kind === 'live' ? LIVE : POST;
  if (ended === undefined) return { basis };
  const from = dayInChina(ended);
  return { from, until: yearsOn(from, Math.max(LEAST_YEARS, years)), basis };
}

/** YYYY-MM-DD at UTC+8, by counting (Howard Hinnant's civil_from_days): the core has no calendar. */
export function dayInChina(at: number): string {
  const days = Math.floor((at + LIMITS.day / 3) / LIMITS.day) + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${two(month)}-${two(day)}`;
}

/** 29 February becomes 1 March: a day longer rather than a day short. */
function yearsOn(day: string, years: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const to = year + years;
  const leap = (to % 4 === 0 && to % 100 !== 0) || to % 400 === 0;
  return month === 2 && date === 29 && !leap ? `${to}-03-01` : `${to}-${two(month)}-${two(date)}`;
}

const two = (n: number) => String(n).padStart(2, '0');
