import type { Standing } from '../../review/case.ts';
import { codeOf, useSentences } from '../sentences.ts';

/** Beside the word, never instead of it. */
const SHAPES: Record<Standing, string> = {
  'not-submitted': '○',
  draft: '○',
  submitted: '◔',
  'changes-requested': '◆',
  approved: '●',
  'changed-since-approval': '■',
  published: '●',
  withdrawn: '○',
  expired: '◌',
};
const LOOKS: Partial<Record<Standing, string>> = {
  approved: 'rl-good',
  published: 'rl-good',
  'changes-requested': 'rl-warn',
  'changed-since-approval': 'rl-block',
  expired: 'rl-warn',
};

/** How a text stands, as a shape and a word. */
export function Badge({ standing }: { standing: Standing }) {
  const t = useSentences();
  return (
    <span class={`rl-badge ${LOOKS[standing] ?? 'rl-soft'}`} data-testid="standing" data-standing={standing}>
      <span aria-hidden="true" class="rl-shape">
        {SHAPES[standing]}
      </span>
      {t(codeOf('review_standing', standing))}
    </span>
  );
}
