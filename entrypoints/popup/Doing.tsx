import { CopyReport } from '../../components/CopyReport.tsx';
import type { Draft } from '../../rules/engine/draft.ts';
import { Compare } from './Compare.tsx';
import type { PopupEdge } from './edge.ts';
import { ReviewLine } from './ReviewLine.tsx';
import type { Reading } from './reading.ts';
import { reportText } from './report-text.ts';

interface Props {
  reading: Reading | null;
  /** The page's own draft; null where there is none, and nothing to submit. */
  draft: Draft | null;
  rules: string;
  edge: PopupEdge;
}

/** What can be done with the draft once it was looked at. */
export function Doing({ reading, draft, rules, edge }: Props) {
  return (
    <>
      {reading !== null && <Compare reading={reading} edge={edge} />}
      <div class="rl-doing">
        {(draft !== null || reading !== null) && <ReviewLine edge={edge} draft={draft} />}
        {reading !== null && (
          <CopyReport text={reportText(reading, rules, edge.text)} onCopy={(text) => edge.copy(text)} />
        )}
      </div>
    </>
  );
}
