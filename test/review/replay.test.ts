import { beforeAll, describe, expect, test } from 'vitest';
import { standingOf } from '../../review/case.ts';
import type { Act } from '../../review/event.ts';
import { replay } from '../../review/replay.ts';
import { textOf, utf8 } from '../../rules/trust/bytes.ts';
import { type Cast, cast, DAY, HOUR, hand, rosterOf, Story, submission, subtle, T0 } from './team.ts';

let people: Cast;
beforeAll(async () => {
  people = await cast();
});

const told = async (text = '买一送一') => {
  const story = new Story(people.roster);
  const submitted = await story.tell(people.amy, await submission(text));
  return { story, submitted };
};
const voids = async (story: Story, now?: number) => (await story.state(now)).void.map(({ reason }) => reason);

describe('the way of a case', () => {
  test('draft → submitted → changes → submitted → approved → published → taken down', async () => {
    const { story, submitted } = await told();
    expect(await story.state()).toMatchObject({ status: 'submitted', round: 1, void: [], gaps: [] });
    await story.object(people.rui, submitted);
    expect(await story.state()).toMatchObject({ status: 'changes-requested', objections: [{ by: 'rui' }] });
    const again = await story.tell(people.amy, await submission('第二件半价'));
    expect(await story.state()).toMatchObject({ status: 'submitted', round: 2, objections: [] });
    const conditions = ['开合作声明', '保留 11-04 至 11-10 成交截图'];
    await story.approve(people.rui, again, { conditions, scope: { platforms: ['xiaohongshu'] } });
    const approved = await story.state();
    expect(approved).toMatchObject({ status: 'approved', conditions, approvals: [{ by: 'rui' }] });
    expect(standingOf(approved, story.on(again).content)).toBe('approved');
    expect(standingOf(approved, story.on(submitted).content)).toBe('changed-since-approval');
    const url = 'https://www.xiaohongshu.com/explore/1';
    await story.tell(people.amy, { type: 'publish', ...story.on(again), url });
    await story.tell(people.rui, { type: 'attest', ...story.on(again), url, seen: story.on(again).content });
    const published = await story.state();
    expect(published).toMatchObject({ status: 'published', published: { url }, attested: [{ same: true }] });
    expect(published.takenDown).toBeUndefined();
    await story.tell(people.amy, { type: 'withdraw' });
    expect(await story.state()).toMatchObject({
      status: 'withdrawn',
      takenDown: { by: 'amy', at: story.at },
      void: [],
    });
  });

  test('an approval ends with its own date, or with the age the policy allows; a new round starts over', async () => {
    const { story, submitted } = await told();
    await story.approve(people.rui, submitted, { validTo: T0 + 5 * DAY });
    expect((await story.state(T0 + 5 * DAY - 1)).status).toBe('approved');
    expect((await story.state(T0 + 5 * DAY)).status).toBe('expired');
    await story.approve(people.rita, submitted);
    expect(await story.state(T0 + 6 * DAY)).toMatchObject({
      status: 'approved',
      approvals: [{ by: 'rita' }],
    });
    expect((await story.state(story.at + 30 * DAY)).status).toBe('expired');
    await story.tell(people.amy, await submission('买一送一'));
    expect((await story.state()).status).toBe('submitted');
  });

  test('two of three different people', async () => {
    const policy = { need: 2, maxAge: 30 * DAY, approvers: ['rui', 'rita', 'amy'] };
    const story = new Story({ ...people.roster, policy });
    const submitted = await story.tell(people.amy, await submission('x'));
    await story.approve(people.rui, submitted);
    await story.approve(people.rui, submitted);
    expect(await story.state()).toMatchObject({ status: 'submitted', need: 2, approvals: [{ by: 'rui' }] });
    await story.approve(people.lee, submitted);
    expect((await story.state()).status).toBe('submitted');
    expect(await voids(story)).toEqual(['not-an-approver']);
    await story.approve(people.rita, submitted);
    expect((await story.state()).status).toBe('approved');
  });

  test('waivers hang on this text and run out; comments stay', async () => {
    const { story, submitted } = await told();
    const waive = {
      type: 'waive',
      ...story.on(submitted),
      key: '0123456789abcdef',
      reason: '有检测报告',
      validTo: T0 + DAY,
    } as Act;
    await story.tell(people.rui, waive);
    await story.tell(people.rita, {
      type: 'comment',
      on: submitted.sealed.hash,
      text: '这里？',
      place: { part: 'body', start: 0, end: 2 },
    });
    expect(await story.state()).toMatchObject({
      waivers: [{ by: 'rui', key: '0123456789abcdef' }],
      comments: [{ by: 'rita', place: { end: 2 } }],
    });
    expect((await story.state(T0 + DAY)).waivers).toEqual([]);
    await story.tell(people.amy, await submission('另一稿'));
    expect(await story.state()).toMatchObject({ waivers: [], comments: [{ text: '这里？' }] });
  });
});

describe('refused in replay', () => {
  test('self-approval, from any device of the person', async () => {
    const { story, submitted } = await told();
    await story.approve(people.amy2, submitted);
    await story.approve(people.amy, submitted);
    expect((await story.state()).status).toBe('submitted');
    expect(await voids(story)).toEqual(['self-approval', 'self-approval']);
  });

  test('a stranger, a borrowed name, a copied device id', async () => {
    const { story, submitted } = await told();
    await story.approve(people.mallory, submitted);
    await story.approve(people.amy, submitted, {}, { change: { by: 'rui' } });
    await story.approve(people.mallory, submitted, {}, { change: { by: 'rui', device: people.rui.keyid } });
    expect((await story.state()).status).toBe('submitted');
    expect((await voids(story)).sort()).toEqual(['bad-signature', 'not-their-device', 'unknown-device']);
  });

  test("another's case, another team, another text, another platform", async () => {
    const { story, submitted } = await told();
    await story.tell(people.rita, await submission('塞进来的'));
    await story.tell(people.rita, { type: 'withdraw' });
    await story.approve(people.rui, submitted, {}, { change: { team: 'cd'.repeat(16) } });
    await story.approve(people.rui, submitted, { content: '0'.repeat(64) });
    await story.approve(people.rui, submitted, { scope: { platforms: ['douyin'] } });
    await story.approve(people.rui, submitted, { on: '1'.repeat(64) });
    expect((await story.state()).status).toBe('submitted');
    expect((await voids(story)).sort()).toEqual([
      'no-such-submission',
      'not-the-author',
      'not-the-author',
      'out-of-scope',
      'wrong-content',
      'wrong-team',
    ]);
  });

  test('an author without the duty decides nothing in a colleague’s case', async () => {
    const [ann, bo] = [await hand('ann'), await hand('bo')];
    const roster = rosterOf({
      ann: { duties: ['author'], hands: [ann] },
      bo: { duties: ['author'], hands: [bo] },
    });
    const story = new Story(roster);
    const submitted = await story.tell(ann, await submission('x'));
    await story.approve(bo, submitted);
    await story.tell(bo, { type: 'comment', on: submitted.sealed.hash, text: '我能说话吗' });
    expect(await voids(story)).toEqual(['not-a-reviewer', 'not-a-reviewer']);
  });

  test('a draft that is not the one its hash names', async () => {
    const story = new Story(people.roster);
    const { content } = await submission('好的');
    const submitted = await story.tell(people.amy, await submission('坏的', { content }));
    await story.approve(people.rui, submitted);
    expect((await story.state()).status).toBe('draft');
    expect((await voids(story)).sort()).toEqual(['content-mismatch', 'no-such-submission']);
  });

  test('an approval raced by a new text, and one of the text before it came back', async () => {
    const { story, submitted } = await told('一');
    await story.approve(people.rui, submitted);
    const second = await story.tell(people.amy, await submission('二'), { seen: [submitted] });
    const { status, submission: shown } = await story.state();
    expect(status === 'approved' && shown?.event === second.sealed.hash).toBe(false);
    const third = await story.tell(people.amy, await submission('一'));
    expect(await story.state()).toMatchObject({
      status: 'submitted',
      submission: { event: third.sealed.hash },
    });
  });

  test('publishing what is not approved', async () => {
    const { story, submitted } = await told();
    const publish = { type: 'publish', ...story.on(submitted), url: 'https://a.example/1' } as Act;
    await story.tell(people.amy, publish);
    expect(await story.state()).toMatchObject({ status: 'submitted', void: [{ reason: 'not-approved' }] });
  });

  test('one changed byte', async () => {
    const { story, submitted } = await told();
    const approval = await story.approve(people.rui, submitted);
    const text = textOf(approval.sealed.bytes)!;
    for (let at = 1; at < text.length; at += 7) {
      const changed = utf8(text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1));
      const [state] = await replay([submitted.sealed.bytes, changed], people.roster, story.at);
      expect(state!.status).toBe('submitted');
    }
  });
});

describe('two at once: the careful one holds', () => {
  test('yes and no of two people', async () => {
    const { story, submitted } = await told();
    await story.approve(people.rui, submitted, {}, { seen: [submitted] });
    const no = await story.object(people.rita, submitted, 'request-changes', { seen: [submitted] });
    expect(await story.state()).toMatchObject({ status: 'changes-requested', conflict: true });
    // Only who objected can say yes after all.
    await story.approve(people.lee, submitted);
    expect((await story.state()).status).toBe('changes-requested');
    await story.approve(people.rita, submitted);
    expect(await story.state()).toMatchObject({ status: 'approved', conflict: false });
    expect(no.event.by).toBe('rita');
  });

  test('an approval and its revocation', async () => {
    const { story, submitted } = await told();
    const first = await story.approve(people.rui, submitted);
    await story.object(people.lee, submitted, 'revoke-approval', { seen: [submitted, first] });
    await story.approve(people.rita, submitted, {}, { seen: [submitted, first] });
    expect((await story.state()).status).toBe('submitted');
    await story.approve(people.rita, submitted);
    expect((await story.state()).status).toBe('approved');
  });
});

describe('what is kept back or told twice is noticed', () => {
  test('a missing objection that a later event had seen: not approved until it is found', async () => {
    const { story, submitted } = await told();
    const yes = await story.approve(people.rui, submitted);
    const no = await story.object(people.rita, submitted);
    const note = await story.tell(people.lee, { type: 'comment', on: submitted.sealed.hash, text: '看到了' });
    const partial = await story.state(story.at, [submitted, yes, note]);
    expect(partial).toMatchObject({ status: 'submitted', withheld: true, gaps: [no.sealed.hash] });
    expect((await story.state()).status).toBe('changes-requested');
  });

  test('two events after the same one: the approval of that device does not count, its no does', async () => {
    const { story, submitted } = await told();
    const remark = await story.tell(people.rui, {
      type: 'comment',
      on: submitted.sealed.hash,
      text: '先看看',
    });
    await story.approve(people.rui, submitted, {}, { seen: [submitted, remark] });
    await story.object(people.rui, submitted, 'request-changes', { seen: [submitted, remark] });
    const state = await story.state();
    expect(state.status).toBe('changes-requested');
    expect(state.forks).toMatchObject([{ device: people.rui.keyid, events: { length: 2 } }]);
    expect(state.void.map(({ reason }) => reason)).toEqual(['forked']);
  });

  test('a clock three days off is named, and an approval from the future waits', async () => {
    const { story, submitted } = await told();
    const late = await story.approve(people.rui, submitted, {}, { change: { at: T0 + 5 * DAY } });
    expect(await story.state(T0 + HOUR)).toMatchObject({
      status: 'submitted',
      void: [{ reason: 'clock-ahead' }],
    });
    expect(await story.state(T0 + 3 * DAY)).toMatchObject({ status: 'approved', clocks: [] });
    await story.tell(
      people.rita,
      { type: 'comment', on: submitted.sealed.hash, text: '旧钟' },
      { change: { at: T0 } },
    );
    const { clocks } = await story.state(T0 + 5 * DAY);
    expect(clocks).toHaveLength(1);
    expect(clocks).not.toContain(late.sealed.hash);
  });

  test('a roster newer than ours is named', async () => {
    const { story, submitted } = await told();
    await story.approve(people.rui, submitted, {}, { change: { roster: 9 } });
    expect((await story.state()).rosterBehind).toBe(true);
  });
});

describe('a revoked key', () => {
  test('counts up to its last accepted event, and a thief’s branch taints nothing', async () => {
    const { story, submitted } = await told();
    const remark = await story.tell(people.rui, { type: 'comment', on: submitted.sealed.hash, text: '看过' });
    const yes = await story.approve(people.rui, submitted);
    await story.approve(people.rui, submitted, {}, { seen: [submitted, remark] });
    await story.tell(people.rui, { type: 'comment', on: submitted.sealed.hash, text: '偷来的' });
    const until = (last: string[]) => ({ ...people.roster, revoked: [{ keyid: people.rui.keyid, last }] });
    const good = await story.state(story.at, story.all, until([yes.sealed.hash]));
    expect(good).toMatchObject({ status: 'approved', forks: [] });
    expect(good.void.map(({ reason }) => reason)).toEqual(['revoked', 'revoked']);
    const before = await story.state(story.at, story.all, until([remark.sealed.hash]));
    expect(before.status).toBe('submitted');
    expect((await story.state(story.at, story.all, until([]))).void).toHaveLength(4);
  });
});

test('copies, and a bad copy beside a good one, are one event', async () => {
  const { story, submitted } = await told();
  const yes = await story.approve(people.rui, submitted);
  const forged = JSON.parse(textOf(yes.sealed.bytes)!);
  forged.signatures[0].sig = `${'A'.repeat(86)}==`;
  const bytes = [
    utf8(JSON.stringify(forged)),
    submitted.sealed.bytes,
    yes.sealed.bytes,
    submitted.sealed.bytes,
  ];
  expect(await replay(bytes, people.roster, story.at, subtle)).toEqual([await story.state()]);
});
