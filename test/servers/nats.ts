import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import { credsAuthenticator, jwtAuthenticator, wsconnect } from '@nats-io/nats-core';
import { createUser } from '@nats-io/nkeys';
import { adminCreds, claimsOf, loginJwt, newServerKeys, type ServerKeys } from '../../cli/team/accounts.ts';
import { makeConsumers, makeStream } from '../../cli/team/server-admin.ts';
import { type NodePlan, serverConfig } from '../../cli/team/server-config.ts';
import type { Duty } from '../../review/roster.ts';
import { type NatsTransport, openNats } from '../../review/transports/nats.ts';
import { STREAM } from '../../review/transports/nats-rules.ts';

export const TEAM = 'ab'.repeat(16);

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

export interface Device {
  login: string;
  seed: Uint8Array;
  jwt: string;
}

/** Debian puts servers where a user's PATH does not look. */
export const withSbin = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };

/** Real nats-servers with the configuration that `redline team init` writes, on free loopback ports. */
export class Servers {
  readonly keys: ServerKeys = newServerKeys();
  readonly plans: NodePlan[] = [];
  readonly #dir = mkdtempSync(join(tmpdir(), 'redline-nats-'));
  readonly #running = new Map<string, ChildProcess>();
  readonly #log: string[] = [];
  /** Another port for a route: node name → (its port, seen by the others). */
  routes: (plan: NodePlan, seenBy: NodePlan) => number = ({ ports }) => ports.route;

  get urls(): string[] {
    return this.plans.map(({ ports }) => `ws://127.0.0.1:${ports.web}`);
  }

  async plan(count: 1 | 3): Promise<void> {
    for (let n = 1; n <= count; n += 1) {
      const [client, web, route] = [await freePort(), await freePort(), await freePort()];
      const ports = { client, web, route };
      this.plans.push({ name: `n${n}`, host: '127.0.0.1', ports, data: join(this.#dir, `n${n}`) });
    }
  }

  /** Starts what does not run, and waits until JetStream answers. */
  async start(count: 1 | 3): Promise<this> {
    if (this.plans.length === 0) await this.plan(count);
    const claims = await claimsOf(this.keys);
    for (const plan of this.plans) {
      const nodes = this.plans.map((each) =>
        each === plan ? each : { ...each, ports: { ...each.ports, route: this.routes(each, plan) } },
      );
      writeFileSync(this.#conf(plan.name), serverConfig(plan, { nodes, claims }));
      this.run(plan.name);
    }
    await this.until(() => makeStream(this.keys, this.urls, TEAM, count));
    return this;
  }

  run(name: string): void {
    const child = spawn('nats-server', ['-c', this.#conf(name)], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: withSbin,
    });
    child.stderr!.on('data', (chunk) => this.#log.push(String(chunk)));
    this.#running.set(name, child);
  }

  signal(name: string, signal: NodeJS.Signals): void {
    this.#running.get(name)!.kill(signal);
  }

  /** Node that leads the review log now. */
  leader(): Promise<string> {
    return this.admin(async (manager) => (await manager.streams.info(STREAM)).cluster!.leader!);
  }

  /** How many events the log holds, by the server's count. */
  count(): Promise<number> {
    return this.admin(async (manager) => (await manager.streams.info(STREAM)).state.messages);
  }

  /** An empty log on the same servers. */
  async fresh(): Promise<void> {
    const replicas = this.plans.length === 3 ? 3 : 1;
    await this.until(() => this.admin((manager) => manager.streams.delete(STREAM)));
    await this.until(() => makeStream(this.keys, this.urls, TEAM, replicas));
  }

  async admin<T>(job: (manager: JetStreamManager) => Promise<T>): Promise<T> {
    const authenticator = credsAuthenticator(await adminCreds(this.keys));
    const connection = await wsconnect({ servers: this.urls, authenticator });
    try {
      return await job(await jetstreamManager(connection));
    } finally {
      await connection.close();
    }
  }

  async enrol(person: string, duties: Duty[]): Promise<Device> {
    const pair = createUser();
    const login = pair.getPublicKey();
    const member = { team: TEAM, person, duties, login };
    const jwt = await loginJwt(this.keys, member, Math.floor(Date.now() / 1000) + 3600);
    await this.until(() => makeConsumers(this.keys, this.urls, [member]));
    return { login, seed: pair.getSeed(), jwt };
  }

  open({ login, seed, jwt }: Device, urls = this.urls, patience = 5000): Promise<NatsTransport> {
    const authenticator = jwtAuthenticator(jwt, seed);
    return openNats({ connect: wsconnect, servers: urls, authenticator, team: TEAM, login, patience });
  }

  /** Tries until it goes through: servers elect leaders when they like. */
  async until<T>(job: () => Promise<T>, patience = 30_000): Promise<T> {
    const end = performance.now() + patience;
    for (;;) {
      try {
        return await job();
      } catch (error) {
        if (performance.now() > end) throw new Error(`${error}\n${this.#log.join('').slice(-2000)}`);
        await new Promise((done) => setTimeout(done, 100));
      }
    }
  }

  stop(): void {
    for (const child of this.#running.values()) child.kill('SIGKILL');
    rmSync(this.#dir, { recursive: true, force: true });
  }

  #conf = (name: string) => join(this.#dir, `${name}.conf`);
}
