import type { jetstreamManager } from '@nats-io/jetstream';
import {
  jwtAuthenticator,
  type NatsConnection,
  PermissionViolationError,
  wsconnect,
} from '@nats-io/nats-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pushRevocations } from '../../cli/team/server-admin.ts';
import { replay } from '../../review/replay.ts';
import { subjectOf } from '../../review/transports/nats-rules.ts';
import { Refused } from '../../review/transports/transport.ts';
import { type Cast, cast, Story, submission } from '../review/team.ts';
import { type Device, Servers, TEAM } from './nats.ts';

// What the server itself refuses, tried by raw clients that keep to no rule of ours. The table is printed.

let servers: Servers;
let people: Cast;
let [amy, amy2, bo, rui]: Device[] = [];
const table: [string, string, string][] = [];

beforeAll(async () => {
  servers = await new Servers().start(1);
  people = await cast();
  amy = await servers.enrol('amy', ['author', 'reviewer']);
  amy2 = await servers.enrol('amy', ['author', 'reviewer']);
  bo = await servers.enrol('bo', ['author']);
  rui = await servers.enrol('rui', ['reviewer']);
});
afterAll(() => {
  servers?.stop();
  const width = Math.max(...table.map(([who]) => who.length));
  console.log(
    `\n${table.map(([what, wanted, got]) => `${what.padEnd(width)}  ${wanted} → ${got}`).join('\n')}`,
  );
});

const raw = ({ login, jwt, seed }: Device): Promise<NatsConnection> =>
  wsconnect({
    servers: servers.urls,
    authenticator: jwtAuthenticator(jwt, seed),
    inboxPrefix: `_INBOX_${login}`,
    reconnect: false,
  });

async function outcome(
  device: Device,
  job: (connection: NatsConnection) => Promise<unknown>,
): Promise<'allowed' | 'refused'> {
  const connection = await raw(device);
  try {
    await job(connection);
    return 'allowed';
  } catch (error) {
    const no = [error, (error as Error).cause].some((each) => each instanceof PermissionViolationError);
    if (!no) throw error;
    return 'refused';
  } finally {
    await connection.close();
  }
}

const publish = (subject: string) => (connection: NatsConnection) =>
  connection.request(subject, 'x', { timeout: 3000 }).then((answer) => {
    expect(answer.json()).not.toHaveProperty('error');
  });
const api =
  (name: string, body: object = {}) =>
  (connection: NatsConnection) =>
    connection.request(`$JS.API.${name}`, JSON.stringify(body), { timeout: 3000 }).then((answer) => {
      expect(answer.json()).not.toHaveProperty('error');
    });
const listen = (subject: string) => async (connection: NatsConnection) => {
  const subscription = connection.subscribe(subject, { max: 1 });
  await connection.flush();
  // A refusal ends the subscription with an error; the server has answered the flush after it.
  if (subscription.isClosed()) for await (const _ of subscription) break;
};

const TRIES: [
  string,
  () => Device,
  'allowed' | 'refused',
  (device: Device) => (connection: NatsConnection) => Promise<unknown>,
][] = [
  [
    'author: an event in an own case',
    () => bo!,
    'allowed',
    ({ login }) => publish(subjectOf(TEAM, 'bo', 'c1', true, login)),
  ],
  [
    'reviewer: a decision in another’s case',
    () => rui!,
    'allowed',
    ({ login }) => publish(subjectOf(TEAM, 'bo', 'c1', false, login)),
  ],
  [
    'author: a decision in an own case',
    () => bo!,
    'refused',
    ({ login }) => publish(subjectOf(TEAM, 'bo', 'c1', false, login)),
  ],
  [
    'author: as another author',
    () => bo!,
    'refused',
    ({ login }) => publish(subjectOf(TEAM, 'amy', 'c1', true, login)),
  ],
  [
    'author: as another’s device',
    () => bo!,
    'refused',
    () => publish(subjectOf(TEAM, 'bo', 'c1', true, amy!.login)),
  ],
  [
    'author: in another team',
    () => bo!,
    'refused',
    ({ login }) => publish(`rv.${'cd'.repeat(16)}.bo.c1.a.${login}`),
  ],
  [
    'reviewer: a decision as another reviewer',
    () => rui!,
    'refused',
    () => publish(subjectOf(TEAM, 'bo', 'c1', false, amy!.login)),
  ],
  [
    'reviewer who writes: a decision in an own case',
    () => amy!,
    'refused',
    ({ login }) => publish(subjectOf(TEAM, 'amy', 'c1', false, login)),
  ],
  [
    'the same person, second device',
    () => amy2!,
    'refused',
    ({ login }) => publish(subjectOf(TEAM, 'amy', 'c1', false, login)),
  ],
  [
    'reviewer: an author’s event',
    () => rui!,
    'refused',
    ({ login }) => publish(subjectOf(TEAM, 'bo', 'c1', true, login)),
  ],
  ['author: subscribes to all events', () => bo!, 'refused', () => listen(`rv.${TEAM}.>`)],
  ['author: subscribes to another’s inbox', () => bo!, 'refused', () => listen(`_INBOX_${rui!.login}.>`)],
  [
    'author: pulls from another’s consumer',
    () => bo!,
    'refused',
    () => api(`CONSUMER.MSG.NEXT.REVIEW.${rui!.login}`, { batch: 1 }),
  ],
  ['author: reads a message by number', () => bo!, 'refused', () => api('STREAM.MSG.GET.REVIEW', { seq: 1 })],
  ['author: reads a message directly', () => bo!, 'refused', () => api('DIRECT.GET.REVIEW', { seq: 1 })],
  [
    'author: makes a consumer',
    () => bo!,
    'refused',
    () => api('CONSUMER.CREATE.REVIEW', { stream_name: 'REVIEW', config: { deliver_subject: 'x' } }),
  ],
  ['reviewer: deletes a message', () => rui!, 'refused', () => api('STREAM.MSG.DELETE.REVIEW', { seq: 1 })],
  ['reviewer: purges the log', () => rui!, 'refused', () => api('STREAM.PURGE.REVIEW')],
  ['reviewer: deletes the log', () => rui!, 'refused', () => api('STREAM.DELETE.REVIEW')],
  ['reviewer: deletes a consumer', () => rui!, 'refused', () => api(`CONSUMER.DELETE.REVIEW.${bo!.login}`)],
];

test.each(TRIES)('%s', async (what, who, wanted, job) => {
  const got = await outcome(who(), job(who()));
  table.push([what, wanted, got]);
  expect(got).toBe(wanted);
});

test('the lead deletes or purges nothing either, nor lifts the rule', async () => {
  const no = (job: (manager: Awaited<ReturnType<typeof jetstreamManager>>) => Promise<unknown>) =>
    servers.admin(job).then(
      () => 'allowed',
      () => 'refused',
    );
  const tries: [string, Promise<string>][] = [
    ['lead: deletes a message', no((manager) => manager.streams.deleteMessage('REVIEW', 1))],
    ['lead: purges the log', no((manager) => manager.streams.purge('REVIEW'))],
    [
      'lead: lifts the rule',
      no((manager) => manager.streams.update('REVIEW', { deny_delete: false, deny_purge: false } as object)),
    ],
  ];
  for (const [what, got] of tries) table.push([what, 'refused', await got]);
  expect(await Promise.all(tries.map(([, got]) => got))).toEqual(['refused', 'refused', 'refused']);
});

test('our own client says that it was refused, at once', async () => {
  const transport = await servers.open(bo!);
  const story = new Story(people.roster);
  const { sealed } = await story.tell(people.amy, await submission('x'));
  await expect(transport.append(sealed)).rejects.toThrow(Refused);
  await transport.close();
});

test('what a server lets through is judged in replay all the same', async () => {
  // Rui may write decisions to the server; a stolen or lying device can put anything into one.
  const transport = await servers.open(rui!);
  const story = new Story(people.roster);
  const submitted = await story.tell(people.amy, await submission('x'));
  const stranger = await story.approve(
    people.mallory,
    submitted,
    {},
    { change: { by: 'rui', device: people.rui.keyid } },
  );
  const self = await story.approve(people.amy2, submitted);
  const other = await story.approve(people.rui, submitted, {}, { change: { team: 'cd'.repeat(16) } });
  for (const { sealed } of [stranger, self, other])
    await transport.append({ ...sealed, to: { ...sealed.to, by: 'rui' } });
  const [state] = await replay(
    story.all.map(({ sealed }) => sealed.bytes),
    people.roster,
    story.at,
  );
  expect(state!.status).toBe('submitted');
  const reasons = state!.void.map(({ reason }) => reason).sort();
  expect(reasons).toEqual(['bad-signature', 'self-approval', 'wrong-team']);
  for (const reason of reasons) table.push(['replay: let through by the server', 'void', reason]);
  await transport.close();
});

test('a revoked device is cut off and does not come back', async () => {
  const lost = await servers.enrol('dan', ['author']);
  const connection = await raw(lost);
  const start = performance.now();
  await pushRevocations(servers.keys, servers.urls, { [lost.login]: Math.floor(Date.now() / 1000) + 1 });
  await connection.closed();
  table.push(['a revoked device: connection', 'cut', `cut in ${Math.round(performance.now() - start)} ms`]);
  await expect(raw(lost)).rejects.toThrow();
});
