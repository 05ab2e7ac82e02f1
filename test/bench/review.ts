import type { Act, ReviewEvent } from '../../review/event.ts';
import { judge } from '../../review/judge.ts';
import { checkEvents, type Sealed, sealEvent } from '../../review/sealed.ts';
import { gzip } from '../../review/transports/gzip.ts';
import type { Bytes } from '../../rules/trust/bytes.ts';
import { type Cast, cast, type Hand, submission, subtle, T0 } from '../review/team.ts';
import { most, type Row } from './row.ts';

const CASES = 2500;
const ROUNDS = 3;

/** 10,000 events of 2,500 cases: verified and replayed cold, and from what was verified before. */
export async function review(): Promise<Row[]> {
  const people = await cast();
  const bytes = await events(people);
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const checked = await checkEvents(bytes, people.roster, subtle);
    const between = performance.now();
    const states = judge(checked.values(), people.roster, T0 + 1e6);
    const end = performance.now();
    if (states.some(({ status }) => status !== 'published'))
      throw new Error('the bench replays something else');
    cold.push(end - start);
    warm.push(end - between);
  }
  const raw = bytes.reduce((sum, each) => sum + each.length, 0) / bytes.length;
  const sent =
    (await Promise.all(bytes.slice(0, 400).map(gzip))).reduce((sum, each) => sum + each.length, 0) / 400;
  return [
    { what: 'review: 10,000 events, cold', value: Math.min(...cold), unit: 'ms', goal: most(2000) },
    { what: 'review: 10,000 events, verified before', value: Math.min(...warm), unit: 'ms', goal: most(100) },
    { what: 'review: bytes of one event, as stored', value: raw, unit: '' },
    { what: 'review: bytes of one event, as sent', value: sent, unit: '' },
  ];
}

/** Submit, comment, approve, publish; a draft of 240 characters each. */
async function events({ amy, rui, roster }: Cast): Promise<Bytes[]> {
  const all: Bytes[] = [];
  for (let n = 0; n < CASES; n += 1) {
    const submit = await submission('买一送一到店即享'.repeat(30) + n);
    const write = (who: Hand, act: Act, prev: Sealed | null, heads: Sealed[]) => {
      const frame = {
        v: 1,
        team: roster.team,
        author: 'amy',
        case: `case-${n}`,
        by: who.person,
        device: who.keyid,
      };
      const links = { prev: prev?.hash ?? null, heads: heads.map(({ hash }) => hash), at: T0, roster: 3 };
      return sealEvent({ ...frame, ...links, ...act } as ReviewEvent, who, subtle);
    };
    const first = await write(amy, submit, null, []);
    const bound = { on: first.hash, content: submit.content };
    const second = await write(rui, { type: 'comment', on: first.hash, text: '看过' }, null, [first]);
    const yes = { type: 'approve' as const, ...bound, scope: {}, conditions: [], packs: [] } satisfies Act;
    const third = await write(rui, yes, second, [first]);
    const fourth = await write(amy, { type: 'publish', ...bound, url: 'https://a.example/x' }, first, [
      third,
    ]);
    for (const { bytes } of [first, second, third, fourth]) all.push(bytes);
  }
  return all;
}
