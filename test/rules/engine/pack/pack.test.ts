import { expect, test } from 'vitest';
import {
  DamagedBuffer,
  loadPack,
  RepeatedRule,
  UnknownGuard,
  writePack,
} from '../../../../rules/engine/index.ts';
import { rule } from '../sample.ts';

const info = { id: 'law', title: '法律', version: '1.2.3', layer: 'law' } as const;

test('what is written is read back whole', () => {
  const rules = [
    rule('absolute', ['最好', '\ud83d', '', '最好'], {
      allow: ['最好的自己'],
      question: { id: 'q', text: '有证明吗？' },
      from: '2015-09-01',
    }),
    rule('national', ['国家级', '最好'], { applies: { industries: ['food'] }, guards: ['negated'] }),
  ];
  const pack = loadPack(writePack(info, rules));
  expect(pack).toMatchObject(info);
  expect(pack.rules).toEqual(rules);
});

test('a word of half a million characters is read back whole', () => {
  const word = '甲乙'.repeat(250_000);
  expect(loadPack(writePack(info, [rule('a', [word])])).rules[0]!.spec).toMatchObject({ terms: [word] });
});

test('a word that many rules name is stored once', () => {
  const word = '独一无二的'.repeat(2000);
  const one = writePack(info, [rule('a', [word])]).byteLength;
  const three = writePack(
    info,
    ['a', 'b', 'c'].map((id) => rule(id, [word])),
  ).byteLength;
  expect(three - one).toBeLessThan(2000);
});

test('a pack without rules and one without words load', () => {
  expect(loadPack(writePack(info, [])).rules).toEqual([]);
  expect(loadPack(writePack(info, [rule('a', [])])).rules).toHaveLength(1);
});

test('two rules of one id, and a guard that nobody has, are refused by name', () => {
  expect(() => writePack(info, [rule('a', []), rule('a', [])])).toThrow(RepeatedRule);
  expect(() => writePack(info, [rule('a', [], { guards: ['eval'] })])).toThrow(UnknownGuard);
});

test('a damaged pack is refused at load, wherever the damage is', () => {
  const whole = writePack(info, [rule('absolute', ['最好'], { allow: ['最好的自己'] })]);
  for (let size = 0; size < whole.byteLength; size += 64) {
    expect(() => loadPack(whole.slice(0, size))).toThrow(DamagedBuffer);
  }
  for (let at = whole.byteLength - 600; at < whole.byteLength; at++) {
    const copy = whole.slice(0);
    new Uint8Array(copy)[at]! ^= 1;
    expect(() => loadPack(copy), `byte ${at}`).toThrow(DamagedBuffer);
  }
});
