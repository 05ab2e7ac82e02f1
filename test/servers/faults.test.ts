import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReviewEvent } from '../../review/event.ts';
import { enqueue, flush, memoryOutbox } from '../../review/outbox.ts';
import { checkEvents, type Sealed, sealEvent } from '../../review/sealed.ts';
import type { NatsTransport } from '../../review/transports/nats.ts';
import { type Bytes, textOf } from '../../rules/trust/bytes.ts';
import { type Cast, cast, DAY, Story, submission, subtle } from '../review/team.ts';
import { type Device, freePort, Servers } from './nats.ts';
import { CutProxy } from './proxy.ts';

const CLIENTS = 48;
/** Milliseconds between two events of one client. */
const PACE = 60;

let servers: Servers;
let people: Cast;
let amy: Device;
let lee: Device;
const proxies: CutProxy[] = [];
const table: [string, string][] = [];

beforeAll(async () => {
  people = await cast();
  servers = new Servers();
  await servers.plan(3);
  // Every route of n3 goes through a proxy that can be cut, in both directions.
  const through = new Map<string, number>();
  for (const [from, to] of [
    ['n1', 'n3'],
    ['n2', 'n3'],
    ['n3', 'n1'],
    ['n3', 'n2'],
  ] as const) {
    const target = servers.plans.find(({ name }) => name === to)!.ports.route;
    const proxy = await new CutProxy(target).listen(await freePort());
    proxies.push(proxy);
    through.set(`${from} ${to}`, proxy.port);
  }
  servers.routes = (plan, seenBy) => through.get(`${seenBy.name} ${plan.name}`) ?? plan.ports.route;
  await servers.start(3);
  amy = await servers.enrol('amy', ['author']);
  lee = await servers.enrol('lee', ['lead']);
}, 90_000);

afterAll(() => {
  servers?.stop();
  for (const proxy of proxies) proxy.close();
  console.log(`\n${table.map(([what, said]) => `${what.padEnd(44)} ${said}`).join('\n')}`);
});

/** An event sealed once, before anything fails: the outbox sends these bytes and no others. */
async function sealedIn(id: string, event: ReviewEvent): Promise<Sealed> {
  return sealEvent({ ...event, case: id } as ReviewEvent, people.amy, subtle);
}

interface Load {
  /** Hash → when it was acknowledged. */
  acked: Map<string, number>;
  sent: Set<string>;
  pause: number;
}

/** Clients that each send event after event through an outbox, until the trouble is over. */
async function load(prefix: string, clients: number, disturb: () => Promise<void>): Promise<Load> {
  const { event } = await new Story(people.roster).tell(people.amy, await submission('好'));
  const acked = new Map<string, number>();
  const sent = new Set<string>();
  let over = false;
  const client = async (n: number) => {
    const store = memoryOutbox();
    let transport: NatsTransport | undefined;
    for (let k = 0, now = 0; !over || (await store.all()).length > 0; k += 1, now += DAY) {
      if (!over) {
        const sealed = await sealedIn(`${prefix}-${n}-${k}`, event);
        sent.add(sealed.hash);
        await enqueue(store, sealed);
      }
      transport ??= await servers.open(amy, shuffled(n), 1500).catch(() => undefined);
      const { nextAt } = transport
        ? await flush(store, counted(transport, acked), now, () => 1)
        : { nextAt: now };
      if (nextAt !== undefined) {
        // Not acknowledged: leave, and come back as a woken worker does, with the same bytes.
        await transport?.close();
        transport = undefined;
      }
      await new Promise((done) => setTimeout(done, PACE));
    }
    await transport?.close();
  };
  const all = Promise.all(Array.from({ length: clients }, (_, n) => client(n)));
  while (acked.size < clients) await new Promise((done) => setTimeout(done, PACE));
  await disturb();
  const mark = acked.size;
  while (acked.size < mark + clients) await new Promise((done) => setTimeout(done, PACE));
  over = true;
  await all;
  const times = [...acked.values()].sort((a, b) => a - b);
  const pause = Math.max(...times.map((time, n) => time - (times[n - 1] ?? time)));
  return { acked, sent, pause };
}

const counted = (transport: NatsTransport, acked: Map<string, number>) => ({
  ...transport,
  caps: transport.caps,
  append: async (sealed: Sealed) => {
    const receipt = await transport.append(sealed);
    acked.set(sealed.hash, performance.now());
    return receipt;
  },
  pull: transport.pull.bind(transport),
  ack: transport.ack.bind(transport),
  close: transport.close.bind(transport),
});

const shuffled = (n: number) => servers.urls.map((_, k) => servers.urls[(k + n) % servers.urls.length]!);

/** By position: what is handed over again after a lost acknowledgement is the same event. */
const log = new Map<number, Bytes>();

/** Everything the log holds, by what the lead's device was given so far. */
async function held(): Promise<Bytes[]> {
  const reader = await servers.until(() => servers.open(lee));
  const total = await servers.until(() => servers.count());
  await expect
    .poll(
      async () => {
        const pulled = await reader.pull(null, 500);
        for (const { pos, bytes } of pulled.items) log.set(pos, bytes);
        if (pulled.cursor) await reader.ack(pulled.cursor);
        return log.size;
      },
      { timeout: 40_000, interval: 50 },
    )
    .toBeGreaterThanOrEqual(total);
  await reader.close();
  return [...log.values()];
}

async function account(what: string, { acked, sent, pause }: Load): Promise<void> {
  const bytes = await held();
  const texts = bytes.map((each) => textOf(each)!);
  const checked = await checkEvents(bytes, people.roster, subtle);
  const lost = [...acked.keys()].filter((hash) => !checked.has(hash)).length;
  // The log itself holds each event once: nothing was handed over twice under two positions.
  const doubled = texts.length - new Set(texts).size;
  table.push([
    what,
    `${acked.size} acknowledged, ${lost} lost, ${doubled} doubled, pause ${Math.round(pause)} ms`,
  ]);
  expect({ acked: acked.size, lost, doubled }).toEqual({ acked: sent.size, lost: 0, doubled: 0 });
  expect(pause).toBeLessThan(20_000);
}

describe('three nodes', { timeout: 120_000 }, () => {
  test('the leader is killed under load', async () => {
    const result = await load('kill', CLIENTS, async () => {
      const leader = await servers.leader();
      servers.signal(leader, 'SIGKILL');
      await new Promise((done) => setTimeout(done, 3000));
      servers.run(leader);
    });
    await account(`leader SIGKILLed, ${CLIENTS} clients`, result);
  });

  test('the leader freezes and wakes', async () => {
    const result = await load('stop', 12, async () => {
      const leader = await servers.until(() => servers.leader());
      servers.signal(leader, 'SIGSTOP');
      await new Promise((done) => setTimeout(done, 6000));
      servers.signal(leader, 'SIGCONT');
    });
    await account('leader frozen for 6 s (SIGSTOP), 12 clients', result);
  });

  test('a node is cut off from the others', async () => {
    const result = await load('cut', 12, async () => {
      for (const proxy of proxies) proxy.cut();
      await new Promise((done) => setTimeout(done, 4000));
      for (const proxy of proxies) proxy.mend();
    });
    await account('routes of one node cut for 4 s, 12 clients', result);
  });
});
