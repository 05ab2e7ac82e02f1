import { useRef } from 'preact/hooks';
import { AskedFields } from '../../components/AskedFields.tsx';
import { Mark } from '../../components/Mark.tsx';
import { Notice, type NoticeCode } from '../../components/Notice.tsx';
import { PasteBox } from '../../components/PasteBox.tsx';
import { SiteSwitch } from '../../components/SiteSwitch.tsx';
import { SentencesProvider } from '../../components/sentences.ts';
import { areStale, rulesDay } from '../../rules/structure/index.ts';
import { Doing } from './Doing.tsx';
import type { PageReading, PopupEdge } from './edge.ts';
import { PowerLine } from './PowerLine.tsx';
import { type Page, usePage } from './page.ts';
import { type Pasted, usePasted } from './paste.ts';
import { Report, type Spot } from './Report.tsx';
import { rulesLabel } from './rules-date.ts';
import { SeenLine } from './SeenLine.tsx';
import { useSite } from './site.ts';

/** The page's draft, or what is pasted where the page has none. */
export function Popup({ edge }: { edge: PopupEdge }) {
  const page = usePage(edge);
  const { answer } = page;
  const pasting = answer !== null && ('error' in answer || answer.draft === null);
  const pasted = usePasted(edge, page.choice, pasting);
  const field = useRef<HTMLTextAreaElement>(null);

  const packs = answer === null || pasting || 'error' in answer ? pasted.packs : answer.packs;
  const rules = rulesLabel(packs);
  const reading = pasting ? pasted.reading : page.reading === 'failed' ? null : page.reading;

  function select(key: string): void {
    const finding = pasted.reading?.result.findings.find((one) => one.key === key);
    if (finding === undefined) return;
    field.current?.focus();
    field.current?.setSelectionRange(finding.start, finding.end);
  }

  function show(spot: Spot | null): void {
    if (!pasting) void page.role(spot);
    else if (spot !== null) {
      field.current?.focus();
      field.current?.setSelectionRange(spot.start, spot.end);
    }
  }

  return (
    <SentencesProvider value={edge.text}>
      <main class="rl-popup">
        <header class="rl-head">
          <Mark />
          <h1>{edge.text('popup_title')}</h1>
          {rules !== '' && <span>{edge.text('gate_rules', rules)}</span>}
        </header>
        <Notices page={page} pasted={pasted} pasting={pasting} />
        <Stale packs={packs} edge={edge} />
        {!edge.online() && <Notice code="offline" />}
        {pasting && <PasteBox value={pasted.text} onInput={pasted.setText} field={field} />}
        {reading !== null && (
          <Report
            reading={reading}
            limits={held(answer)?.limits ?? []}
            unchecked={{ ...held(answer)?.media, declarations: held(answer)?.declares !== true }}
            rules={rules}
            choice={page.choice}
            onChoose={(choice) => void page.choose(choice)}
            onJump={pasting ? select : (key) => void page.jump(key)}
            onShow={show}
          />
        )}
        <Doing reading={reading} draft={held(answer)?.draft ?? null} rules={rules} edge={edge} />
        <Asked page={page} />
        <Site edge={edge} />
        {answer !== null && !('error' in answer) && <SeenLine edge={edge} state={answer} />}
        <PowerLine edge={edge} onSwitched={() => void page.read()} />
        <p class="rl-foot">
          {edge.text('advice_note')}
          {edge.openRules && (
            <button type="button" class="rl-link" data-testid="open-rules" onClick={edge.openRules}>
              {edge.text('popup_rules')}
            </button>
          )}
        </p>
      </main>
    </SentencesProvider>
  );
}

/** What the page reports of its draft; null where there is none. */
function held(answer: PageReading | null) {
  return answer === null || 'error' in answer || answer.draft === null ? null : answer;
}

function Asked({ page: { answer, readAsked } }: { page: Page }) {
  if (answer === null || 'error' in answer || !answer.asked) return null;
  return <AskedFields {...answer.asked} onRead={(read) => void readAsked(read)} />;
}

function Site({ edge }: { edge: PopupEdge }) {
  const { site, declined, turn } = useSite(edge);
  if (site === null || site.state === 'none' || site.state === 'named') return null;
  return (
    <SiteSwitch
      host={site.host}
      on={site.state === 'on'}
      declined={declined}
      onTurn={(on) => void turn(on)}
    />
  );
}

function Notices({ page, pasted, pasting }: { page: Page; pasted: Pasted; pasting: boolean }) {
  const code = noticeOf(page, pasted, pasting);
  if (code === null) return null;
  const again = pasting && code !== 'no-answer' ? pasted.retry : () => void page.read();
  const retries = code === 'packs-missing' || code === 'engine-error' || code === 'no-answer';
  return <Notice code={code} onAction={retries ? again : undefined} />;
}

function noticeOf({ answer, reading }: Page, pasted: Pasted, pasting: boolean): NoticeCode | null {
  if (answer === null) return 'loading';
  if (pasting && pasted.failed !== null) return pasted.failed;
  if ('error' in answer) return answer.error;
  if (answer.draft === null) return 'no-draft';
  if (reading === 'failed') return 'engine-error';
  if (answer.packs.length === 0) return 'packs-missing';
  return reading === null ? 'loading' : null;
}

function Stale({ packs, edge }: { packs: readonly { version: string }[]; edge: PopupEdge }) {
  const date = rulesDay(packs);
  if (date === null || !areStale(packs, edge.today())) return null;
  const day = edge.text('date_day', String(date.month), String(date.day));
  return <Notice code="packs-stale" params={[day]} />;
}
