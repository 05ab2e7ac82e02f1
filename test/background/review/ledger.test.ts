import { expect, test } from 'vitest';
import { type CheckedStore, Ledger } from '../../../entrypoints/background/review/ledger.ts';
import type { Roster } from '../../../review/roster.ts';
import { type Checked, merge } from '../../../review/sealed.ts';
import { localTransport, memoryStore } from '../../../review/transports/local.ts';
import { cast, DAY, Story, submission } from '../../review/team.ts';

function shelf(): CheckedStore & { saved: number } {
  const held = new Map<string, Checked>();
  let cursor: string | null = null;
  return {
    saved: 0,
    read: async () => held,
    async save(some) {
      for (const each of some) {
        merge(held, each);
        this.saved += 1;
      }
    },
    cursor: async () => cursor,
    async moveCursor(next) {
      cursor = next;
    },
  };
}

async function desk() {
  const people = await cast();
  const story = new Story(people.roster);
  const sent = await story.tell(people.amy, await submission('用了两周的面霜'));
  const yes = await story.approve(people.rui, sent);
  const transport = localTransport(memoryStore(), () => story.at);
  const store = shelf();
  const open = async (roster: Roster, again = false, now = () => story.at) => {
    const ledger = new Ledger(roster, transport, store, now);
    await ledger.load(again);
    return ledger;
  };
  return { people, story, sent, yes, store, open };
}

test('a looked-ahead event is judged and not kept', async () => {
  const { people, sent, yes, open } = await desk();
  const ledger = await open(people.roster);
  await ledger.append(sent.sealed);
  expect((await ledger.preview(yes.sealed)).status).toBe('approved');
  expect(ledger.state('amy', 'case-1')!.status).toBe('submitted');
  expect((await ledger.append(yes.sealed)).status).toBe('approved');
});

test('a second start checks no signature again, and comes to the same', async () => {
  const { people, sent, yes, store, open } = await desk();
  const first = await open(people.roster);
  for (const { sealed } of [sent, yes]) await first.append(sealed);
  await open(people.roster);
  const { saved } = store;
  const second = await open(people.roster);
  expect(second.all()).toEqual(first.all());
  expect(store.saved).toBe(saved);
});

test('what came from a stranger counts once a newer roster knows the device', async () => {
  const { people, sent, open } = await desk();
  const nobody = { ...people.roster, members: [] };
  const early = await open(nobody);
  await early.append(sent.sealed);
  expect(early.state('amy', 'case-1')!.submission).toBeUndefined();
  const later = await open(people.roster, true);
  expect(later.state('amy', 'case-1')!.status).toBe('submitted');
});

test('an approval ends while the worker lives', async () => {
  const { people, story, sent, yes, open } = await desk();
  let now = story.at;
  const ledger = await open(people.roster, false, () => now);
  for (const { sealed } of [sent, yes]) await ledger.append(sealed);
  expect(ledger.state('amy', 'case-1')!.status).toBe('approved');
  now += 31 * DAY;
  expect(ledger.state('amy', 'case-1')!.status).toBe('expired');
});

test('a file holds the events of its case and no others', async () => {
  const { people, sent, yes, open } = await desk();
  const ledger = await open(people.roster);
  for (const { sealed } of [sent, yes]) await ledger.append(sealed);
  expect(await ledger.bytesOf('amy', 'case-1')).toHaveLength(2);
  expect(await ledger.bytesOf('amy', 'case-2')).toEqual([]);
});
