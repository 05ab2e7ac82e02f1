import { type HeldTeam, held, heldKey, keep } from '../../../bridge/device-store.ts';
import type { MemberLine, TeamOffer, TeamView } from '../../../bridge/review-report.ts';
import { cardDigits, firstRoster, readCard, sealRoster, withMember } from '../../../review/enrol.ts';
import { LIMITS } from '../../../review/limits.ts';
import { type Duty, holders, type Member, type Roster } from '../../../review/roster.ts';
import { readTeamFile, type TeamFile, writeTeamFile } from '../../../review/team-file.ts';
import { newKey, type Signer } from '../../../rules/trust/index.ts';
import { firstRoot, oneKey, sealRoot } from '../../../rules/trust/publish.ts';
import { OlderRoster, OtherTeam, WrongFingerprint } from './errors.ts';

const { subtle } = crypto;
const MAX_AGE = 30 * LIMITS.day;
const DIGITS = 16;

export const approvalKey = () => heldKey('approval', () => newKey(subtle, false));
const leadKey = () => heldKey('lead', () => newKey(subtle, false));

/** The team as held: verified again at each start, so that what lies in a database is not simply believed. */
export async function heldTeam(): Promise<TeamFile | undefined> {
  const team = await held('team');
  return team && readTeamFile(writeTeamFile(team.roots, team.roster), subtle);
}

export async function myself(roster: Roster): Promise<(Signer & { member: Member }) | undefined> {
  const { keyid, key } = await approvalKey();
  const member = holders(roster).get(keyid);
  return member && { keyid, key, member };
}

export async function teamView(): Promise<TeamView> {
  const [team, name, own] = await Promise.all([heldTeam(), held('name'), approvalKey()]);
  const me = team && holders(team.roster).get(own.keyid);
  const card = cardOf(own, me, name ?? '');
  const lead = await held('lead');
  return {
    card: JSON.stringify(card),
    // Slow on purpose, and of no use once the lead has the card.
    digits: me ? '' : await cardDigits(card, subtle),
    name: me?.name ?? name ?? '',
    ...(me && { me: { id: me.id, duties: me.duties } }),
    ...(team && {
      team: {
        title: team.root.title,
        fingerprint: team.rootHash.slice(0, DIGITS),
        version: team.roster.version,
        need: team.roster.policy.need,
        members: membersOf(team.roster),
      },
    }),
    lead: team !== undefined && lead !== undefined && team.root.roles.roster.keyids.includes(lead.keyid),
  };
}

function cardOf(own: { keyid: string; pub: string }, me: Member | undefined, name: string) {
  const id = me?.id ?? `p-${own.keyid.slice(0, 12)}`;
  return { id, name: me?.name ?? (name || id), keyid: own.keyid, key: own.pub };
}

/** A team of this device's owner, who leads it. The root key cannot leave this browser: the CLI makes one that can. */
export async function foundTeam(title: string, name: string, now: number): Promise<HeldTeam> {
  const [lead, own] = [await leadKey(), await approvalKey()];
  const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
  const root = firstRoot(title, oneKey(lead), now, random);
  const { bytes } = await sealRoot(subtle, root, [lead]);
  const empty = firstRoster(root.team, { need: 1, maxAge: MAX_AGE }, now);
  const card = await readCard(cardOf(own, undefined, name), subtle);
  const roster = withMember(empty, card, ['author', 'reviewer', 'lead'], now);
  const team = { roots: [bytes], roster: await sealRoster(roster, [lead], subtle) };
  await keep('name', name);
  await keep('team', team);
  return team;
}

/** Throws BadField, WrongKeyId, AlreadyEnrolled, SyntaxError. */
export async function enrolCard(text: string, duties: Duty[], now: number): Promise<HeldTeam> {
  const { roots, roster } = (await heldTeam())!;
  const card = await readCard(JSON.parse(text), subtle);
  const next = await sealRoster(withMember(roster, card, duties, now), [await leadKey()], subtle);
  const team = { roots, roster: next };
  await keep('team', team);
  return team;
}

/** What taking a team's file would change. Throws OtherTeam, OlderRoster and the errors of rules/trust. */
export async function offerTeam(text: string): Promise<TeamOffer> {
  const [file, now] = [await readTeamFile(text, subtle), await heldTeam()];
  const same = now?.rootHash === file.rootHash;
  if (same && file.roster.version < now.roster.version) throw new OlderRoster(now.roster.version);
  return {
    title: file.root.title,
    fingerprint: file.rootHash.slice(0, DIGITS),
    version: file.roster.version,
    members: membersOf(file.roster),
    replaces: now !== undefined && !same,
  };
}

/** Takes it once the person has compared the fingerprint. A lead's own team is not thrown away by a paste. */
export async function takeTeam(text: string, fingerprint: string): Promise<void> {
  const offer = await offerTeam(text);
  if (offer.fingerprint !== fingerprint) throw new WrongFingerprint(offer.fingerprint);
  if (offer.replaces && (await teamView()).lead) throw new OtherTeam(offer.title);
  const { roots, rosterBytes } = await readTeamFile(text, subtle);
  await keep('team', { roots, roster: rosterBytes });
}

function membersOf({ members, revoked }: Roster): MemberLine[] {
  const gone = new Set(revoked.map(({ keyid }) => keyid));
  return members.map(({ id, name, duties, devices }) => ({
    ...{ id, name, duties },
    devices: devices.map(({ keyid }) => keyid.slice(0, 8)),
    revoked: devices.every(({ keyid }) => gone.has(keyid)),
  }));
}
