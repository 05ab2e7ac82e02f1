import type { Evidence, Platform } from '../../rules/engine/draft.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import type { Rule } from '../../rules/engine/rule.ts';
import { splitMessage } from '../message.ts';
import { codeOf } from '../sentences.ts';
import { consequenceCode } from '../severity.ts';
import { CardActions } from './CardActions.tsx';
import { CardLaw } from './CardLaw.tsx';
import { CardMore } from './CardMore.tsx';
import { CardOwn } from './CardOwn.tsx';
import { CardQuestion } from './CardQuestion.tsx';
import type { SamePlace } from './CardSame.tsx';
import type { Say } from './words.ts';

export interface CardProps {
  finding: Finding;
  /** The rule behind it, for the fine and its relief; none when its pack was replaced meanwhile. */
  rule?: Rule | undefined;
  /** Of the pack the rule came in. */
  version?: string | undefined;
  /** Named where the consequence is the platform's. */
  platform: Platform;
  say: Say;
  /** What the author answered before to the questions of this family. */
  answer?: Evidence | undefined;
  /** Every place where the same rule found the same words, this one among them. */
  same?: readonly SamePlace[];
  /** What became of a replacement that was not taken, as a code of the message files. */
  problem?: string | undefined;
  /** Synthetic events do nothing; component tests pass a check that lets theirs through. */
  trusted?: (event: Event) => boolean;
  onReplace(words: string): void;
  onReplaceAll?(words: string): void;
  /** Null takes the answer back. */
  onAnswer(answer: Evidence | null): void;
  /** The author does not know: the mark stays. */
  onUnsure(): void;
  /** The author says that there is no cooperation behind the draft. */
  onOwn?: (() => void) | undefined;
  onIgnore(): void;
  /** These words under this rule, wherever they stand in this draft. */
  onIgnoreDraft?(): void;
  /** This rule, in every draft from now on. */
  onIgnoreRule?(): void;
  /** Fields like this one are left alone on this site. */
  onFieldOff?(): void;
  /** A false alarm, in the words that were shown: copied, sent nowhere. */
  onReport?(text: string): void;
  onClose(): void;
  onCopy(words: string): void;
}

const isTrusted = (event: Event) => event.isTrusted;

/** What Redline says about one place in a draft. */
export function Card(props: CardProps) {
  const { finding, rule, platform, say, answer, problem, trusted = isTrusted } = props;
  const { onAnswer, onUnsure, onOwn } = props;
  const { head, rest } = splitMessage(finding.message);
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
        {head ?? say(consequenceCode(finding), say(codeOf('platform', platform)))}
      </p>
      <p id="rl-message">{rest}</p>
      <CardQuestion {...{ finding, rule, answer, say, trusted, onAnswer, onUnsure }} />
      <CardOwn {...{ finding, say, trusted, onOwn }} />
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
      <CardMore {...props} />
    </div>
  );
}
