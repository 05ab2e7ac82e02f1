import type { SourceFile } from '../../../rules/format/index.ts';

export const LAWS = `AD:
  title: {zh: 某法, en: Some Law}
  issuer: 某机关
  from: "2020-01-01"
  url: https://law.example/ad
  checked: "2026-01-01"
  how: read
RUMOUR:
  title: {zh: 某办法, en: Some Measures}
  issuer: 某机关
  from: "2020-01-01"
  url: https://law.example/rumour
  checked: "2026-01-01"
  how: secondary
`;

export const MANIFEST = `id: toy
title: 玩具包
version: 1.0.0
layer: law
from: "2020-01-01"
sources:
  - {title: 某法, url: "https://law.example/ad", read: "2026-01-01"}
`;

/** A rule that passes; tests break one thing in it at a time. */
export const RULE = `id: magic-word
title: 魔法词
kind: term
severity: block
track: law
certainty: settled
liable: [advertiser]
basis:
  - {law: AD, article: "9"}
guards: [negated]
terms: [魔法]
allow: [魔法学院]
message: 法律不允许这样写
suggestions:
  - 写清楚它怎么做到的
examples:
  flag:
    - {text: 这支笔有魔法, mark: 魔法}
    - {text: 魔法面霜上新了, mark: 魔法}
    - {text: 一口魔法汽水, mark: 魔法}
    - {text: 魔法收纳盒包邮, mark: 魔法}
    - {text: 孩子爱的魔法饼干, mark: 魔法}
    - {text: 魔法和魔法相加, mark: [魔法, {text: 魔法, occurrence: 2}]}
  pass:
    - {text: 他在魔法学院读书, trap: true}
    - {text: 魔法学院的围巾到货, trap: true}
    - {text: 这不是魔法, trap: true}
    - 今天下雨
    - 面包两点出炉
    - 店在二楼
`;

export const withRule = (...rules: string[]): SourceFile[] => [
  { path: 'toy/pack.yaml', text: MANIFEST },
  { path: 'laws.yaml', text: LAWS },
  ...rules.map((text, n) => ({ path: `toy/rule-${n + 1}.yaml`, text })),
];

/** Replaces one passage, and fails where it is not there: a test must break what it says it breaks. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The fixture does not hold ${from}`);
  return text.replace(from, to);
}

/** The line, from 1, of the first line that holds `words`. */
export const lineWith = (text: string, words: string): number =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1;
