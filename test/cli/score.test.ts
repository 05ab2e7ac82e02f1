import { expect, test } from 'vitest';
import { redline } from './run.ts';

const POST = `熬夜加班的人都懂，早上闹钟响三遍才起得来，出门只剩十分钟。
我试了两周这台小锅，晚上泡好燕麦，早上按一下，八分钟就能喝。
锅底不粘，冲一下就干净，省下的时间够我多睡一会儿。
想要同款的，评论区告诉我你家几口人，我把尺寸发给你。`;

test('score as JSON has the shape that scripts rely on, and a low score is no failure', async () => {
  const { code, out } = await redline(['score', '-', '--format', 'json', '--platform', 'xiaohongshu'], POST);
  const result = JSON.parse(out);
  expect(code).toBe(0);
  expect(result.score.total).toBeGreaterThan(0);
  expect(Object.keys(result.score.parts)).toEqual([
    'value',
    'benefit',
    'action',
    'order',
    'balance',
    'clarity',
    'platform',
  ]);
  expect(result.sentences.length).toBeGreaterThanOrEqual(4);
  expect(result.seconds.low).toBeLessThanOrEqual(result.seconds.high);
});

test('a blocked draft scores at most 39', async () => {
  const { out } = await redline(
    ['score', '-', '--format', 'json', '--commercial', 'yes'],
    `${POST}\n这是最佳选择。`,
  );
  expect(JSON.parse(out).score).toMatchObject({ cap: 39 });
  expect(JSON.parse(out).score.total).toBeLessThanOrEqual(39);
});

test('score of an empty draft is no number, with the reason', async () => {
  const { code, out } = await redline(['score', '--jsonl', '-'], '{"id":1,"text":""}\n');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    id: 1,
    score: { total: null, raw: null, reason: expect.any(String) },
  });
});

test('--help tells every command how it is called', async () => {
  const all = await Promise.all(
    [['--help'], ['check', '--help'], ['score', '-h']].map((args) => redline(args)),
  );
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(all[1]!.out).toContain('--fail-on');
  expect(all[2]!.out).toContain('--jsonl');
});
