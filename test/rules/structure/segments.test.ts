import { describe, expect, it } from 'vitest';
import { completeContext } from '../../../rules/engine/draft.ts';
import { segmentsOf } from '../../../rules/structure/index.ts';
import { TODAY } from './judge.ts';

const cut = (text: string, spoken = false) =>
  segmentsOf({ parts: [{ id: 'body', text }], context: completeContext({}, TODAY) }, spoken);
const texts = (text: string, spoken = false) => cut(text, spoken).map((s) => s.text);

describe('sentences', () => {
  it('end at stops and lines, with their marks and quotes', () => {
    expect(texts('他说“好用。”我信了！！真的？\n第二段；还有')).toEqual([
      '他说“好用。”',
      '我信了！！',
      '真的？',
      '第二段；',
      '还有',
    ]);
  });
  it('are not cut in numbers, times or labels', () => {
    expect(texts('容量1.5升，晚上20:30见，规格：大号')).toEqual(['容量1.5升，晚上20:30见，规格：大号']);
  });
  it('may end in an emoji where notes have no full stop', () => {
    expect(texts('这件衬衫洗了三次没有皱😀领口也没有松')).toEqual([
      '这件衬衫洗了三次没有皱😀',
      '领口也没有松',
    ]);
  });
  it('carry offsets of the part as typed', () => {
    const text = '　第一句。 #标签 第二句！';
    for (const { start, end, text: own } of cut(text)) expect(text.slice(start, end)).toBe(own);
  });
});

describe('asides', () => {
  it('tells hashtags apart in every form', () => {
    const kinds = cut('好用的杯子\n#水杯[话题]# #通勤#好物 #上班#').map(({ text, kind }) => [kind, text]);
    expect(kinds).toEqual([
      ['sentence', '好用的杯子'],
      ['hashtag', '#水杯[话题]#'],
      ['hashtag', '#通勤'],
      ['hashtag', '#好物'],
      ['hashtag', '#上班#'],
    ]);
  });
  it('tells stage directions from a heading', () => {
    const kinds = (text: string, spoken: boolean) => cut(text, spoken).map(({ kind }) => kind);
    expect(kinds('【举起杯子】大家看杯口。', true)).toEqual(['direction', 'sentence']);
    expect(kinds('大家看杯口（镜头拉近）。', false)).toContain('direction');
    expect(kinds('【通勤好物】大家看杯口。', false)).toEqual(['sentence']);
  });
  it('leaves titles and tags without roles', () => {
    const context = completeContext({}, TODAY);
    const draft = {
      parts: [
        { id: 'title' as const, text: '标题一句' },
        { id: 'body' as const, text: '正文一句' },
        { id: 'tags' as const, text: '标签' },
      ],
      context,
    };
    expect(segmentsOf(draft, false).map(({ part }) => part)).toEqual(['body']);
  });
});
