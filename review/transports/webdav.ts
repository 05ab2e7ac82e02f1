import type { Bytes } from '../../rules/trust/bytes.ts';
import { Busy, Unreachable } from './transport.ts';

/** What is needed of an answer. */
export interface Response {
  status: number;
  header(name: string): string | null;
  bytes(): Promise<Bytes>;
}

/** Asks a server; the caller adds credentials, `cache: "no-store"` and time limits. */
export type Request = (
  url: string,
  how: { method: string; headers: Record<string, string>; body?: Bytes | string },
) => Promise<Response>;

const WINDOW = 30 * 60_000;
/** Jianguoyun allows 600 in half an hour on its free plan; other devices of the account count too. */
const MOST = 500;
const WAIT = 60_000;

/** Never more requests than a polite client makes. */
export class Budget {
  readonly #clock: () => number;
  #spent: number[] = [];

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Throws Busy. */
  spend(): void {
    const now = this.#clock();
    this.#spent = this.#spent.filter((at) => at > now - WINDOW);
    if (this.#spent.length >= MOST) throw new Busy(this.#spent[0]! + WINDOW);
    this.#spent.push(now);
  }
}

export function statusError(answer: Response, method: string, now: number): Busy | Unreachable {
  if (answer.status !== 429 && answer.status !== 503) return new Unreachable(`${method} ${answer.status}`);
  const seconds = Number(answer.header('retry-after'));
  return new Busy(now + (seconds > 0 ? seconds * 1000 : WAIT));
}

/** Names in a folder, from PROPFIND's answer; the folder itself, its first entry, is left out. */
export function listOf(xml: string): string[] {
  const hrefs = [...xml.matchAll(/<(?:[\w-]+:)?href[^>]*>([^<]+)</gi)].map(([, href]) => path(href!));
  const own = hrefs.reduce((a, b) => (b.length < a.length ? b : a), hrefs[0] ?? '');
  return hrefs.filter((href) => href !== own).map((href) => href.split('/').at(-1)!);
}

function path(href: string): string {
  try {
    return decodeURIComponent(href).replace(/\/+$/, '');
  } catch {
    return href;
  }
}
