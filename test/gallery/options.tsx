import { render } from 'preact';
import '../../entrypoints/options/options.css';
import type { OptionsEdge } from '../../entrypoints/options/edge.ts';
import { publish, startTeam } from '../../entrypoints/options/lead/release.ts';
import { Options, type View } from '../../entrypoints/options/Options.tsx';
import { LOCALES } from './edge.ts';
import { DESK, fakeOptions, TEAM } from './options-edge.ts';

const joined = { teams: async () => [TEAM] };

async function published(): Promise<OptionsEdge> {
  const { edge } = fakeOptions();
  const place = {
    title: '小鹿家内容组',
    urls: ['https://static.example.com/redline/'],
    passphrase: 'x'.repeat(8),
  };
  const { team } = await startTeam(edge, place);
  const rows = DESK.rows.map((row) => ({ ...row, question: '活动编号是什么？' }));
  const to = { notes: '第一版', rollout: { share: 10_000, names: [] } };
  const desk = await publish({ ...DESK, title: '团队用词', rows }, team, to, edge);
  return fakeOptions({ desk: async () => desk }).edge;
}

/** The page of rules in each state it has. */
const STATES: Record<string, [View, () => OptionsEdge | Promise<OptionsEdge>]> = {
  packs: ['packs', () => fakeOptions(joined).edge],
  'packs-none': ['packs', () => fakeOptions({ packs: async () => [] }).edge],
  empty: ['team', () => fakeOptions().edge],
  table: ['team', () => fakeOptions({ desk: async () => DESK }).edge],
  published: ['team', published],
  settings: ['settings', () => fakeOptions(joined).edge],
  locked: [
    'settings',
    () =>
      fakeOptions({
        ...joined,
        policy: async () => ({
          teams: [],
          onlyTheseTeams: true,
          alwaysOn: false,
          guard: 'settled',
          offSites: [],
          locked: ['teams'],
          set: true,
        }),
      }).edge,
  ],
  english: ['packs', () => fakeOptions({ ...joined, text: LOCALES.en }).edge],
};

const [view, edge] = STATES[location.hash.slice(1)] ?? STATES.packs!;
const root = document.getElementById('root')!;
void Promise.resolve(edge()).then((made) => render(<Options edge={made} start={view} />, root));
