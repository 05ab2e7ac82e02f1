import type { ReviewMessages } from '../../bridge/review-messages.ts';
import type { PageReading } from '../popup/edge.ts';

/** The only way of these views to the browser; main.tsx makes one, tests make one by hand. */
export interface DeskEdge {
  /** The tab whose draft is meant; undefined where there is none. */
  tab(): number | undefined;
  /** What that tab's page holds now. Does not reject: what failed is in the answer. */
  readPage(): Promise<PageReading>;
  ask<K extends keyof ReviewMessages>(
    type: K,
    data: Parameters<ReviewMessages[K]>[0],
  ): Promise<ReturnType<ReviewMessages[K]>>;
  packs(): Promise<ArrayBuffer[]>;
  /** A sentence of public/_locales. */
  text(code: string, ...params: string[]): string;
  /** Milliseconds since 1970. */
  now(): number;
  /** Offers a file for saving; nothing is written before the person says where. */
  save(name: string, text: string): void;
  copy(text: string): Promise<void>;
  /** Asks the browser for one origin; call it first thing in a click. */
  allow(url: string): Promise<boolean>;
}
