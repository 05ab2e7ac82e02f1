import { say } from '../../cli/texts.ts';
import type { Say } from '../../review/record/page.ts';
import { type Material, writeRecord } from '../../review/record/write.ts';
import { seal, writeEnvelope } from '../../rules/trust/envelope.ts';
import { SPEC } from '../../rules/trust/limits.ts';
import { type Cast, cast, DAY, hand, Story, submission, subtle, T0 } from './team.ts';

/** A whole case with its team, told from draft to take-down. */
export async function toldCase(): Promise<{ people: Cast; story: Story; material: Material }> {
  const people = await cast();
  const lead = await hand('root');
  const role = { keyids: [lead.keyid], threshold: 1 };
  const root = {
    ...{ type: 'root', spec: SPEC, version: 1, team: people.roster.team, title: '晨光' },
    ...{ issued: T0 - DAY, expires: T0 + 900 * DAY, keys: { [lead.keyid]: lead.raw } },
    roles: { root: role, channel: role, packs: role, roster: role },
  };
  const rootBytes = writeEnvelope(await seal(subtle, 'root', root, [lead]));
  const rosterBytes = writeEnvelope(await seal(subtle, 'roster', people.roster, [lead]));
  const story = new Story(people.roster);
  const first = await story.tell(people.amy, await submission('全网最低价 <b>买一送一</b>'));
  await story.object(people.rui, first);
  await story.tell(people.amy, { type: 'comment', on: first.sealed.hash, text: '老板催得急' });
  const second = await story.tell(people.amy, await submission('买一送一，到店即享'));
  await story.approve(people.rui, second, { conditions: ['开合作声明'] });
  await story.tell(people.amy, {
    type: 'publish',
    ...story.on(second),
    url: 'https://www.xiaohongshu.com/explore/1',
    account: '晨光咖啡',
  });
  const material: Material = {
    kind: 'file',
    title: '双十一早餐',
    roots: [rootBytes],
    rosterBytes,
    roster: people.roster,
    events: story.all.map(({ sealed }) => sealed.bytes),
    advert: {
      advertiser: '上海晨光餐饮有限公司',
      licence: '91310000MA1K000000',
      papers: ['食品经营许可证 JY1310000000000'],
      corrections: [{ at: T0 + DAY, text: '删去“全网最低价”' }],
      off: [],
    },
  };
  return { people, story, material };
}

export const exported = (
  { people, material, story }: Awaited<ReturnType<typeof toldCase>>,
  more: Partial<Material> = {},
) =>
  writeRecord(
    { ...material, ...more },
    { by: 'lee', at: story.at + DAY, signer: people.lee, say: say as unknown as Say },
    subtle,
  );
