import { useEffect, useState } from 'preact/hooks';
import { AdviceList } from '../../components/AdviceList.tsx';
import { ContextForm } from '../../components/ContextForm.tsx';
import type { Unchecked } from '../../components/Counts.tsx';
import { FindingList } from '../../components/FindingList.tsx';
import { GateLine } from '../../components/GateLine.tsx';
import { Length } from '../../components/Length.tsx';
import { type LimitCount, Limits } from '../../components/Limits.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Ribbon } from '../../components/Ribbon.tsx';
import { ScoreRing } from '../../components/ScoreRing.tsx';
import { SubScores } from '../../components/SubScores.tsx';
import { tally } from '../../components/severity.ts';
import { ThreeBars } from '../../components/ThreeBars.tsx';
import type { ContextChoice } from '../../rules/engine/draft.ts';
import type { Reading } from './reading.ts';

const TOO_LITTLE = ['empty', 'too-short', 'one-sentence'];

export interface Spot {
  part: string;
  start: number;
  end: number;
}

interface Props {
  reading: Reading;
  limits: readonly LimitCount[];
  unchecked: Unchecked;
  rules: string;
  choice: ContextChoice;
  onChoose(choice: ContextChoice): void;
  onJump(key: string): void;
  /** Points at a place in the draft; null at none. */
  onShow(spot: Spot | null): void;
}

/** What Redline believes, the counts, the score, then what to do. */
export function Report(props: Props) {
  const { reading, limits, rules, choice, onChoose, onJump, onShow } = props;
  const [form, setForm] = useState(false);
  const { findings, context } = reading.result;
  const { declared, product } = reading.draft.context;
  const { score, advice } = reading.score;
  // The first answer is on the screen: `npm run bench` reads how long that took.
  useEffect(() => void performance.mark('redline-answer'), []);
  return (
    <div class="rl-report">
      <GateLine
        context={context}
        declared={declared}
        product={product !== undefined}
        unchecked={props.unchecked}
        counts={tally(findings)}
        rules={rules}
        open={form}
        onChange={() => setForm(!form)}
      />
      {form && <ContextForm choice={choice} context={context} onChange={onChoose} />}
      <Structure {...props} />
      <div class="rl-sizes">
        <Limits limits={limits} />
        <Pace {...props} />
      </div>
      <FindingList findings={findings} platform={context.platform} onJump={onJump} />
      {score.reason !== undefined && TOO_LITTLE.includes(score.reason) && <Notice code="too-little" />}
      <AdviceList
        advice={advice}
        onShow={({ part, start, end }) => onShow({ part: part!, start: start!, end: end! })}
      />
      <SubScores score={score} />
    </div>
  );
}

function Structure({ reading, onShow }: Props) {
  const { score, families, sentences } = reading.score;
  const textOf = (part: string) => reading.draft.parts.find(({ id }) => id === part)?.text ?? '';
  return (
    <div class="rl-structure-box">
      <div class="rl-structure">
        <ScoreRing score={score} />
        <ThreeBars parts={score.total === null ? null : score.parts} families={families} />
      </div>
      <Ribbon sentences={sentences} textOf={textOf} onShow={onShow} />
    </div>
  );
}

function Pace({ reading: { profile, score, chars }, choice, onChoose }: Props) {
  return (
    <Length
      profile={profile}
      seconds={score.seconds}
      chars={chars}
      pace={choice.pace}
      onPace={(pace) => {
        const { pace: _, ...rest } = choice;
        onChoose(pace === undefined ? rest : { ...rest, pace });
      }}
    />
  );
}
