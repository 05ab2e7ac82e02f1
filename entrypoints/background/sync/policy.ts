import type { Policy } from '../../../bridge/policy.ts';
import { type Invite, readInvite, TrustError } from '../../../rules/trust/index.ts';
import { joinTeam } from './join.ts';
import type { SyncEdges } from './run.ts';

/** An administrator decides which teams are followed here. */
export class LockedByPolicy extends TrustError {
  override name = 'LockedByPolicy';
  readonly code = 'trust_locked';
}

export const teamsLocked = ({ onlyTheseTeams, locked }: Policy): boolean =>
  onlyTheseTeams || locked.includes('teams');

/**
 * Follows the teams an administrator named, and with `onlyTheseTeams` no others. True where a team came or went.
 * Throws BadField for a link that cannot be read, AllMirrorsFailed where a team's root cannot be had yet.
 */
export async function followPolicy(policy: Policy, edges: SyncEdges): Promise<boolean> {
  const invites = policy.teams.map((link) => withMember(readInvite(link), policy.member));
  const before = await edges.store.teams();
  const follows = (invite: Invite) =>
    before.some(
      ({ team }) =>
        team.urls.join() === invite.urls.join() &&
        team.channelName === invite.channel &&
        team.member === invite.member,
    );
  const missing = invites.filter((invite) => !follows(invite));
  for (const invite of missing) await joinTeam(invite, edges);
  const places = new Set(invites.map(({ urls }) => urls.join()));
  const others = policy.onlyTheseTeams ? before.filter(({ team }) => !places.has(team.urls.join())) : [];
  for (const { id } of others) await edges.store.remove(id);
  return missing.length + others.length > 0;
}

const withMember = (invite: Invite, member: string | undefined): Invite =>
  member === undefined ? invite : { ...invite, member };
