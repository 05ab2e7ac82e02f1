import { type Bytes, textOf } from '../../rules/trust/bytes.ts';
import { hashOf } from '../sealed.ts';
import { packEvent } from './gzip.ts';
import { type Item, type Pulled, Refused, type Transport, Unreachable } from './transport.ts';
import { Budget, listOf, type Request, type Response, statusError } from './webdav.ts';

// A shared folder: <base>/<writer>/<shard>/<number>.json. A writer has a folder of its own and numbers its files,
// so a listing stays short and a file that goes missing leaves a hole. A file is put under another name and moved
// where nothing is yet: it is never seen half written, never written over, and two windows of one device get two
// numbers (If-None-Match on PUT does not hold on real servers).

/** Files in one folder: WebDAV services cut longer listings. */
const SHARD = 500;
const NAME = /^(\d{6})\.json$/;
/** Own files looked into at the start: what was sent and not known to be there is among the last. */
const IN_DOUBT = 20;
const TRIES = 50;

export interface FolderOptions {
  /** Ends with a slash. */
  base: string;
  /** This device's own folder: its keyid, shortened. */
  writer: string;
  request: Request;
  clock: () => number;
  subtle: SubtleCrypto;
}

/** By writer: the last number read, and the numbers before it that were not there. */
type Cursor = Record<string, { last: number; holes: number[] }>;

export class FolderTransport implements Transport {
  readonly caps = { ordered: false, acl: false, push: false };
  readonly #options: FolderOptions;
  readonly #budget: Budget;
  /** Own files of late by hash, and the first free number; undefined until the folder was looked at. */
  #own: { known: Map<string, number>; free: number } | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: FolderOptions) {
    this.#options = options;
    this.#budget = new Budget(options.clock);
  }

  append(event: { hash: string; bytes: Bytes }) {
    const turn = this.#turn.then(() => this.#append(event));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #append({ hash, bytes }: { hash: string; bytes: Bytes }) {
    await packEvent(bytes);
    this.#own ??= await this.#readOwn();
    const before = this.#own.known.get(hash);
    if (before !== undefined) return { pos: before, duplicate: true };
    for (let tries = 0; tries < TRIES; tries += 1) {
      const pos = this.#own.free;
      const folder = `${this.#options.writer}/${shardOf(pos)}/`;
      if (pos === 1) await this.#make(`${this.#options.writer}/`);
      if ((pos - 1) % SHARD === 0) await this.#make(folder);
      const part = `${folder}part-${hash}`;
      await this.#ask('PUT', part, [200, 201, 204], { 'content-type': 'application/json' }, bytes);
      const to = new URL(`${folder}${String(pos).padStart(6, '0')}.json`, this.#options.base).href;
      const moved = await this.#ask('MOVE', part, [201, 204, 412], { destination: to, overwrite: 'F' });
      this.#own.free = pos + 1;
      // 412: another window of this device took the number.
      if (moved.status === 412) continue;
      this.#own.known.set(hash, pos);
      return { pos, duplicate: false };
    }
    throw new Unreachable('412');
  }

  async pull(after: string | null, most: number): Promise<Pulled> {
    const cursor: Cursor = after === null ? {} : JSON.parse(after);
    const writers = (await this.#list('')).filter((name) => /^[0-9a-f]{8,64}$/.test(name)).sort();
    const items: Item[] = [];
    const lost: string[] = [];
    for (const writer of writers) {
      if (items.length >= most) break;
      cursor[writer] = await this.#readWriter(writer, cursor[writer] ?? { last: 0, holes: [] }, items, most);
      lost.push(...cursor[writer].holes.map((hole) => `${writer}/${hole}`));
    }
    return { items, cursor: JSON.stringify(cursor), lost };
  }

  async #readWriter(writer: string, from: Cursor[string], items: Item[], most: number) {
    let { last } = from;
    const holes = new Set(from.holes);
    for (let shard = shardOf(Math.min(last + 1, ...holes)); ; shard = String(Number(shard) + 1)) {
      const files = await this.#files(writer, shard);
      for (const { pos, name } of files) {
        if (pos <= last && !holes.has(pos)) continue;
        if (items.length >= most) return { last, holes: [...holes] };
        for (let gap = last + 1; gap < pos; gap += 1) holes.add(gap);
        const bytes = await this.#read(`${writer}/${shard}/${name}`);
        if (bytes) items.push({ bytes, pos });
        if (bytes) holes.delete(pos);
        else holes.add(pos);
        last = Math.max(last, pos);
      }
      if (files.length === 0 || last < (Number(shard) + 1) * SHARD) return { last, holes: [...holes] };
    }
  }

  async ack(): Promise<void> {}
  async close(): Promise<void> {}

  async #readOwn() {
    const { writer, subtle } = this.#options;
    const shards = (await this.#list(`${writer}/`)).filter((name) => /^\d+$/.test(name)).map(Number);
    const known = new Map<string, number>();
    let free = 1;
    for (const shard of shards.sort((a, b) => b - a).slice(0, 2)) {
      const files = await this.#files(writer, String(shard));
      free = Math.max(free, shard * SHARD + 1, ...files.map(({ pos }) => pos + 1));
      for (const { pos, name } of files.slice(-IN_DOUBT)) {
        const bytes = await this.#read(`${writer}/${shard}/${name}`);
        const hash = bytes && (await hashOf(bytes, subtle).catch(() => undefined));
        if (hash) known.set(hash, pos);
      }
    }
    return { known, free };
  }

  async #files(writer: string, shard: string) {
    const names = await this.#list(`${writer}/${shard}/`);
    return names
      .map((name) => NAME.exec(name))
      .filter((found) => found !== null)
      .map(([name, pos]) => ({ name, pos: Number(pos) }))
      .sort((a, b) => a.pos - b.pos);
  }

  async #list(folder: string): Promise<string[]> {
    const answer = await this.#ask('PROPFIND', folder, [207, 404], { depth: '1' });
    return answer.status === 404 ? [] : listOf(textOf(await answer.bytes()) ?? '');
  }

  async #read(path: string): Promise<Bytes | undefined> {
    const answer = await this.#ask('GET', path, [200, 404]);
    const bytes = answer.status === 200 ? await answer.bytes() : undefined;
    return bytes && bytes.length > 0 ? bytes : undefined;
  }

  /** 405: it is there already. */
  async #make(folder: string): Promise<void> {
    await this.#ask('MKCOL', folder, [201, 405]);
  }

  async #ask(
    method: string,
    path: string,
    fine: number[],
    headers: Record<string, string> = {},
    body?: Bytes,
  ): Promise<Response> {
    this.#budget.spend();
    const url = new URL(path, this.#options.base).href;
    const answer = await this.#options
      .request(url, { method, headers, ...(body && { body }) })
      .catch((error: Error) => {
        throw new Unreachable(error.message);
      });
    if (fine.includes(answer.status)) return answer;
    if (answer.status === 401 || answer.status === 403) throw new Refused(`${method} ${answer.status}`);
    throw statusError(answer, method, this.#options.clock());
  }
}

/** Numbers start at one: the first shard is 0 with 1 to 500. */
const shardOf = (pos: number): string => String(Math.floor((pos - 1) / SHARD));
