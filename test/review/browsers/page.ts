import { jwtAuthenticator, wsconnect } from '@nats-io/nats-core';
import { eventStore, outboxStore, readChecked, saveChecked } from '../../../bridge/review-store.ts';
import { judge } from '../../../review/judge.ts';
import { enqueue, flush } from '../../../review/outbox.ts';
import type { Roster } from '../../../review/roster.ts';
import { checkEvents } from '../../../review/sealed.ts';
import { localTransport } from '../../../review/transports/local.ts';
import { openNats } from '../../../review/transports/nats.ts';

// What the worker will do with a case, in a page of a real browser.

const bytesOf = (texts: string[]) => texts.map((text) => new TextEncoder().encode(text));

const to = { author: 'amy', case: 'case-1', by: 'amy' };

const jobs = {
  /** Stores events, each twice, and says how many are there. */
  async store(hashes: string[], texts: string[]) {
    const local = localTransport(eventStore, () => 1);
    const receipts = [];
    const woken = new Promise<void>((done) => local.watch!(done));
    for (const [n, bytes] of [...bytesOf(texts).entries(), ...bytesOf(texts).entries()])
      receipts.push(await local.append({ hash: hashes[n]!, bytes, to }));
    await woken;
    const { items } = await local.pull(null, 100);
    return {
      duplicates: receipts.map(({ duplicate }) => duplicate),
      texts: items.map(({ bytes }) => new TextDecoder().decode(bytes)),
    };
  },

  /** Replays what is stored: the first time verifying, the second from what was found then. */
  async replay(roster: Roster, now: number) {
    const known = await readChecked();
    const { items } = await localTransport(eventStore, () => 1).pull(null, 100);
    const checked =
      known.size > 0
        ? known
        : await checkEvents(
            items.map(({ bytes }) => bytes),
            roster,
            crypto.subtle,
          );
    await saveChecked(checked.values());
    return { from: known.size, states: JSON.stringify(judge(checked.values(), roster, now)) };
  },

  /** Puts events into the outbox and does not send them: the worker died here. */
  async seal(hashes: string[], texts: string[]) {
    for (const [n, bytes] of bytesOf(texts).entries())
      await enqueue(outboxStore, { hash: hashes[n]!, bytes, to });
    return (await outboxStore.all()).length;
  },

  /** Sends what waits to a real server. */
  async send(servers: string[], team: string, login: string, jwt: string, seed: string) {
    const authenticator = jwtAuthenticator(jwt, new TextEncoder().encode(seed));
    const transport = await openNats({ connect: wsconnect, servers, authenticator, team, login });
    const done = await flush(outboxStore, transport, 1, () => 1);
    await transport.close();
    return { sent: done.sent.length, waiting: (await outboxStore.all()).length };
  },
};

Object.assign(globalThis, { jobs });

export type Jobs = typeof jobs;
