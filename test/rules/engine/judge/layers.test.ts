import { expect, test } from 'vitest';
import { check, openDraft, type Pack } from '../../../../rules/engine/index.ts';
import { packOf, post, rule } from '../sample.ts';

const law = packOf([rule('law', ['最好', '第一'], { family: 'rank' })]);
const team = packOf(
  [
    rule('own', ['闭眼入'], { family: 'rank', severity: 'advise', track: 'team' }),
    rule('loose', ['第一名'], { family: 'rank', allow: ['全网第一时间', '第一名店'] }),
  ],
  'team',
);
const personal = packOf([rule('mine', ['绝绝子'], { severity: 'advise' })], 'personal');
const text = '最好，全网第一时间，第一名店，闭眼入，绝绝子';
const rulesIn = (packs: Pack[]) => check(post(text), packs).findings.map(({ ruleId }) => ruleId);

test('a lower layer adds findings of its own', () => {
  expect(rulesIn([law])).toEqual(['law', 'law', 'law']);
  expect(rulesIn([law, team, personal]).filter((id) => id === 'own' || id === 'mine')).toEqual([
    'own',
    'mine',
  ]);
});

test('a lower layer’s allowed phrases, longer words and milder rules take nothing from the law', () => {
  for (const packs of [
    [law, team],
    [team, law],
    [personal, team, law],
  ])
    expect(rulesIn(packs).filter((id) => id === 'law')).toEqual(['law', 'law', 'law']);
});

test('packs swapped while a draft is open: at once the same as a draft opened with them', () => {
  const draft = post(text);
  const open = openDraft(draft, [law]);
  for (const packs of [[law, team], [team], [], [law, team, personal]]) {
    open.take(packs);
    expect({ ...check(draft, packs) }).toEqual({
      findings: open.findings,
      context: open.context,
      suppressed: open.suppressed,
    });
  }
});

test('what was typed before and after a swap is kept', () => {
  const open = openDraft(post('好'), [law]);
  open.edit('body', 0, 0, '最');
  open.take([law, personal]);
  open.edit('body', 2, 0, '，绝绝子');
  expect(open.findings.map(({ text }) => text)).toEqual(['最好', '绝绝子']);
});
