import { useState } from 'preact/hooks';
import type { Evidence } from '../../rules/engine/draft.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import { ANSWERS } from '../../rules/engine/judge/answer.ts';
import type { Rule } from '../../rules/engine/rule.ts';
import { codeOf } from '../sentences.ts';
import { ProofForm } from './ProofForm.tsx';
import type { Say } from './words.ts';

export interface QuestionProps {
  finding: Finding;
  /** Says which kinds of evidence answer the question. */
  rule: Rule | undefined;
  /** What the author answered for this family before. */
  answer: Evidence | undefined;
  say: Say;
  trusted: (event: Event) => boolean;
  /** Null takes the answer back. */
  onAnswer(answer: Evidence | null): void;
  onUnsure(): void;
}

/** The question of a warn with its three answers, or the answer that was given and a way to take it back. */
export function CardQuestion(props: QuestionProps) {
  const { finding, rule, answer, say, trusted, onAnswer, onUnsure } = props;
  const [asking, setAsking] = useState<'pointer' | 'keys' | null>(null);
  const only = (act: (event: MouseEvent) => void) => (event: MouseEvent) => {
    if (trusted(event)) act(event);
  };
  if (answer) return <Given {...{ answer, say }} onUndo={only(() => onAnswer(null))} />;
  if (finding.severity !== 'warn' || !finding.question) return null;
  if (finding.state === 'claimed') return <p class="answered">{say('state_claimed')}</p>;
  const family = finding.family;
  return (
    <div class="asks">
      <p class="question" id="rl-question">
        {finding.question.text}
      </p>
      <fieldset class="answers" aria-labelledby="rl-question">
        <button
          type="button"
          data-act="proof"
          aria-expanded={asking !== null}
          onClick={only(({ detail }) => setAsking(detail === 0 ? 'keys' : 'pointer'))}
        >
          {say('card_answer_yes')}
        </button>
        <button
          type="button"
          data-act="none"
          onClick={only(() => onAnswer({ for: family, type: 'answer', note: ANSWERS.no }))}
        >
          {say('card_answer_no')}
        </button>
        <button type="button" data-act="unsure" onClick={only(onUnsure)}>
          {say('card_answer_unsure')}
        </button>
      </fieldset>
      {asking && (
        <ProofForm
          kinds={rule?.question?.answers}
          focus={asking === 'keys'}
          {...{ say, trusted }}
          onSave={(proof) => onAnswer({ for: family, ...proof })}
        />
      )}
    </div>
  );
}

interface GivenProps {
  answer: Evidence;
  say: Say;
  onUndo(event: MouseEvent): void;
}

function Given({ answer, say, onUndo }: GivenProps) {
  const { type, number, issuer, note } = answer;
  const none = type === 'answer' && note === ANSWERS.no;
  const said = none
    ? say('card_none_given')
    : say('card_proof_given', say(codeOf('evidence', type)), number ?? issuer ?? note ?? '');
  return (
    <p class="answered">
      <span>{said}</span>
      <button type="button" data-act="undo" onClick={onUndo}>
        {say('card_answer_undo')}
      </button>
    </p>
  );
}
