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

describe('what is known of a draft when its page is loaded anew', () => {
  const anew = () => {
    const memory = JSON.parse(JSON.stringify(judge.memory));
    judge = new Judge(() => '2026-11-24');
    judge.load([smallPack()]);
    judge.recall(memory);
    write('');
  };

  it('answers come back with the words they were given for, and travel as before', () => {
    judge.answer('try', proof);
    write('百分百有效，真的');
    anew();
    write('百分百有效，改了后面');
    expect(states()).toEqual(['warn 百分百有效 claimed']);
    expect(judge.draft!.context.evidence).toEqual([proof]);
  });

  it('nothing of it holds for another draft, and an emptied field ends it', () => {
    judge.answer('try', proof);
    write('百分百有效');
    anew();
    write('彻底不同的开头，百分百有效吗');
    expect(states()).toEqual(['warn 百分百有效 open']);
    expect(judge.draft!.context.evidence).toEqual([]);
    write('');
    expect(judge.memory).toEqual({ answers: [], hidden: [] });
  });

  it('is kept while the draft is still on its way', () => {
    judge.answer('try', proof);
    write('百分百有效');
    anew();
    anew();
    write('百分百有效');
    expect(states()).toEqual(['warn 百分百有效 claimed']);
  });

  it('what was hidden in this draft stays hidden there, and is shown again when it is taken back', () => {
    judge.hideInDraft(judge.findings[0]!, true);
    write('百分百有效，说了百分百有效');
    expect(states()).toEqual(['warn 百分百有效 ignored', 'warn 百分百有效 ignored']);
    anew();
    write('百分百有效，说了百分百有效');
    expect(states()).toEqual(['warn 百分百有效 ignored', 'warn 百分百有效 ignored']);
    for (const { key } of judge.findings) judge.show(key);
    expect(states()).toEqual(['warn 百分百有效 open', 'warn 百分百有效 open']);
  });
});
