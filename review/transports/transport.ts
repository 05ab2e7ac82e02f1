import type { Bytes } from '../../rules/trust/bytes.ts';
import type { Sealed } from '../sealed.ts';

/** An event as a transport hands it over: not verified. `pos` and `ts` are the keeper's word, a witness and no more. */
export interface Item {
  bytes: Bytes;
  pos: number;
  /** When the keeper got it, milliseconds; absent where nobody says. */
  ts?: number;
}

export interface Receipt {
  pos: number;
  ts?: number;
  /** It was there already: sending again is no harm. */
  duplicate: boolean;
}

export interface Pulled {
  items: Item[];
  /** Give it back to go on from here; store it together with the items. */
  cursor: string | null;
  /** Entries that are there and cannot be read, or should be there and are not. */
  lost: string[];
}

/** A pipe for signed events, trusted for delivery at most. */
export interface Transport {
  /** Resolves only when the keeper has it. Sending one event twice leaves one. */
  append(event: Sealed): Promise<Receipt>;
  /** What came after the cursor, at most `most` items; null: from the start. At least once, not exactly once. */
  pull(after: string | null, most: number): Promise<Pulled>;
  /** Items up to this cursor are stored here: the keeper need not hand them over again. */
  ack(cursor: string): Promise<void>;
  /** Calls `wake` when there may be something to pull. Gives the way to stop. */
  watch?(wake: () => void): () => void;
  close(): Promise<void>;
  /** ordered: all see one order. acl: the keeper refuses what a person may not do. push: `watch` tells at once. */
  readonly caps: { ordered: boolean; acl: boolean; push: boolean };
}

/** Why an event did not get through. `code` is a sentence of public/_locales that says what to do next. */
export abstract class TransportError extends Error {
  abstract readonly code: string;
  readonly params: string[];

  constructor(...params: (string | number)[]) {
    super(params.join(' · '));
    this.params = params.map(String);
  }
}

/** Larger than travels: parameters are its size and the most, in bytes. */
export class TooLarge extends TransportError {
  override name = 'TooLarge';
  readonly code = 'transport_too_large';
}

/** The keeper says that this device may not do this. Trying again is no use. */
export class Refused extends TransportError {
  override name = 'Refused';
  readonly code = 'transport_refused';
}

/** Nobody answers; the outbox tries again. */
export class Unreachable extends TransportError {
  override name = 'Unreachable';
  readonly code = 'transport_unreachable';
}

/** Too many requests. `retryAt` in milliseconds: not before then. */
export class Busy extends TransportError {
  override name = 'Busy';
  readonly code = 'transport_busy';
  readonly retryAt: number;
  constructor(retryAt: number) {
    super(retryAt);
    this.retryAt = retryAt;
  }
}

/** What was pasted or opened holds no events of ours. */
export class NotABundle extends TransportError {
  override name = 'NotABundle';
  readonly code = 'transport_not_a_bundle';
}

/** A bundle that lost something on its way: copy all of it again. */
export class DamagedBundle extends TransportError {
  override name = 'DamagedBundle';
  readonly code = 'transport_damaged_bundle';
}
