import { expect, test } from 'vitest';
import { loadPack } from '../../../rules/engine/index.ts';
import { compilePack } from '../../../rules/format/index.ts';
import { withRule } from './pack-files.ts';

const LIMIT = `id: short-title
title: 标题太长
kind: limit
severity: advise
track: platform
certainty: settled
liable: [publisher]
basis:
  - {law: AD, article: "9"}
what: title-units
max: 4
message: 标题太长会被截断
suggestions:
  - 写短一点
examples:
  flag:
    - {text: 一二三四五, mark: 五}
    - {text: 甲乙丙丁戊己, mark: 戊己}
    - {text: 今天吃什么好, mark: 么好}
    - {text: 一二三🔥, mark: 🔥}
    - {text: 春夏秋冬春, mark: 春}
    - {text: 上下左右前后, mark: 前后}
  pass:
    - {text: 一二三四, trap: true}
    - {text: 今天吃粥, trap: true}
    - {text: 一二🔥, trap: true}
    - 短
    - 好
    - 早安
`;

test('a limit on titles is tried on titles, and compiled with its number', () => {
  const said = LIMIT.replace('春夏秋冬春, mark: 春', '春夏秋冬春, mark: {text: 春, occurrence: 2}');
  const { buffer, report } = compilePack(withRule(said));
  expect(report.errors).toEqual([]);
  expect(loadPack(buffer!).rules[0]!.spec).toEqual({ kind: 'limit', what: 'title-units', max: 4 });
});

test('a limit that blocks is refused: length is no offence', () => {
  const { report } = compilePack(withRule(LIMIT.replace('severity: advise', 'severity: block')));
  expect(report.errors.map(({ text }) => text)).toContainEqual(expect.stringContaining('only advises'));
});
