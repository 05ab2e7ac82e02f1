import type { Draft, Part } from '../draft.ts';
import type { CheckResult, Finding, Resolved } from '../finding.ts';
import { beyond } from '../kinds/limit.ts';
import type { Pack, RuleHead } from '../pack/pack.ts';
import { speaksHere, speaksOfAny } from './applies.ts';
import { Keys } from './key.ts';
import { unkeyed } from './weigh.ts';

// Counts are of whole parts: they are taken anew from the text, apart from what is judged by stretches.

/** Adds what goes over a limit to the findings of a draft, in reading order. */
export function withCounted(
  result: CheckResult,
  { parts, context }: Draft,
  packs: readonly Pack[],
): CheckResult {
  const counted = countedIn(parts, result.context, packs, context);
  if (!counted.length) return result;
  const order = new Map(parts.map(({ id }, at) => [id, at]));
  const findings = [...result.findings, ...counted].sort(
    (a, b) => order.get(a.part)! - order.get(b.part)! || a.start - b.start || a.end - b.end,
  );
  return { ...result, findings };
}

const limits = new WeakMap<Pack, readonly RuleHead[]>();

/** Few rules of a pack: asked for with every key. */
function limitsOf(pack: Pack): readonly RuleHead[] {
  let own = limits.get(pack);
  if (!own) {
    own = pack.heads.filter(({ form }) => form.kind === 'limit');
    limits.set(pack, own);
  }
  return own;
}

function countedIn(
  parts: readonly Part[],
  resolved: Resolved,
  packs: readonly Pack[],
  context: Draft['context'],
): Finding[] {
  const keys = new Keys();
  const found: Finding[] = [];
  for (const pack of packs)
    for (const rule of limitsOf(pack)) {
      if (rule.form.kind !== 'limit' || !speaksHere(rule, resolved) || !speaksOfAny(rule, resolved)) continue;
      if (rule.applies.commercial === 'yes' && resolved.commercial.value === 'no') continue;
      for (const { part, start, end } of beyond(rule.form, parts)) {
        const { text } = parts.find(({ id }) => id === part)!;
        const hit = { start, end, words: [], pack, rule, rank: 0, scope: '' };
        const { said, finding } = unkeyed(hit, part, text, context, packs[0]!);
        found.push({ key: keys.next(said), ...finding });
      }
    }
  return found;
}
