import { check, completeContext, type Draft, type Pack } from '../../rules/engine/index.ts';
import { profileFor, score } from '../../rules/structure/index.ts';
import { judgeCase, judgeClean, judgeViolation } from './measure.ts';
import type { Corpus, EvalRecord } from './records.ts';
import type { Outcomes } from './report.ts';
import { RoleCount } from './roles.ts';

/** Checks every record. `date`: YYYY-MM-DD. */
export function judgeCorpus(corpus: Corpus, packs: Pack[], date: string): Outcomes {
  const result = (record: EvalRecord) => check(draftOf(record, date), packs);
  return {
    violations: corpus.violations.map((record) => judgeViolation(record, result(record), corpus.families)),
    evasions: corpus.evasions.map((record) => judgeViolation(record, result(record), corpus.families)),
    clean: corpus.clean.map((record) => judgeClean(record, result(record))),
    cases: corpus.cases.map((record) => judgeCase(record, result(record))),
  };
}

/** Everything is judged as on a creator platform; commercial intent is always detected. */
function draftOf({ platform = 'xiaohongshu', industry, text }: EvalRecord, date: string): Draft {
  const context = completeContext({ platform: platform as never, industry: industry as never }, date);
  return { parts: [{ id: 'body', text }], context };
}

export function rolesOf(posts: EvalRecord[], packs: Pack[], date: string): string {
  const count = new RoleCount();
  for (const post of posts) {
    const context = completeContext({ platform: post.platform as never, kind: post.kind as never }, date);
    const whole: Draft = { parts: [{ id: 'body', text: post.text }], context };
    if (post.title !== undefined) whole.parts.unshift({ id: 'title', text: post.title });
    count.add(post, score(whole, check(whole, packs), profileFor(context)).sentences);
  }
  const rows = count.table().map(({ role, f1 }) => `  ${role.padEnd(24)}${f1.toFixed(3)}`);
  return ['roles, F1 per character', ...rows].join('\n');
}
