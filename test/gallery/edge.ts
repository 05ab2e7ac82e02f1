import { sentencesFrom } from '../../components/sentences.ts';
import type { PageReading, PopupEdge } from '../../entrypoints/popup/edge.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { writePack } from '../../rules/engine/index.ts';
import type { Rule } from '../../rules/engine/rule.ts';
import { finding } from './fixtures.ts';

export const LOCALES = { zh: sentencesFrom(zh), en: sentencesFrom(en) };

/** A pack of one made-up rule, so that the paste box checks with the real engine. */
export function samplePack(): ArrayBuffer {
  const { severity, track, certainty, basis, liable, message, suggestions, family } = finding({});
  const rule: Rule = {
    ...{ severity, track, certainty, basis, liable, message, suggestions, family },
    id: 'sample',
    title: '样例',
    applies: {},
    guards: [],
    spec: { kind: 'term', terms: ['全网最低价'], allow: [] },
  };
  return writePack({ id: 'sample', title: '样例', version: '2026.11.20', layer: 'law' }, [rule]);
}

/** A popup edge made by hand; what is called on it is kept in `calls`. */
export function fakeEdge(page: PageReading, over: Partial<PopupEdge> = {}) {
  const calls: [name: string, value: unknown][] = [];
  const edge: PopupEdge = {
    readPage: async () => page,
    async jump(key) {
      calls.push(['jump', key]);
      return true;
    },
    async role(place) {
      calls.push(['role', place]);
      return true;
    },
    async copy(text) {
      calls.push(['copy', text]);
    },
    online: () => true,
    choice: async () => ({}),
    async choose(choice) {
      calls.push(['choose', choice]);
    },
    async readAsked(read) {
      calls.push(['readAsked', read]);
    },
    site: async () => ({ host: 'creator.xiaohongshu.com', state: 'named' }),
    async turnOn() {
      calls.push(['turnOn', undefined]);
      return true;
    },
    async turnOff() {
      calls.push(['turnOff', undefined]);
    },
    openRules: () => void calls.push(['openRules', undefined]),
    packs: async () => [samplePack()],
    text: LOCALES.zh,
    today: () => '2026-11-24',
    ...over,
  };
  return { edge, calls };
}
