import type { TeamRecord } from '../../../bridge/rule-store.ts';
import { AllMirrorsFailed, enrol, type Invite, type Team, TrustError } from '../../../rules/trust/index.ts';
import type { SyncEdges } from './run.ts';

/**
 * Begins to follow a team: pins the root its invitation names, from the first mirror that has it. A team that is
 * followed already keeps its state, and takes mirrors, channel and name from the new invitation.
 * Throws AllMirrorsFailed.
 */
export async function joinTeam(invite: Invite, edges: SyncEdges): Promise<TeamRecord> {
  const team = await firstRoot(invite, edges);
  const known = (await edges.store.teams()).find(({ id }) => id === team.id);
  const { urls, channelName, member } = team;
  const place = { urls, channelName, ...(member !== undefined && { member }) };
  const record: TeamRecord = known
    ? { ...known, team: { ...known.team, ...place } }
    : { id: team.id, team, sync: { nextAt: 0, failures: 0 } };
  await edges.store.commit(record, {}, edges.builder);
  return record;
}

async function firstRoot(invite: Invite, { subtle, open, now }: SyncEdges): Promise<Team> {
  const reasons: AllMirrorsFailed['reasons'] = [];
  for (const url of invite.urls) {
    try {
      return await enrol(subtle, invite, open(url), now());
    } catch (error) {
      if (!(error instanceof TrustError)) throw error;
      reasons.push({ url, error });
    }
  }
  throw new AllMirrorsFailed(reasons);
}
