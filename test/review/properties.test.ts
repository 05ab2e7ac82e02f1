import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Act } from '../../review/event.ts';
import { replay } from '../../review/replay.ts';
import { type Bytes, textOf, utf8 } from '../../rules/trust/bytes.ts';
import { type Fact, mayBeApproved } from './oracle.ts';
import { type Cast, cast, DAY, type Hand, HOUR, Story, submission, type Told } from './team.ts';

const RUNS = 60;
/** Machines under load. */
const PATIENCE = 120_000;

let people: Cast;
beforeAll(async () => {
  people = await cast({ policy: { need: 2, maxAge: 30 * DAY } });
});

// What a lively case is made of: mostly reviewers who say yes.
const ACTS: (keyof Omit<Cast, 'roster'>)[] = [
  'amy',
  'amy2',
  'rui',
  'rui',
  'rita',
  'rita',
  'lee',
  'lee',
  'mallory',
];
const HAPPENS = [
  ...Array(8).fill('approve'),
  'submit',
  'request-changes',
  'revoke-approval',
  'comment',
  'withdraw',
  'publish',
];

/** One thing somebody does, having seen all, or only what came before `blind` events ago. */
const step = fc.record({
  who: fc.constantFrom(...ACTS),
  what: fc.constantFrom(...HAPPENS),
  text: fc.constantFrom('一', '二'),
  about: fc.constantFrom(0, 0, 0, 0, 1, 2),
  blind: fc.constantFrom(0, 0, 0, 0, 0, 1, 2),
  lie: fc.constantFrom(undefined, undefined, undefined, undefined, 'by' as const, 'content' as const),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function tell(steps: readonly Step[]): Promise<Story> {
  const story = new Story(people.roster);
  const submitted = [await story.tell(people.amy, await submission('一'))];
  for (const { who, what, text, about, blind, lie } of steps) {
    const hand: Hand = people[who];
    const target = submitted[Math.max(0, submitted.length - 1 - about)]!;
    const on = story.on(target);
    const seen = story.all.slice(0, Math.max(1, story.all.length - blind));
    const change = lie === 'by' ? { by: 'rui' } : lie === 'content' ? { content: '0'.repeat(64) } : {};
    const acts: Record<string, () => Promise<Act> | Act> = {
      submit: () => submission(text),
      approve: () => ({ type: 'approve', ...on, scope: {}, conditions: [], packs: [] }),
      'request-changes': () => ({ type: 'request-changes', ...on, note: '改' }),
      'revoke-approval': () => ({ type: 'revoke-approval', ...on, note: '收回' }),
      comment: () => ({ type: 'comment', on: on.on, text: '看' }),
      withdraw: () => ({ type: 'withdraw' }),
      publish: () => ({ type: 'publish', ...on, url: 'https://a.example/' }),
    };
    const told = await story.tell(hand, await acts[what]!(), { seen, change });
    if (what === 'submit') submitted.push(told);
  }
  return story;
}

const calm = { blind: 0, lie: undefined, about: 0, text: '一' } as const;
const twoYes: Step[] = (['rui', 'rita'] as const).map((who) => ({ ...calm, who, what: 'approve' }));
/** Half of the cases end with two approvals that had seen everything. */
const steps = fc
  .tuple(fc.array(step, { minLength: 1, maxLength: 9, size: 'max' }), fc.boolean())
  .map(([taken, ends]) => (ends ? [...taken, ...twoYes] : taken));
const bytesOf = (told: readonly Told[]) => told.map(({ sealed }) => sealed.bytes);

test('any order of arrival and any copies give the same state', { timeout: PATIENCE }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.infiniteStream(fc.nat()), async (taken, dice) => {
      const story = await tell(taken);
      const bytes = bytesOf(story.all);
      const mixed = [...bytes, bytes[dice.next().value % bytes.length]!];
      for (let i = mixed.length - 1; i > 0; i -= 1) {
        const j = dice.next().value % (i + 1);
        [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
      }
      expect(await replay(mixed, people.roster, story.at)).toEqual(
        await replay(bytes, people.roster, story.at),
      );
    }),
    { numRuns: RUNS },
  );
});

const genuine = (told: Told): Fact => ({
  hash: told.sealed.hash,
  event: told.event,
  genuine: signer(told) === told.event.device,
});
const signer = (told: Told) => JSON.parse(textOf(told.sealed.bytes)!).signatures[0].keyid;

test('whatever is left out, repeated or forged: approved only with valid approvals of the shown text', {
  timeout: PATIENCE,
}, async () => {
  let approved = 0;
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      fc.nat(40 * 24),
      fc.nat(),
      async (taken, keep, hours, flip) => {
        const story = await tell(taken);
        const kept = story.all.filter((_, at) => keep[at] || at % 3 === 0 || taken.length % 2 === 0);
        const now = story.at + hours * HOUR;
        const events = [...bytesOf(kept), damaged(bytesOf(story.all)[flip % story.all.length]!, flip)];
        for (const state of await replay(events, people.roster, now)) {
          if (state.status !== 'approved') continue;
          approved += 1;
          expect(state.gaps).toEqual([]);
          expect(mayBeApproved(kept.map(genuine), state.submission!.content, people.roster, now)).toBe(true);
        }
      },
    ),
    { numRuns: 4 * RUNS },
  );
  // The property says something only where approval happens at all.

  expect(approved).toBeGreaterThan(5);
});

function damaged(bytes: Bytes, flip: number): Bytes {
  const text = textOf(bytes)!;
  const at = flip % text.length;
  return utf8(text.slice(0, at) + String.fromCharCode(32 + (flip % 90)) + text.slice(at + 1));
}

test('a single approval missing from the needed two is never made up by copies, devices or forgeries', async () => {
  const story = new Story(people.roster);
  const submitted = await story.tell(people.amy, await submission('一'));
  const yes = await story.approve(people.rui, submitted);
  await story.approve(people.rui, submitted);
  await story.approve(people.amy2, submitted);
  await story.approve(people.mallory, submitted, {}, { change: { by: 'rita', device: people.rita.keyid } });
  const states = await replay(
    [...bytesOf(story.all), yes.sealed.bytes, yes.sealed.bytes],
    people.roster,
    story.at,
  );
  expect(states.map(({ status }) => status)).toEqual(['submitted']);
});
