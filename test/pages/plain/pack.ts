import type { Severity } from '../../../rules/engine/finding.ts';
import { writePack } from '../../../rules/engine/index.ts';
import type { Rule } from '../../../rules/engine/rule.ts';

/** Three made-up rules, one a severity. */
export function smallPack(): ArrayBuffer {
  const rules = [rule('block', '全网最低价'), rule('warn', '百分百有效'), rule('advise', '赶快下单')];
  return writePack({ id: 'small', title: '试', version: '1', layer: 'law' }, rules);
}

function rule(severity: Severity, term: string): Rule {
  return {
    id: `try-${severity}`,
    family: 'try',
    title: term,
    severity,
    track: 'law',
    certainty: 'settled',
    liable: ['advertiser'],
    basis: [{ law: 'ad-law', article: '9(3)' }],
    fine: { basis: { law: 'ad-law', article: '57' }, range: '20–100 万元', relief: '首次轻微可不罚' },
    applies: {},
    guards: [],
    message: `“${term}”要换个说法`,
    ...(severity === 'warn' && { question: { id: 'try', text: '手上有报告吗' } }),
    suggestions: ['写出具体价格和日期'],
    spec: { kind: 'term', terms: [term], allow: [] },
  };
}
