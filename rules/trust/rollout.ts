import { sha256, utf8 } from './bytes.ts';
import type { PackLine, Release } from './channel.ts';

/** This installation, and the name its member is enrolled under. The id is random and never leaves the machine. */
export interface Member {
  installId: string;
  name?: string | undefined;
}

/** 0–9999: the same for one installation and one release, spread evenly over installations. */
export async function bucketOf(
  subtle: SubtleCrypto,
  salt: string,
  id: string,
  installId: string,
): Promise<number> {
  const hash = await sha256(subtle, utf8(`${salt}:${id}:${installId}`));
  return Number.parseInt(hash.slice(0, 8), 16) % 10_000;
}

/** How a channel names a member: whoever reads the public file learns no names from it. */
export const whoOf = (subtle: SubtleCrypto, salt: string, name: string): Promise<string> =>
  sha256(subtle, utf8(`${salt}:${name.trim().normalize('NFC')}`));

/** The release of a pack that is meant for this installation. */
export async function releaseFor(
  subtle: SubtleCrypto,
  id: string,
  { stable, canary }: PackLine,
  { installId, name }: Member,
): Promise<Release> {
  if (!canary) return stable;
  const named = name !== undefined && canary.who.includes(await whoOf(subtle, canary.salt, name));
  const drawn = (await bucketOf(subtle, canary.salt, id, installId)) < canary.share;
  return named || drawn ? canary.release : stable;
}
