import { useState } from 'preact/hooks';
import { AdviceList } from '../../components/AdviceList.tsx';
import { ContextForm } from '../../components/ContextForm.tsx';
import { FindingList } from '../../components/FindingList.tsx';
import { GateLine } from '../../components/GateLine.tsx';
import { type LimitCount, Limits } from '../../components/Limits.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ScoreRing } from '../../components/ScoreRing.tsx';
import { tally } from '../../components/severity.ts';
import { ThreeBars } from '../../components/ThreeBars.tsx';
import type { ContextChoice } from '../../rules/engine/draft.ts';
import type { Reading } from './reading.ts';

const TOO_LITTLE = ['empty', 'too-short', 'one-sentence'];

interface Props {
  reading: Reading;
  limits: readonly LimitCount[];
  rules: string;
  choice: ContextChoice;
  onChoose(choice: ContextChoice): void;
  onJump(key: string): void;
}

/** What Redline believes, the counts, the score, then what to do. */
export function Report({ reading, limits, rules, choice, onChoose, onJump }: Props) {
  const [form, setForm] = useState(false);
  const { findings, context } = reading.result;
  const { score, advice } = reading.score;
  return (
    <div class="rl-report">
      <GateLine
        context={context}
        counts={tally(findings)}
        rules={rules}
        open={form}
        onChange={() => setForm(!form)}
      />
      <Limits limits={limits} />
      {form && <ContextForm choice={choice} context={context} onChange={onChoose} />}
      <div class="rl-structure">
        <ScoreRing score={score} />
        <ThreeBars parts={score.total === null ? null : score.parts} />
      </div>
      <FindingList findings={findings} platform={context.platform} onJump={onJump} />
      {score.reason !== undefined && TOO_LITTLE.includes(score.reason) && <Notice code="too-little" />}
      <AdviceList advice={advice} />
    </div>
  );
}
