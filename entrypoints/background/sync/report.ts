import type { TeamReport } from '../../../bridge/rule-report.ts';
import type { TeamRecord } from '../../../bridge/rule-store.ts';
import { type HeldPack, stalenessOf } from '../../../rules/trust/index.ts';

/** What is shown of a team; no keys, no bytes. */
export function reportOf({ id, team, sync }: TeamRecord, now: number): TeamReport {
  const { root, urls, channelName, member, channel, packs, refused } = team;
  const { nextAt, lastTry, lastGood, error } = sync;
  return {
    ...{ id, title: root.title, urls, channel: channelName, rootVersion: root.version, nextAt },
    ...(member !== undefined && { member }),
    packs: Object.values(packs).map(lineOf),
    refused: refused.map(({ id, seq, code, params }) => ({ id, seq, code, params })),
    revoked: channel?.revoked ?? [],
    staleness: stalenessOf(team, now),
    ...(channel && { issued: channel.issued, expires: channel.expires }),
    ...(lastTry !== undefined && { lastTry }),
    ...(lastGood !== undefined && { lastGood }),
    ...(error && { error }),
  };
}

const lineOf = ({ id, title, version, seq, notes, canary, killed, signers }: HeldPack) => ({
  ...{ id, title, version, seq, notes, canary, killed, signers },
});
