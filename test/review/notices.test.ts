import { beforeAll, expect, test } from 'vitest';
import { replay } from '../../review/replay.ts';
import { rulesChange } from '../../review/rules-changed.ts';
import { checkEvents } from '../../review/sealed.ts';
import { localTransport, memoryStore } from '../../review/transports/local.ts';
import type { Transport } from '../../review/transports/transport.ts';
import { doubts } from '../../review/witness.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import { type Cast, cast, DAY, Story, submission, subtle, T0 } from './team.ts';

let people: Cast;
beforeAll(async () => {
  people = await cast();
});

/** A server that keeps back, doubles or reorders what it holds. */
const lying = (honest: Transport, how: <T>(items: T[]) => T[]): Transport => ({
  ...honest,
  pull: async (after, most) => {
    const pulled = await honest.pull(after, most);
    return { ...pulled, items: how(pulled.items) };
  },
});

async function approvedThenRefused() {
  const story = new Story(people.roster);
  const submitted = await story.tell(people.amy, await submission('买一送一'));
  await story.approve(people.rui, submitted);
  await story.object(people.rita, submitted, 'revoke-approval');
  await story.tell(people.rita, { type: 'comment', on: submitted.sealed.hash, text: '收回了' });
  const honest = localTransport(memoryStore(), () => T0);
  for (const { sealed } of story.all) await honest.append(sealed);
  return { story, honest };
}

test('a server that hides the revocation is found out by what came after it', async () => {
  const { story, honest } = await approvedThenRefused();
  const hiding = lying(honest, (items) => items.filter((_, n) => n !== 2));
  const { items } = await hiding.pull(null, 100);
  const [state] = await replay(
    items.map(({ bytes }) => bytes),
    people.roster,
    story.at,
  );
  expect(state).toMatchObject({ status: 'submitted', withheld: true, gaps: [story.all[2]!.sealed.hash] });
});

test('a server that reorders and doubles changes nothing, and its positions are doubted', async () => {
  const { story, honest } = await approvedThenRefused();
  const mixing = lying(honest, (items) => [...items.slice(1).reverse(), ...items]);
  const { items } = await mixing.pull(null, 100);
  expect(
    await replay(
      items.map(({ bytes }) => bytes),
      people.roster,
      story.at,
    ),
  ).toEqual([await story.state()]);
  const checked = await checkEvents(
    items.map(({ bytes }) => bytes),
    people.roster,
    subtle,
  );
  const hashes = story.all.map(({ sealed }) => sealed.hash);
  const backwards = new Map(hashes.map((hash, n) => [hash, { pos: hashes.length - n, ts: T0 }]));
  expect(doubts(checked, backwards).map(({ why }) => why)).toEqual(['order', 'order', 'order']);
  const forwards = new Map(hashes.map((hash, n) => [hash, { pos: n + 1, ts: T0 + 4 * DAY }]));
  expect(doubts(checked, forwards).map(({ why }) => why)).toEqual(['clock', 'clock', 'clock', 'clock']);
});

test('newer rules after an approval: how many things are new, and nothing where the rules are the same', () => {
  const finding = (key: string, state: Finding['state'] = 'open') => ({ key, state }) as Finding;
  const then = {
    packs: [{ id: 'law', version: '1.0.0' }],
    findings: [{ key: 'a', ruleId: 'r', severity: 'warn' as const, state: 'open' as const }],
  };
  const found = [finding('a'), finding('b'), finding('c', 'waived')];
  const same = { packs: [{ id: 'law', version: '1.0.0' }], findings: found };
  expect(rulesChange(then, same)).toBeUndefined();
  const newer = {
    packs: [
      { id: 'law', version: '1.1.0' },
      { id: 'team', version: '1.0.0' },
    ],
    findings: found,
  };
  expect(rulesChange(then, newer)).toMatchObject({
    packs: [
      { id: 'law', was: '1.0.0', is: '1.1.0' },
      { id: 'team', is: '1.0.0' },
    ],
    fresh: [{ key: 'b' }],
  });
});
