import { useSentences } from '../../../components/sentences.ts';

/** Beside what an administrator set: greyed is not enough, it says by whom. */
export function Locked() {
  return (
    <em class="rl-tag" data-testid="locked">
      {useSentences()('opt_locked')}
    </em>
  );
}
