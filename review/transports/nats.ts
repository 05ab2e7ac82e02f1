import {
  type Consumer,
  JetStreamApiError,
  type JetStreamClient,
  type JsMsg,
  jetstream,
} from '@nats-io/jetstream';
import {
  type Authenticator,
  type ConnectionOptions,
  type NatsConnection,
  PermissionViolationError,
} from '@nats-io/nats-core';
import type { Bytes } from '../../rules/trust/bytes.ts';
import type { Sealed } from '../sealed.ts';
import { gunzip, packEvent } from './gzip.ts';
import { inboxOf, STREAM, subjectOf } from './nats-rules.ts';
import { type Item, type Pulled, Refused, type Transport, Unreachable } from './transport.ts';

export interface NatsOptions {
  /** `wsconnect` of nats-core: WebSockets in the worker as in tests. */
  connect: (options: ConnectionOptions) => Promise<NatsConnection>;
  servers: string[];
  authenticator: Authenticator;
  team: string;
  /** Public NKey of this device: its place in subjects, its inbox and its durable consumer. */
  login: string;
  /** Milliseconds to wait for an acknowledgement. */
  patience?: number;
}

/** A nonce is signed only if it looks like one: a server must not get other things signed by a login key. */
export const isNonce = (nonce: string | undefined): boolean => /^[A-Za-z0-9_-]{8,128}$/.test(nonce ?? '');

/** Pings keep a worker alive while the desk holds the connection open (MV3 stops one after 30 s of silence). */
const PING = 20_000;
const PATIENCE = 5000;
/** A fetch waits at least a second, says the client. */
const FETCH = 1000;

/** Connects. Throws Unreachable, Refused. */
export async function openNats(options: NatsOptions): Promise<NatsTransport> {
  const { connect, servers, authenticator, login, patience = PATIENCE } = options;
  try {
    const connection = await connect({
      servers,
      authenticator: (nonce?: string) => {
        if (!isNonce(nonce)) throw new Refused('nonce');
        return authenticator(nonce);
      },
      inboxPrefix: inboxOf(login),
      pingInterval: PING,
      maxReconnectAttempts: 3,
      reconnectTimeWait: 500,
      timeout: patience,
    });
    return new NatsTransport(connection, options);
  } catch (error) {
    throw told(error, 'connect');
  }
}

export class NatsTransport implements Transport {
  readonly caps = { ordered: true, acl: true, push: true };
  readonly #connection: NatsConnection;
  readonly #options: NatsOptions;
  readonly #stream: JetStreamClient;
  #consumer: Promise<Consumer> | undefined;
  /** Handed over and not yet acknowledged, in order of position. */
  readonly #open = new Map<number, JsMsg>();
  /** What the watch was given. */
  #early: JsMsg[] = [];

  constructor(connection: NatsConnection, options: NatsOptions) {
    this.#connection = connection;
    this.#options = options;
    this.#stream = jetstream(connection, { timeout: options.patience ?? PATIENCE });
  }

  async append({ hash, bytes, to }: Sealed) {
    const { team, login } = this.#options;
    const subject = subjectOf(team, to.author, to.case, to.by === to.author, login);
    const packed = await packEvent(bytes);
    try {
      const { seq, duplicate } = await this.#stream.publish(subject, packed, { msgID: hash });
      return { pos: seq, duplicate };
    } catch (error) {
      throw told(error, subject);
    }
  }

  /** The server keeps the offset: the cursor only says what to acknowledge. */
  async pull(after: string | null, most: number): Promise<Pulled> {
    const messages = this.#early.splice(0, most);
    try {
      const consumer = await this.#durable();
      const { num_pending, num_ack_pending } = await consumer.info();
      const more = Math.min(
        most - messages.length,
        num_pending + Math.max(0, num_ack_pending - this.#open.size),
      );
      if (more > 0 && num_pending + num_ack_pending > this.#open.size) {
        const batch = await consumer.fetch({ max_messages: more, expires: FETCH });
        for await (const message of batch) messages.push(message);
      }
    } catch (error) {
      if (messages.length === 0) throw told(error, 'pull');
    }
    const items: Item[] = [];
    const lost: string[] = [];
    for (const message of messages) {
      this.#open.set(message.seq, message);
      const bytes = await gunzip(message.data as Bytes);
      const ts = Math.floor(message.info.timestampNanos / 1e6);
      if (bytes) items.push({ bytes, pos: message.seq, ts });
      else lost.push(String(message.seq));
    }
    const last = Math.max(Number(after ?? 0), ...messages.map(({ seq }) => seq));
    return { items, cursor: last > 0 ? String(last) : null, lost };
  }

  async ack(cursor: string): Promise<void> {
    for (const [seq, message] of this.#open) {
      if (seq > Number(cursor)) continue;
      message.ack();
      this.#open.delete(seq);
    }
    await this.#connection.flush();
  }

  watch(wake: () => void): () => void {
    let stopped = false;
    const wait = async () => {
      while (!stopped && !this.#connection.isClosed()) {
        try {
          const consumer = await this.#durable();
          const message = await consumer.next({ expires: 20_000 });
          if (!message) continue;
          this.#early.push(message);
          wake();
        } catch {
          await new Promise((done) => setTimeout(done, FETCH));
        }
      }
    };
    void wait();
    return () => {
      stopped = true;
    };
  }

  async close(): Promise<void> {
    if (!this.#connection.isClosed()) await this.#connection.drain().catch(() => undefined);
  }

  #durable(): Promise<Consumer> {
    this.#consumer ??= this.#stream.consumers.get(STREAM, this.#options.login).catch((error) => {
      this.#consumer = undefined;
      throw error;
    });
    return this.#consumer;
  }
}

/** The client's errors as ours: refused for good, or worth another try. */
function told(error: unknown, what: string): Error {
  const all = [error, (error as Error)?.cause];
  const no = all.some(
    (each) => each instanceof PermissionViolationError || (each as Error)?.name === 'AuthorizationError',
  );
  if (no || all.some((each) => each instanceof Refused)) return new Refused(what);
  if (error instanceof JetStreamApiError && error.status === 403) return new Refused(what);
  return new Unreachable(`${what}: ${(error as Error)?.message}`);
}
