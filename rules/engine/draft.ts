// A draft as its author typed it. Nothing here is trusted: whatever comes from a page, a file or
// a message passes rules/format/draft-schema.ts before it is used as one of these types.

export const PLATFORMS = [
  'douyin',
  'xiaohongshu',
  'kuaishou',
  'wechat-mp',
  'wechat-channels',
  'bilibili',
  'weibo',
  'zhihu',
  'toutiao',
  'baijiahao',
  'taobao',
  'feishu',
  'tiktok',
  'youtube',
  'instagram',
  'x',
  'facebook',
  'generic',
] as const;
export const KINDS = ['post', 'article', 'live-script', 'comment'] as const;
export const MEDIA = ['text', 'video', 'ad', 'live'] as const;
export const PURPOSES = ['seeding', 'conversion', 'growth', 'visit'] as const;
export const SPEAKERS = ['seller', 'influencer', 'private', 'auto'] as const;
export const COMMERCIAL = ['auto', 'yes', 'no'] as const;
export const DECLARATIONS = ['ad', 'ai', 'fiction'] as const;
export const INDUSTRIES = [
  'food',
  'health-food',
  'cosmetics',
  'drug',
  'device',
  'medical',
  'medical-beauty',
  'finance',
  'education',
  'real-estate',
  'alcohol',
  'tobacco',
  'agriculture',
  'infant',
  'pet',
  'apparel',
  'appliance',
  'daily',
  'services',
  'auto',
  'travel',
  'jewelry',
  'other',
] as const;
export const EVIDENCE_TYPES = [
  'report',
  'approval',
  'certificate',
  'price-record',
  'period-region',
  'licence',
  'answer',
] as const;

export type Platform = (typeof PLATFORMS)[number];
export type Kind = (typeof KINDS)[number];
export type Medium = (typeof MEDIA)[number];
export type Purpose = (typeof PURPOSES)[number];
export type Speaker = (typeof SPEAKERS)[number];
export type Commercial = (typeof COMMERCIAL)[number];
export type Declaration = (typeof DECLARATIONS)[number];
export type Industry = (typeof INDUSTRIES)[number];
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

export type PartId = 'title' | 'body' | 'tags' | 'summary' | 'short-title' | 'comment' | `seg-${number}`;

/** One field of a draft. `text` is exactly what was typed, in UTF-16. */
export interface Part {
  id: PartId;
  text: string;
}

/** What an author claims to hold. It travels with the draft and is shown to reviewers as claimed. */
export interface Evidence {
  for: string;
  type: EvidenceType;
  number?: string | undefined;
  issuer?: string | undefined;
  validFrom?: string | undefined;
  validTo?: string | undefined;
  note?: string | undefined;
}

/** What is known of one product. Dates are YYYY-MM-DD, prices in yuan. */
export interface ProductCard {
  id: string;
  name: string;
  industry: Industry;
  goodsClass?: string | undefined;
  numbers: { kind: string; value: string; validTo?: string | undefined }[];
  efficacies?: string[] | undefined;
  approvedText?: string | undefined;
  patents?: string[] | undefined;
  tests?: string[] | undefined;
  prices?: { price: number; from: string; to: string; place: string }[] | undefined;
  endorsers?: string[] | undefined;
}

export interface Context {
  platform: Platform;
  kind: Kind;
  medium: Medium;
  purpose?: Purpose | undefined;
  /** None given: the engine detects it. */
  industry?: Industry | undefined;
  speaker: Speaker;
  commercial: Commercial;
  /** YYYY-MM-DD; decides which rules are in force. */
  date: string;
  declared: Declaration[];
  product?: ProductCard | undefined;
  campaign?: string | undefined;
  /** The author's own pace of reading aloud, in syllables a second; the profile's where none is given. */
  pace?: number | undefined;
  evidence: Evidence[];
}

/** What an author chose; anything missing is detected or defaulted. */
export type ContextChoice = Partial<Omit<Context, 'date'>>;

/** Parts in reading order. No rule matches across two parts. */
export interface Draft {
  parts: Part[];
  context: Context;
}

/** Fills in the contract's defaults. `today` is YYYY-MM-DD and comes from the caller: the core has no clock. */
export function completeContext(given: Partial<Context>, today: string): Context {
  return {
    platform: 'generic',
    kind: 'post',
    medium: 'text',
    speaker: 'auto',
    commercial: 'auto',
    date: today,
    declared: [],
    evidence: [],
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

/** A bare string is one `body`. */
export function draftOf(text: string, given: Partial<Context>, today: string): Draft {
  return { parts: [{ id: 'body', text }], context: completeContext(given, today) };
}
