import { sealRoster } from '../../review/enrol.ts';
import { openCase } from '../../review/next.ts';
import { sealEvent } from '../../review/sealed.ts';
import { writeTeamFile } from '../../review/team-file.ts';
import { writeBundle } from '../../review/transports/bundle.ts';
import { firstRoot, oneKey, sealRoot } from '../../rules/trust/publish.ts';
import { cast, DAY, HOUR, submission, subtle } from '../review/team.ts';

const PARAGRAPH = '这款面霜用了两周，早晚各一次，换季的时候脸上没有再起皮。质地偏厚，夏天会觉得闷。';

/** A team, and so many drafts of some 400 characters that wait for a reviewer. */
export async function caseBundle(cases: number): Promise<{ team: string; bundle: string }> {
  const now = Date.now();
  const people = await cast({ issued: now - DAY, expires: now + 90 * DAY });
  const { keyid, key, raw } = people.lee;
  const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
  const root = firstRoot('样例小组', oneKey({ keyid, pub: raw }), now, random);
  const roster = { ...people.roster, team: root.team };
  const { bytes } = await sealRoot(subtle, root, [{ keyid, key }]);
  const team = writeTeamFile([bytes], await sealRoster(roster, [{ keyid, key }], subtle));
  const events = [];
  for (let n = 0; n < cases; n += 1) {
    const act = await submission(`第 ${n} 篇\n${PARAGRAPH.repeat(10)}`, { due: now + n * HOUR });
    const actor = { by: 'amy', device: people.amy.keyid, at: now - n * 1000 };
    events.push((await sealEvent(openCase(`c-${n}`, act, roster, actor), people.amy, subtle)).bytes);
  }
  return { team, bundle: await writeBundle(events, subtle) };
}
