import { jetstreamManager } from '@nats-io/jetstream';
import { credsAuthenticator, type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { consumerConfig, type Login, STREAM, streamConfig } from '../../review/transports/nats-rules.ts';
import { adminCreds, claimsOf, type ServerKeys, systemCreds } from './accounts.ts';

/** Runs one thing as the lead on the team's server, and leaves. `servers`: wss:// or, on loopback, ws://. */
async function as<T>(
  creds: Uint8Array,
  servers: string[],
  job: (nc: NatsConnection) => Promise<T>,
): Promise<T> {
  const connection = await wsconnect({ servers, authenticator: credsAuthenticator(creds) });
  try {
    return await job(connection);
  } finally {
    await connection.drain();
  }
}

/** Makes the review log on the server. Once. */
export async function makeStream(
  keys: ServerKeys,
  servers: string[],
  team: string,
  replicas: 1 | 3,
): Promise<void> {
  await as(await adminCreds(keys), servers, async (connection) => {
    const manager = await jetstreamManager(connection, { timeout: 3000 });
    await manager.streams.add(streamConfig(team, replicas));
  });
}

/** A durable consumer for each device: members may make none themselves. */
export async function makeConsumers(
  keys: ServerKeys,
  servers: string[],
  logins: readonly Login[],
): Promise<void> {
  await as(await adminCreds(keys), servers, async (connection) => {
    const manager = await jetstreamManager(connection, { timeout: 3000 });
    for (const login of logins) await manager.consumers.add(STREAM, consumerConfig(login));
  });
}

/** Tells running servers whose logins are void now: their connections are cut. */
export async function pushRevocations(
  keys: ServerKeys,
  servers: string[],
  revoked: Record<string, number>,
): Promise<void> {
  const { accountJwt } = await claimsOf(keys, revoked);
  await as(await systemCreds(keys), servers, async (connection) => {
    const answer = await connection.request('$SYS.REQ.CLAIMS.UPDATE', accountJwt, { timeout: 5000 });
    const { error } = answer.json<{ error?: { description: string } }>();
    if (error) throw new Error(error.description);
  });
}
