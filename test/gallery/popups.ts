import type { PopupEdge } from '../../entrypoints/popup/edge.ts';
import { draftOf } from '../../rules/engine/draft.ts';
import { fakeEdge, LOCALES } from './edge.ts';
import { CONTEXT, FINDINGS, pageState, SCRIPT } from './fixtures.ts';

const clean = { findings: [] };
const short = draftOf('好喝。', { platform: 'xiaohongshu' }, '2026-11-24');

/** The popup in every state it has, by name: `index.html#<name>` shows one alone. */
export const POPUPS: Record<string, () => PopupEdge> = {
  full: () => fakeEdge(pageState({})).edge,
  clear: () => fakeEdge(pageState(clean)).edge,
  many: () =>
    fakeEdge(
      pageState({
        findings: Array.from({ length: 4 }, (_, n) =>
          FINDINGS.map((one) => ({ ...one, key: `${one.key.slice(0, 15)}${n}${one.severity}` })),
        ).flat(),
      }),
    ).edge,
  'over-limit': () =>
    fakeEdge(
      pageState({
        limits: [
          { part: 'title', count: 40, max: 20, rule: 'xhs-half' },
          { part: 'body', count: 170, max: 1000, rule: 'utf16' },
          { part: 'tags', count: 0, max: 10, rule: 'topics' },
        ],
      }),
      { site: async () => ({ host: 'notes.example.com', state: 'off' }) },
    ).edge,
  short: () => fakeEdge(pageState({ draft: short, findings: [] })).edge,
  'no-draft': () => fakeEdge(pageState({ draft: null, findings: [], context: null, packs: [] })).edge,
  'not-supported': () => fakeEdge({ error: 'not-supported' }).edge,
  'engine-error': () => fakeEdge(pageState({ draft: { parts: null as never, context: null as never } })).edge,
  script: () =>
    fakeEdge(
      pageState({
        draft: draftOf(
          SCRIPT,
          { platform: 'douyin', kind: 'live-script', medium: 'live', pace: 6 },
          '2026-11-24',
        ),
        findings: [],
        context: { ...CONTEXT, platform: 'douyin', kind: 'live-script', medium: 'live' },
        media: { images: 0, videos: 2 },
        declares: true,
      }),
      { choice: async () => ({ pace: 6 }), standing: async () => null, openReview: async () => {} },
    ).edge,
  offline: () => fakeEdge(pageState({ media: { images: 3, videos: 0 } }), { online: () => false }).edge,
  'no-answer': () => fakeEdge({ error: 'no-answer' }).edge,
  'packs-missing': () => fakeEdge(pageState({ findings: [], packs: [] }), { packs: async () => [] }).edge,
  'packs-stale': () => fakeEdge(pageState({ packs: [{ id: 'law', version: '2026.3.1' }] })).edge,
  loading: () => fakeEdge(pageState({}), { readPage: () => new Promise(() => {}) }).edge,
  english: () => fakeEdge(pageState({ context: CONTEXT }), { text: LOCALES.en }).edge,
};
