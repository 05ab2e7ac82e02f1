import type { TeamReport } from '../../bridge/rule-report.ts';
import type { OptionsEdge } from '../../entrypoints/options/edge.ts';
import { addRows, blankRow, type Desk, emptyDesk } from '../../entrypoints/options/lead/desk.ts';
import { compilePack } from '../../rules/format/index.ts';
import type { Bytes } from '../../rules/trust/index.ts';
import { LOCALES, samplePack } from './edge.ts';

export const NOW = Date.UTC(2026, 10, 25, 4);
const DAY = 86_400_000;

export const TEAM: TeamReport = {
  id: '0'.repeat(32),
  title: '小鹿家内容组',
  urls: ['https://static.example.com/redline/', 'https://backup.example.com/redline/'],
  channel: 'stable',
  member: '小鹿',
  rootVersion: 1,
  packs: [
    {
      id: 'sample',
      title: '样例',
      version: '1.0.3',
      seq: 3,
      notes: '加了新品名',
      canary: true,
      killed: ['sample-2'],
      signers: ['0532c3ce'.repeat(8)],
    },
  ],
  refused: [],
  revoked: [],
  staleness: 'channel-expired',
  issued: NOW - 40 * DAY,
  expires: NOW - 10 * DAY,
  nextAt: NOW,
  error: { code: 'trust_no_answer', params: ['channel/stable.json'] },
};

const row = (words: string, more: Partial<Desk['rows'][number]> = {}) => {
  const { id: _, ...blank } = blankRow('');
  return { ...blank, words, ...more };
};

/** A table with a fault, a word of the shop's own, and one that is looser than the law. */
export const DESK: Desk = {
  ...addRows(emptyDesk('abc123'), [
    row('蓝鲸奶昔', { message: '新名字还没定', suggestion: '写“新口味”' }),
    row('全场半价', { severity: 'warn' }),
    row('全网最低价', { severity: 'advise', platform: 'xiaohongshu' }),
  ]),
  ownNames: '蓝鲸奶昔实验室',
};

/** The page's edge made by hand; what it saves, puts and keeps is in `calls`. */
export function fakeOptions(over: Partial<OptionsEdge> = {}) {
  const calls: [name: string, ...values: unknown[]][] = [];
  let desk: Desk | undefined;
  let drawn = 0;
  const note =
    <T>(name: string, answer: T) =>
    async (...values: unknown[]): Promise<T> => {
      calls.push([name, ...values]);
      return answer;
    };
  const edge: OptionsEdge = {
    text: LOCALES.zh,
    subtle: crypto.subtle,
    random: (bytes: Bytes) => bytes.fill(++drawn),
    now: () => NOW,
    today: () => '2026-11-25',
    packs: async () => [samplePack()],
    teams: async () => [],
    sync: note('sync', { changed: false }),
    askFor: note('askFor', true),
    join: note('join', { changed: true }),
    leave: note('leave', undefined),
    teamFiles: async () => undefined,
    seen: async () => ({ sample: { version: '2026.11.1', rules: {} } }),
    saveSeen: note('saveSeen', undefined),
    policy: async () => ({
      teams: [],
      onlyTheseTeams: false,
      alwaysOn: false,
      guard: 'settled',
      offSites: [],
      locked: [],
      set: false,
    }),
    personal: async () => ({ phrases: ['镇店之宝'], rules: ['sample'] }),
    savePersonal: note('savePersonal', undefined),
    sites: async () => ['notes.example.com'],
    turnOffSite: note('turnOffSite', undefined),
    desk: async () => desk,
    async saveDesk(next) {
      desk = next;
    },
    async trial(files) {
      const { buffer, report } = compilePack(files);
      return { buffer, problems: report.errors.map(({ path, text }) => ({ path, text })) };
    },
    save: (...values) => void calls.push(['save', ...values]),
    put: note('put', 201),
    readXlsx: async () => '词\n样例',
    copy: note('copy', undefined),
    ...over,
  };
  return { edge, calls, desk: () => desk };
}
