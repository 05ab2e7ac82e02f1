import { type Bytes, sha256, textOf, utf8 } from '../rules/trust/bytes.ts';
import { readEnvelope } from '../rules/trust/envelope.ts';
import { NotAnEnvelope } from '../rules/trust/errors.ts';
import { openFirstRoot, openNextRoot, type Root } from '../rules/trust/root.ts';
import { openRoster, type Roster } from './roster.ts';

// A team as a text to send to its members: its roots from the first on, then its roster, one envelope after
// another. `cat DIR/root/*.json DIR/roster/3.json` of the CLI's folder gives the same.

export interface TeamFile {
  roots: Bytes[];
  root: Root;
  rosterBytes: Bytes;
  roster: Roster;
  /** Hash of the first root: what a member pins, and compares with the lead. */
  rootHash: string;
}

/** Throws NotAnEnvelope and the errors of rules/trust. */
export async function readTeamFile(text: string, subtle: SubtleCrypto): Promise<TeamFile> {
  const parts = text.trim().split(/(?<=\})\s*(?=\{"payload")/);
  const rosterBytes = utf8(parts.at(-1) ?? '');
  const roots = parts.slice(0, -1).map(utf8);
  const [first, ...later] = roots;
  if (!first || !readEnvelope(rosterBytes, 'roster').payloadType.includes('roster'))
    throw new NotAnEnvelope('team');
  let root = await openFirstRoot(subtle, first, 'root 1');
  for (const bytes of later) root = await openNextRoot(subtle, bytes, root, `root ${root.version + 1}`);
  const roster = await openRoster(subtle, rosterBytes, root);
  return { roots, root, rosterBytes, roster, rootHash: await sha256(subtle, first) };
}

export const writeTeamFile = (roots: readonly Bytes[], roster: Bytes): string =>
  [...roots, roster].map((bytes) => textOf(bytes)).join('\n');
