import type { Finding } from '../../rules/engine/finding.ts';
import type { Rule } from '../../rules/engine/rule.ts';
import { CardActions } from './CardActions.tsx';
import { CardLaw } from './CardLaw.tsx';
import { consequence, type Say } from './words.ts';

export interface CardProps {
  finding: Finding;
  /** The rule behind it, for the fine and its relief; none when its pack was replaced meanwhile. */
  rule?: Rule | undefined;
  say: Say;
  /** What became of a replacement that was not taken, as a code of the message files. */
  problem?: string | undefined;
  /** Synthetic events do nothing; component tests pass a check that lets theirs through. */
  trusted?: (event: Event) => boolean;
  onReplace(words: string): void;
  onIgnore(): void;
  onClose(): void;
  onCopy(words: string): void;
}

/** What Redline says about one place in a draft. */
export function Card(props: CardProps) {
  const { finding, rule, say, problem } = props;
  return (
    <div
      class={`card ${finding.severity}`}
      role="dialog"
      aria-labelledby="rl-line"
      aria-describedby="rl-message"
      tabIndex={-1}
    >
      <p class="line" id="rl-line">
        <span class="shape" aria-hidden="true" />
        {consequence(finding, say)}
      </p>
      <p id="rl-message">{finding.message}</p>
      {finding.severity === 'warn' && finding.question && <p class="question">{finding.question.text}</p>}
      {finding.suggestions.length > 0 && (
        <ul>
          {finding.suggestions.map((direction) => (
            <li key={direction}>{direction}</li>
          ))}
        </ul>
      )}
      <CardLaw finding={finding} rule={rule} say={say} />
      {problem && (
        <p class="problem" role="alert">
          {say(problem)}
        </p>
      )}
      <CardActions {...props} />
    </div>
  );
}
