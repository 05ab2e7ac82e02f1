import { Fragment } from 'preact';
import type { Declaration } from '../rules/engine/draft.ts';
import type { Detected, Resolved } from '../rules/engine/finding.ts';
import { Counts, type Unchecked } from './Counts.tsx';
import { codeOf, type Say, useSentences } from './sentences.ts';
import type { Tally } from './severity.ts';

/** Below this, what was detected is called a guess. */
const SURE = 0.6;

interface Props {
  context: Resolved | null;
  /** What the draft declares on its platform; `product`: goods hang on it. Absent: not known. */
  declared?: readonly Declaration[] | undefined;
  product?: boolean | undefined;
  unchecked?: Unchecked | undefined;
  counts: Tally;
  /** As in the sentence: `11-20`; empty when no pack is loaded. */
  rules: string;
  open: boolean;
  onChange(): void;
}

/** What Redline takes the draft for, and how much it found: always above the score. */
export function GateLine({ context, declared, product, unchecked, counts, rules, open, onChange }: Props) {
  const t = useSentences();
  const clear = counts.block + counts.warn + counts.advise + counts.claimed === 0;
  return (
    <section class="rl-gate" aria-label={t('gate_label')}>
      {context !== null && (
        <p class="rl-believes" data-testid="believes">
          <span class="rl-soft">{t('gate_believes')}</span>
          {beliefs(context, declared, product === true, t).map((belief, n, { length }) => (
            <Fragment key={belief}>
              <span class="rl-belief">
                {belief}
                {n < length - 1 && t('list_separator').trimEnd()}
              </span>{' '}
            </Fragment>
          ))}
          <button
            type="button"
            class="rl-link"
            aria-label={t('gate_change_label')}
            aria-expanded={open}
            onClick={onChange}
          >
            {t('gate_change')}
          </button>
        </p>
      )}
      <Counts counts={counts} unchecked={unchecked} />
      {clear && rules !== '' && (
        <p class="rl-clear" data-testid="clear">
          {t('gate_clear', rules)}
        </p>
      )}
    </section>
  );
}

function beliefs(
  { industry, speaker, commercial, platform, kind }: Resolved,
  declared: readonly Declaration[] | undefined,
  product: boolean,
  t: Say,
): string[] {
  return [
    unknown(industry) ? t('gate_industry_unknown') : named('industry', industry, t),
    named('speaker', speaker, t),
    named('commercial', commercial, t),
    ...(product ? [t('gate_product')] : []),
    ...declarations(declared, commercial.value === 'no', t),
    t('gate_form', t(codeOf('platform', platform)), t(codeOf('kind', kind))),
  ];
}

/** What is declared; and that an advertisement is not, unless this is none. */
function declarations(declared: readonly Declaration[] | undefined, noAd: boolean, t: Say): string[] {
  if (declared === undefined) return [];
  const said = declared.map((each) => t(codeOf('gate_declared', each)));
  return declared.includes('ad') || noAd ? said : [t('gate_undeclared'), ...said];
}

/** `other` that nobody chose is no belief. */
function unknown({ value, from }: Resolved['industry']): boolean {
  return value === 'other' && from !== 'given';
}

function named(group: string, { value, confidence, from }: Detected<string>, t: Say): string {
  const name = t(codeOf(group, value));
  return from === 'given' || confidence >= SURE ? name : t('gate_perhaps', name);
}
