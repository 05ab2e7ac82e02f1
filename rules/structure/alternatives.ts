import type { Context } from '../engine/draft.ts';

/** Another form a draft could take, to see it beside the one it has. `id` is the profile that will hold. */
export interface Alternative {
  id: string;
  given: Partial<Context>;
}

export const ALTERNATIVES: readonly Alternative[] = [
  { id: 'xiaohongshu-note', given: { platform: 'xiaohongshu', kind: 'post', medium: 'text' } },
  { id: 'short-video', given: { platform: 'douyin', kind: 'post', medium: 'video' } },
  { id: 'feed-ad', given: { platform: 'douyin', kind: 'post', medium: 'ad' } },
  { id: 'article', given: { platform: 'wechat-mp', kind: 'article', medium: 'text' } },
  { id: 'visit-note', given: { platform: 'xiaohongshu', kind: 'post', medium: 'text', purpose: 'visit' } },
  { id: 'visit-video', given: { platform: 'douyin', kind: 'post', medium: 'video', purpose: 'visit' } },
  { id: 'live-script', given: { platform: 'douyin', kind: 'live-script', medium: 'live' } },
];

/** The same draft's context in another form. What is said of the goods and the speaker stays. */
export function contextAs(context: Context, { given }: Alternative): Context {
  const { purpose, ...rest } = context;
  const kept = purpose === undefined || purpose === 'visit' ? {} : { purpose };
  return { ...rest, ...kept, ...given };
}
