import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { CaseName, Decision, TeamView } from '../../bridge/review-report.ts';
import { CommentForm } from '../../components/review/CommentForm.tsx';
import { DecisionBar, type Words } from '../../components/review/DecisionBar.tsx';
import { DiffText } from '../../components/review/DiffText.tsx';
import { History } from '../../components/review/History.tsx';
import { MarkedText, type Place, selectedPlace } from '../../components/review/MarkedText.tsx';
import { codeOf, useSentences } from '../../components/sentences.ts';
import type { CaseState, Submission } from '../../review/case.ts';
import type { Pack } from '../../rules/engine/index.ts';
import { CaseHead } from './CaseHead.tsx';
import { draftDiff } from './diff.ts';
import { Exports } from './Exports.tsx';
import type { DeskEdge } from './edge.ts';
import { Failed } from './Failed.tsx';
import { FindingSide } from './FindingSide.tsx';
import { useCase } from './open-case.ts';
import { judgedBy, packRefs } from './rules.ts';
import { dayOf, endOfDay } from './times.ts';

interface Props {
  edge: DeskEdge;
  packs: readonly Pack[];
  team: TeamView;
  name: CaseName;
  note: RefObject<HTMLTextAreaElement | null>;
  onBack(): void;
  onChanged(): void;
}

const EMPTY: Words = { note: '', conditions: '', validTo: '' };

export function CaseView({ edge, packs, team, name, note, onBack, onChanged }: Props) {
  const t = useSentences();
  const { state, asking, act } = useCase(edge, name, onChanged);
  const [words, setWords] = useState(EMPTY);
  const [current, setCurrent] = useState<string | null>(null);
  const [place, setPlace] = useState<ReturnType<typeof selectedPlace>>(null);
  const sent = state?.submission;
  const judged = useMemo(() => sent && judgedBy(packs, sent.draft), [packs, sent]);
  if (!state || !sent || !judged) return <article class="rl-desk-case" />;
  const nameOf = (id: string) => team.team?.members.find((each) => each.id === id)?.name ?? id;
  const may =
    team.me !== undefined && team.me.id !== state.author && team.me.duties.some((duty) => duty !== 'author');
  const bound = { on: sent.event, content: sent.content };
  const decide = async (made: Decision['act']) => {
    if (await act(made)) setWords(EMPTY);
  };

  return (
    <>
      <article class="rl-desk-case" data-testid="case" data-case={state.case}>
        <CaseHead {...{ state, sent, edge, onBack, judged }} author={nameOf(state.author)} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: selecting text is reading, not a control. */}
        <div onMouseUp={() => setPlace(may ? selectedPlace(getSelection()) : null)}>
          {sent.draft.parts.map(({ id, text }) => (
            <MarkedText
              key={id}
              part={id}
              label={id.startsWith('seg-') ? t('part_seg', id.slice(4)) : t(codeOf('part', id))}
              text={text}
              current={current}
              places={placesIn(id, judged.findings, state)}
            />
          ))}
        </div>
        {place && (
          <CommentForm
            onSend={(text) => {
              setPlace(null);
              void act({ type: 'comment', on: sent.event, text, place });
            }}
            onCancel={() => setPlace(null)}
          />
        )}
        <Rounds earlier={state.earlier} sent={sent} />
        <History state={state} nameOf={nameOf} dayOf={(at) => dayOf(edge, at)} />
        <Failed reason={asking.failed} />
        {may && state.status !== 'withdrawn' && (
          <DecisionBar
            {...{ words, note }}
            onWords={setWords}
            approved={state.status === 'approved'}
            busy={asking.busy}
            onApprove={() =>
              void decide({
                type: 'approve',
                ...bound,
                scope: { platforms: [sent.draft.context.platform] },
                conditions: words.conditions
                  .split('\n')
                  .map((each) => each.trim())
                  .filter(Boolean),
                packs: packRefs(packs),
                ...(words.note.trim() && { note: words.note.trim() }),
                ...(words.validTo && { validTo: endOfDay(words.validTo)! }),
              })
            }
            onObject={() =>
              void decide({
                type: state.status === 'approved' ? 'revoke-approval' : 'request-changes',
                ...bound,
                note: words.note.trim(),
              })
            }
          />
        )}
        {!may && (
          <p class="rl-soft">{t(team.me?.id === state.author ? 'review_own_case' : 'review_not_reviewer')}</p>
        )}
        <Exports edge={edge} name={name} />
      </article>
      <FindingSide
        {...{ state, sent, may, nameOf, judged }}
        onShow={setCurrent}
        onFix={({ text }) => {
          setWords((before) => ({
            ...before,
            note: [before.note, t('review_fix_note', text)].filter(Boolean).join('\n'),
          }));
          note.current?.focus();
        }}
        onWaive={({ key }, reason, until) =>
          void act({ type: 'waive', ...bound, key, reason, ...(until && { validTo: endOfDay(until)! }) })
        }
      />
    </>
  );
}

function Rounds({ earlier, sent }: { earlier: readonly Submission[]; sent: Submission }) {
  const t = useSentences();
  const before = earlier.at(-1);
  if (!before) return null;
  const changed = draftDiff(before.draft, sent.draft);
  if (changed.length === 0) return <p class="rl-soft">{t('review_round_same')}</p>;
  return (
    <>
      {changed.map(({ part, pieces }) => (
        <DiffText key={part} pieces={pieces} label={t('review_diff_round', t(codeOf('part', part)))} />
      ))}
    </>
  );
}

function placesIn(
  part: string,
  findings: readonly { part: string; start: number; end: number; severity: Place['look']; key: string }[],
  state: CaseState,
): Place[] {
  const found = findings.filter((each) => each.part === part);
  const said = state.comments.filter(
    ({ on, place }) => on === state.submission?.event && place?.part === part,
  );
  return [
    ...found.map(({ start, end, severity, key }) => ({ start, end, look: severity, key })),
    ...said.map(({ place, event }) => ({
      start: place!.start,
      end: place!.end,
      look: 'comment' as const,
      key: event,
    })),
  ];
}
