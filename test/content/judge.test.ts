import { beforeEach, describe, expect, it } from 'vitest';
import { Judge } from '../../entrypoints/content/judge.ts';
import type { PartId } from '../../rules/engine/draft.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import { DamagedBuffer, writePack } from '../../rules/engine/index.ts';
import { smallPack } from '../pages/plain/pack.ts';
import { rule } from '../rules/engine/sample.ts';

let judge: Judge;
const write = (body: string) => judge.update(new Map<PartId, string>([['body', body]]));
const states = () => judge.findings.map(({ text, severity, state }) => `${severity} ${text} ${state}`);
const proof = { for: 'try', type: 'report' as const, number: '118' };

beforeEach(() => {
  judge = new Judge(() => '2026-11-24');
  judge.load([smallPack()]);
  write('百分百有效');
});

describe('answers to a question', () => {
  it('with proof: claimed, and the proof travels with the draft', () => {
    expect(states()).toEqual(['warn 百分百有效 open']);
    judge.answer('try', proof);
    write('百分百有效，真的');
    expect(states()).toEqual(['warn 百分百有效 claimed']);
    expect(judge.draft!.context.evidence).toEqual([proof]);
  });

  it('with a no: a settled rule of law forbids; taken back, it asks again', () => {
    judge.answer('try', { for: 'try', type: 'answer', note: 'no' });
    write('百分百有效');
    expect(states()).toEqual(['block 百分百有效 open']);
    judge.answer('try', null);
    write('百分百有效');
    expect(states()).toEqual(['warn 百分百有效 open']);
  });

  it('stay when the author chooses another platform, and beside proof the choice holds', () => {
    judge.answer('try', proof);
    judge.choose({ platform: 'weibo', evidence: [{ for: 'other', type: 'licence', number: '1' }] });
    write('百分百有效');
    expect(states()).toEqual(['warn 百分百有效 claimed']);
    expect(judge.draft!.context.evidence.map((each) => each.for)).toEqual(['other', 'try']);
  });

  it('go with the draft: an emptied field begins a new one', () => {
    judge.answer('try', proof);
    write('百分百有效');
    write('');
    write('百分百有效');
    expect(states()).toEqual(['warn 百分百有效 open']);
    expect(judge.draft!.context.evidence).toEqual([]);
  });
});

describe('packs that change while a draft is open', () => {
  const team = writePack({ id: 'team', title: 'team', version: '2.0.0', layer: 'team' }, [
    rule('own-word', ['真的'], { track: 'team', severity: 'advise' }),
  ]);

  it('hold for what stands there and for what is typed on, answers included', () => {
    judge.answer('try', proof);
    write('百分百有效，真的');
    judge.load([smallPack(), team]);
    expect(states()).toEqual(['warn 百分百有效 claimed', 'advise 真的 open']);
    write('百分百有效，真的真的');
    expect(states()).toEqual(['warn 百分百有效 claimed', 'advise 真的 open', 'advise 真的 open']);
    judge.load([team]);
    expect(states()).toEqual(['advise 真的 open', 'advise 真的 open']);
  });

  it('leave the last good ones in force where one is damaged', () => {
    const damaged = team.slice(0);
    new Uint8Array(damaged)[damaged.byteLength >> 1]! ^= 1;
    expect(() => judge.load([smallPack(), damaged])).toThrow(DamagedBuffer);
    write('百分百有效，真的');
    expect(states()).toEqual(['warn 百分百有效 open']);
    expect(judge.packs.map(({ id }) => id)).toEqual(['small']);
  });
});

describe('what its author never wants marked', () => {
  it.each(['words', 'rule'])('hides the mark by its %s and leaves the finding', (by) => {
    const [{ text, ruleId }] = judge.findings as [Finding];
    judge.ignore([by === 'words' ? `text ${text}` : `rule ${ruleId}`]);
    expect(states()).toEqual(['warn 百分百有效 ignored']);
  });
});
