import { beforeAll, describe, expect, test } from 'vitest';
import type { ReviewEvent } from '../../review/event.ts';
import { replay } from '../../review/replay.ts';
import { type Sealed, sealEvent } from '../../review/sealed.ts';
import { packEvent } from '../../review/transports/gzip.ts';
import { type Item, TooLarge, type Transport } from '../../review/transports/transport.ts';
import { type Bytes, sameBytes, textOf } from '../../rules/trust/bytes.ts';
import { type Cast, cast, Story, submission, subtle } from './team.ts';

/** A place that several people reach, each by a transport of their own. */
export interface Place {
  /** Amy's, who writes; `again`: the same device after a restart. */
  author(): Promise<Transport>;
  reviewer(): Promise<Transport>;
  stop?(): Promise<void> | void;
}

/** What every transport keeps, tried on each. */
export function transportContract(name: string, open: () => Promise<Place>, patience = 20_000): void {
  describe(`${name} keeps the contract`, { timeout: patience }, () => {
    let people: Cast;
    beforeAll(async () => {
      people = await cast();
    });
    const at = async (job: (place: Place) => Promise<void>) => {
      const place = await open();
      try {
        await job(place);
      } finally {
        await place.stop?.();
      }
    };

    test('a case goes from hand to hand and comes out the same', () =>
      at(async (place) => {
        const [author, reviewer] = [await place.author(), await place.reviewer()];
        const story = new Story(people.roster);
        const submitted = await story.tell(people.amy, await submission('买一送一'));
        await author.append(submitted.sealed);
        expect(await seen(reviewer, 1)).toEqual([textOf(submitted.sealed.bytes)]);
        const yes = await story.approve(people.rui, submitted);
        await reviewer.append(yes.sealed);
        const all = await everything(author, 2);
        expect(await replay(all, people.roster, story.at)).toEqual([await story.state()]);
        await Promise.all([author.close(), reviewer.close()]);
      }));

    test('sent twice is there once; what was acknowledged is not handed over again', () =>
      at(async (place) => {
        const first = await place.author();
        const story = new Story(people.roster);
        const sent: Sealed[] = [];
        for (const text of ['一', '二', '三', '四', '五'])
          sent.push((await story.tell(people.amy, await submission(text))).sealed);
        for (const sealed of sent) expect((await first.append(sealed)).duplicate).toBe(false);
        await first.close();
        const again = await place.author();
        for (const sealed of sent) expect((await again.append(sealed)).duplicate).toBe(true);
        const reader = await place.reviewer();
        const one = await until(reader, null, 2);
        expect(one.items).toHaveLength(2);
        await reader.ack(one.cursor!);
        await reader.close();
        const later = await place.reviewer();
        const rest = await until(later, one.cursor, 3);
        expect([...one.items, ...rest.items].map(({ bytes }) => textOf(bytes)).sort()).toEqual(
          sent.map(({ bytes }) => textOf(bytes)).sort(),
        );
        await later.ack(rest.cursor!);
        expect((await later.pull(rest.cursor, 10)).items).toEqual([]);
        await Promise.all([again.close(), later.close()]);
      }));

    test('many at once: none lost, none doubled', () =>
      at(async (place) => {
        const [author, reviewer] = [await place.author(), await place.reviewer()];
        const cases = Array.from({ length: 12 }, (_, n) => `case-${n}`);
        const sealed = await Promise.all(cases.map((id) => sealedIn(people, id)));
        const acks = await Promise.all(sealed.map((each) => author.append(each)));
        expect(new Set(acks.map(({ pos }) => pos)).size).toBe(cases.length);
        expect((await everything(reviewer, cases.length)).length).toBe(cases.length);
        await Promise.all([author.close(), reviewer.close()]);
      }));

    test('where it tells at once, an open desk is woken and pulls what came', () =>
      at(async (place) => {
        const [author, reviewer] = [await place.author(), await place.reviewer()];
        if (reviewer.caps.push && reviewer.watch) {
          let woken = 0;
          const stop = reviewer.watch(() => {
            woken += 1;
          });
          const times: number[] = [];
          for (let n = 0; n < 10; n += 1) {
            const sealed = await sealedIn(people, `case-live-${n}`);
            const start = performance.now();
            await author.append(sealed);
            await expect.poll(() => woken, { timeout: 10_000, interval: 5 }).toBeGreaterThan(n);
            const pulled = await until(reviewer, null, 1);
            times.push(performance.now() - start);
            await reviewer.ack(pulled.cursor!);
            if (name === 'local') break;
          }
          stop();
          console.log(
            `${name}: sent to seen, slowest of ${times.length}: ${Math.round(Math.max(...times))} ms`,
          );
        }
        await Promise.all([author.close(), reviewer.close()]);
      }));

    test('the largest draft travels whole; a larger one is refused with its size', () =>
      at(async (place) => {
        const author = await place.author();
        const fits = await sealedIn(people, 'case-large', noise(260_000));
        expect((await packEvent(fits.bytes)).length).toBeGreaterThan(200_000);
        await author.append(fits);
        const [bytes] = await everything(await place.reviewer(), 1);
        expect(sameBytes(bytes!, fits.bytes)).toBe(true);
        const over = await sealedIn(people, 'case-larger', noise(700_000));
        await expect(author.append(over)).rejects.toThrow(TooLarge);
        await author.close();
      }));
  });
}

async function sealedIn(people: Cast, id: string, text = '好'): Promise<Sealed> {
  const story = new Story(people.roster);
  const { event } = await story.tell(people.amy, await submission(text));
  return sealEvent({ ...event, case: id } as ReviewEvent, people.amy, subtle);
}

/** Text that gzip cannot make small. */
function noise(length: number): string {
  let state = 7;
  const chars = Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return String.fromCharCode(97 + ((state >> 16) % 26));
  });
  return chars.join('');
}

/** Pulls until `count` came. */
async function until(transport: Transport, from: string | null, count: number) {
  const items: Item[] = [];
  let cursor = from;
  await expect
    .poll(
      async () => {
        const pulled = await transport.pull(cursor, count - items.length);
        items.push(...pulled.items);
        cursor = pulled.cursor;
        return items.length;
      },
      { timeout: 15_000 },
    )
    .toBe(count);
  return { items, cursor };
}

async function everything(transport: Transport, count: number): Promise<Bytes[]> {
  const { items, cursor } = await until(transport, null, count);
  await transport.ack(cursor!);
  return items.map(({ bytes }) => bytes);
}

const seen = async (transport: Transport, count: number) =>
  (await everything(transport, count)).map((bytes) => textOf(bytes));
