import { describe, expect, test } from 'vitest';
import { candidatesOf, forPage, tieDraft } from '../../../entrypoints/background/review/draft-review.ts';
import { rowOf } from '../../../entrypoints/background/review/rows.ts';
import { type Draft, draftOf } from '../../../rules/engine/draft.ts';
import { cast, Story, submission } from '../../review/team.ts';

const TEXT = '这款面霜用了两周，皮肤没有再起皮。\n#面霜 #护肤';
const draft = (text: string): Draft => draftOf(text, { platform: 'xiaohongshu' }, '2026-11-25');

async function approved() {
  const people = await cast();
  const story = new Story(people.roster);
  const sent = await story.tell(people.amy, await submission(TEXT));
  const place = { part: 'body', start: 2, end: 4 };
  await story.tell(people.rui, { type: 'comment', on: sent.sealed.hash, text: '换个说法', place });
  await story.approve(people.rui, sent);
  return { people, state: await story.state() };
}

describe('which case a draft is', () => {
  test('the very text is its case, in whatever tab it stands', async () => {
    const { state } = await approved();
    expect(await tieDraft(draft(TEXT), [state], undefined)).toMatchObject({
      standing: 'approved',
      tie: 'hash',
    });
  });

  test.each([
    ['an invisible character', TEXT.replace('面霜用', '面霜\u200b用')],
    ['a look-alike', TEXT.replace('两周', '两⼁周')],
    ['a homoglyph', TEXT.replace('#护肤', '＃护肤')],
    ['a full stop', TEXT.replace('。', '.')],
  ])('%s changed after approval is changed in its tab, and not submitted in another', async (_, text) => {
    const { state } = await approved();
    const tied = { author: state.author, case: state.case };
    expect(await tieDraft(draft(text), [state], tied)).toMatchObject({ standing: 'changed-since-approval' });
    expect(await tieDraft(draft(text), [state], undefined)).toMatchObject({
      standing: 'not-submitted',
      tie: null,
    });
  });

  test.each([
    ['blanks behind topics', `${TEXT} `],
    ['an empty line before topics', TEXT.replace('\n#', '\n\n#')],
    ['Windows line ends', TEXT.replace('\n', '\r\n')],
  ])('%s, as a platform leaves them, change nothing', async (_, text) => {
    const { state } = await approved();
    expect(await tieDraft(draft(text), [state], undefined)).toMatchObject({ standing: 'approved' });
  });

  test('a draft that was reworked is offered its own case, and nobody else is', async () => {
    const { state, people } = await approved();
    const reworked = draft(TEXT.replace('两周', '一个月'));
    const rows = (me: string) => rowOf(state, people.roster, me);
    expect(candidatesOf(reworked, [state], rows('amy')).map((row) => row.case)).toEqual([state.case]);
    expect(candidatesOf(reworked, [state], rows('rui'))).toEqual([]);
    expect(candidatesOf(draft('周末去爬山，山顶风大。'), [state], rows('amy'))).toEqual([]);
  });
});

describe('what a page learns', () => {
  test('the state and the places, and neither who spoke nor what was said', async () => {
    const { state } = await approved();
    const told = forPage(await tieDraft(draft(TEXT), [state], undefined), draft(TEXT));
    expect(told).toEqual({ standing: 'approved', places: [{ part: 'body', start: 2, end: 4 }] });
  });

  test('no place where the text reads otherwise by so much as a blank', async () => {
    const { state } = await approved();
    const wrapped = draft(` ${TEXT}`);
    expect(forPage(await tieDraft(wrapped, [state], undefined), wrapped).places).toEqual([]);
  });
});
