import { BadField } from './errors.ts';

// Checks of parsed JSON by hand: a signed file is small and its shape fixed, and the verifier stays small with it.
// Each throws BadField with the place. Keys that are not known are passed over: they were signed too.

export type Table = Record<string, unknown>;

export function table(value: unknown, at: string): Table {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadField(at);
  return value as Table;
}

export function text(value: unknown, at: string, form: RegExp = /^[\s\S]{1,300}$/): string {
  if (typeof value !== 'string' || !form.test(value)) throw new BadField(at);
  return value;
}

export function whole(value: unknown, at: string, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most)
    throw new BadField(at);
  return value as number;
}

export function list<T>(
  value: unknown,
  at: string,
  most: number,
  item: (value: unknown, at: string) => T,
): T[] {
  if (!Array.isArray(value) || value.length > most) throw new BadField(at);
  return value.map((each, n) => item(each, `${at}.${n}`));
}

/** A table whose keys all have one form. */
export function entries<T>(
  value: unknown,
  at: string,
  { most, key, item }: { most: number; key: RegExp; item: (value: unknown, at: string) => T },
): Record<string, T> {
  const found = Object.entries(table(value, at));
  if (found.length > most) throw new BadField(at);
  return Object.fromEntries(found.map(([name, each]) => [text(name, at, key), item(each, `${at}.${name}`)]));
}

export const HASH = /^[0-9a-f]{64}$/;
export const ID = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/;
export const BASE64 = /^[A-Za-z0-9+/]+=*$/;
/** A team's own name space: 32 hex digits, drawn once. */
export const TEAM = /^[0-9a-f]{32}$/;

export function fileRef(value: unknown, at: string, most: number): { sha256: string; len: number } {
  const { sha256, len } = table(value, at);
  return { sha256: text(sha256, `${at}.sha256`, HASH), len: whole(len, `${at}.len`, 1, most) };
}
