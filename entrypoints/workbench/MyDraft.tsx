import { useState } from 'preact/hooks';
import type { CaseName } from '../../bridge/review-report.ts';
import { Notice } from '../../components/Notice.tsx';
import { Badge } from '../../components/review/Badge.tsx';
import { DiffText } from '../../components/review/DiffText.tsx';
import { ExchangeBox } from '../../components/review/ExchangeBox.tsx';
import { History } from '../../components/review/History.tsx';
import { SendPreview } from '../../components/review/SendPreview.tsx';
import { TeamStart } from '../../components/review/TeamStart.tsx';
import { codeOf, useSentences } from '../../components/sentences.ts';
import { rulesChange } from '../../review/rules-changed.ts';
import type { PageState } from '../content/edge.ts';
import { useAsking } from './asking.ts';
import { draftDiff } from './diff.ts';
import type { DeskEdge } from './edge.ts';
import { Failed } from './Failed.tsx';
import { OwnScore } from './OwnScore.tsx';
import { type OwnDraft, useOwnDraft } from './own-draft.ts';
import { dayOf } from './times.ts';

/** View 本稿: how the draft in front stands, and what its author can do with it. */
export function MyDraft({ edge }: { edge: DeskEdge }) {
  const own = useOwnDraft(edge);
  const { page, review, team } = own;
  const asking = useAsking();
  const [sending, setSending] = useState(false);
  if (page === null || team === null) return <Notice code="loading" />;
  if (!team.me)
    return (
      <>
        <OwnScore page={page} />
        <TeamStart
          name={team.name}
          onFound={(title, name) => void asking.run(edge.ask('foundTeam', { title, name })).then(own.read)}
        />
        <Failed reason={asking.failed} />
      </>
    );
  if ('error' in page) return <Notice code="not-supported" />;
  const { draft } = page;
  if (draft === null || review === null) return <Notice code="no-draft" />;
  const name = review.state && { author: review.state.author, case: review.state.case };
  const mine = review.state?.author === team.me.id ? name : null;

  async function send(note: string, due: string) {
    const { findings, packs } = page as PageState;
    const tab = edge.tab();
    const time = due === '' ? undefined : new Date(due).getTime();
    const more = { note: note || undefined, due: time, case: mine ?? undefined, tab };
    const done = await asking.run(edge.ask('submitDraft', { draft: draft!, findings, packs, ...more }));
    if (done) setSending(false);
    await own.read();
  }

  return (
    <section class="rl-own" data-testid="own-draft">
      <OwnScore page={page} />
      <Standing own={own} page={page} edge={edge} />
      <Failed reason={asking.failed} />
      {sending ? (
        <SendPreview
          draft={draft}
          findings={page.findings.length}
          packs={page.packs}
          busy={asking.busy}
          onSend={(note, due) => void send(note, due)}
          onCancel={() => setSending(false)}
        />
      ) : (
        <Actions own={own} mine={mine} edge={edge} asking={asking} onSend={() => setSending(true)} />
      )}
    </section>
  );
}

function Standing({ own, page, edge }: { own: OwnDraft; page: PageState; edge: DeskEdge }) {
  const t = useSentences();
  const { standing, state, tie } = own.review!;
  const approved = standing === 'approved' || standing === 'published';
  const sent = state?.submission;
  const changed = sent && tie === 'tab' ? draftDiff(sent.draft, page.draft!) : [];
  const rules =
    approved && sent ? rulesChange(sent, { packs: page.packs, findings: page.findings }) : undefined;
  const nameOf = (id: string) => own.team?.team?.members.find((each) => each.id === id)?.name ?? id;
  return (
    <>
      <p class="rl-standing">
        <Badge standing={standing} />
        {state && <span class="rl-soft">{t('review_case', state.case, String(state.round))}</span>}
        {approved && state?.until !== undefined && (
          <span class="rl-soft">{t('review_until', dayOf(edge, state.until))}</span>
        )}
      </p>
      {approved && tie === 'hash' && <p data-testid="same-text">{t('review_same_text')}</p>}
      {standing === 'changed-since-approval' && <p class="rl-block">{t('review_changed')}</p>}
      {rules && <p class="rl-warn">{t('review_rules_changed', String(rules.fresh.length))}</p>}
      {changed.map(({ part, pieces }) => (
        <DiffText key={part} pieces={pieces} label={t('review_diff_own', t(codeOf('part', part)))} />
      ))}
      {state && <History state={state} nameOf={nameOf} dayOf={(at) => dayOf(edge, at)} />}
    </>
  );
}

interface ActionProps {
  own: OwnDraft;
  mine: CaseName | null;
  edge: DeskEdge;
  asking: ReturnType<typeof useAsking>;
  onSend(): void;
}

function Actions({ own, mine, edge, asking, onSend }: ActionProps) {
  const t = useSentences();
  const { state, candidates, tie } = own.review!;
  const tab = edge.tab();
  const again = async (work: Promise<unknown>) => {
    await work;
    await own.read();
  };
  const bundle = () => asking.run(edge.ask('exportCase', mine!));
  return (
    <>
      <p class="rl-acts">
        <button type="button" class="rl-button rl-primary" data-testid="submit" onClick={onSend}>
          {mine ? t('review_resubmit', String(state!.round + 1)) : t('review_submit')}
        </button>
        {mine && (
          <>
            <button
              type="button"
              class="rl-button"
              data-testid="save-case"
              onClick={() => void bundle().then((text) => text && edge.save(`${mine.case}.redline`, text))}
            >
              {t('review_save_case')}
            </button>
            <button
              type="button"
              class="rl-button"
              data-testid="copy-case"
              onClick={() => void bundle().then((text) => (text ? edge.copy(text) : undefined))}
            >
              {t('review_copy_case')}
            </button>
            {state!.status !== 'withdrawn' && (
              <button
                type="button"
                class="rl-link"
                data-testid="withdraw"
                onClick={() =>
                  void again(asking.run(edge.ask('decide', { ...mine, act: { type: 'withdraw' } })))
                }
              >
                {t('review_withdraw')}
              </button>
            )}
          </>
        )}
        {tie === 'tab' && tab !== undefined && (
          <button
            type="button"
            class="rl-link"
            onClick={() => void again(edge.ask('tieDraft', { tab, case: null }))}
          >
            {t('review_untie')}
          </button>
        )}
      </p>
      {candidates.length > 0 && tab !== undefined && (
        <section data-testid="candidates">
          <h3 class="rl-heading">{t('review_candidates')}</h3>
          <ul class="rl-history">
            {candidates.map(({ author, case: id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  class="rl-link"
                  onClick={() => void again(edge.ask('tieDraft', { tab, case: { author, case: id } }))}
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ExchangeBox
        label="review_paste_reply"
        action="review_take"
        testid="reply"
        onText={(text) => void again(asking.run(edge.ask('importEvents', { text })))}
      />
    </>
  );
}
