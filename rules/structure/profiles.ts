import type { Context, Kind, Medium, Platform, Purpose } from '../engine/draft.ts';
import { SPEECH } from './weights.ts';

// Platform × kind × medium × purpose as data. Windows and bands are targets for a piece of this form,
// not promises of reach.

export type Band = readonly [low: number, high: number];

export interface Profile {
  id: string;
  title: string;
  /** Read aloud: its length is measured in seconds. */
  spoken: boolean;
  /** Value, benefit and action come round again and again. */
  cycles: boolean;
  /** Syllables a second, pauses apart; the author can set their own. */
  pace: number;
  /** Shares of the characters in value, benefit and action sentences, 0–1. */
  bands: { value: Band; benefit: Band; action: Band };
  /** Soft window, in seconds or in characters of the body; `null` where no length is better than another. */
  length: { unit: 'seconds' | 'chars'; from: number; to: number } | null;
  /** Most characters of a title, `null` where there is no limit. */
  titleMax: number | null;
  tagsMax: number | null;
  /** Characters of a paragraph before it is a wall. */
  wall: number;
}

interface When {
  platforms?: readonly Platform[];
  kinds?: readonly Kind[];
  media?: readonly Medium[];
  purposes?: readonly Purpose[];
}

interface Entry extends Profile {
  /** Any of these. */
  when: readonly When[];
}

const GENERIC: Profile = {
  id: 'generic',
  title: '通用',
  spoken: false,
  cycles: false,
  pace: SPEECH.pace,
  bands: { value: [0.15, 0.45], benefit: [0.3, 0.65], action: [0.05, 0.3] },
  length: null,
  titleMax: null,
  tagsMax: null,
  wall: 300,
};

const SHORT_VIDEO: readonly Platform[] = ['douyin', 'kuaishou', 'tiktok', 'wechat-channels'];

/** The first whose conditions hold wins; the last holds always. */
const ENTRIES: readonly Entry[] = [
  {
    ...GENERIC,
    id: 'live-script',
    title: '直播台本',
    when: [{ kinds: ['live-script'] }],
    spoken: true,
    cycles: true,
    pace: SPEECH.livePace,
    bands: { value: [0.15, 0.4], benefit: [0.35, 0.65], action: [0.1, 0.35] },
    length: { unit: 'seconds', from: 60, to: 900 },
  },
  {
    ...GENERIC,
    id: 'feed-ad',
    title: '信息流广告',
    when: [{ kinds: ['post'], media: ['ad'] }],
    spoken: true,
    bands: { value: [0.15, 0.4], benefit: [0.3, 0.6], action: [0.1, 0.35] },
    length: { unit: 'seconds', from: 15, to: 25 },
  },
  {
    ...GENERIC,
    id: 'visit-video',
    title: '探店视频',
    when: [
      { purposes: ['visit'], kinds: ['post'], platforms: SHORT_VIDEO },
      { purposes: ['visit'], kinds: ['post'], media: ['video'] },
    ],
    spoken: true,
    // What was seen and eaten there is the reason to listen, so it may take more room.
    bands: { value: [0.2, 0.5], benefit: [0.3, 0.65], action: [0.03, 0.2] },
    length: { unit: 'seconds', from: 45, to: 90 },
    tagsMax: 5,
  },
  {
    ...GENERIC,
    id: 'visit-note',
    title: '探店图文',
    when: [{ purposes: ['visit'], kinds: ['post', 'article'] }],
    bands: { value: [0.2, 0.5], benefit: [0.3, 0.65], action: [0.03, 0.2] },
    length: { unit: 'chars', from: 200, to: 600 },
    titleMax: 20,
    tagsMax: 10,
    wall: 180,
  },
  {
    ...GENERIC,
    id: 'short-video',
    title: '短视频口播',
    when: [{ kinds: ['post'], platforms: SHORT_VIDEO }],
    spoken: true,
    bands: { value: [0.15, 0.4], benefit: [0.35, 0.65], action: [0.08, 0.3] },
    length: { unit: 'seconds', from: 30, to: 45 },
    tagsMax: 5,
  },
  {
    ...GENERIC,
    id: 'xiaohongshu-note',
    title: '小红书图文',
    when: [{ kinds: ['post', 'article'], platforms: ['xiaohongshu'] }],
    bands: { value: [0.2, 0.5], benefit: [0.3, 0.65], action: [0.03, 0.2] },
    length: { unit: 'chars', from: 300, to: 800 },
    titleMax: 20,
    tagsMax: 10,
    wall: 180,
  },
  {
    ...GENERIC,
    id: 'article',
    title: '公众号长文',
    when: [{ kinds: ['article', 'post'], platforms: ['wechat-mp', 'zhihu', 'toutiao', 'baijiahao'] }],
    bands: { value: [0.2, 0.55], benefit: [0.3, 0.65], action: [0.03, 0.2] },
    length: { unit: 'chars', from: 800, to: 3000 },
    titleMax: 64,
  },
  {
    ...GENERIC,
    id: 'spoken',
    title: '口播视频',
    when: [{ kinds: ['post'], media: ['video'] }],
    spoken: true,
    bands: { value: [0.15, 0.4], benefit: [0.35, 0.65], action: [0.08, 0.3] },
    length: { unit: 'seconds', from: 30, to: 90 },
  },
  { ...GENERIC, when: [{}] },
];

/** 种草 sells softly, 转化 may ask more often, 涨粉 asks for little; 探店 has profiles of its own. */
export const PURPOSE_ACTION: Record<Exclude<Purpose, 'visit'>, Band> = {
  seeding: [0.03, 0.15],
  conversion: [0.1, 0.35],
  growth: [0.03, 0.2],
};

const holds = <T>(list: readonly T[] | undefined, value: T) => list === undefined || list.includes(value);

const profileOf = ({ when: _, ...profile }: Entry): Profile => profile;

export const PROFILES: readonly Profile[] = ENTRIES.map(profileOf);

/** The profile a draft is held against, at its author's own pace where one is given. */
export function profileFor(context: Context): Profile {
  const { platform, medium, purpose, pace } = context;
  const kind = medium === 'live' ? 'live-script' : context.kind;
  const fits = ({ platforms, kinds, media, purposes }: When) =>
    holds(platforms, platform) &&
    holds(kinds, kind) &&
    holds(media, medium) &&
    (purposes === undefined || (purpose !== undefined && purposes.includes(purpose)));
  const entry = ENTRIES.find(({ when }) => when.some(fits));
  const found = entry === undefined ? GENERIC : profileOf(entry);
  const profile = pace === undefined ? found : withPace(found, pace);
  if (purpose === undefined || purpose === 'visit') return profile;
  return { ...profile, bands: { ...profile.bands, action: PURPOSE_ACTION[purpose] } };
}

/** The same profile at an author's own pace, in syllables a second. */
export const withPace = (profile: Profile, pace: number): Profile => ({ ...profile, pace });
