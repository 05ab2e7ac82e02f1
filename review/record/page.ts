import type { CaseState, Submission } from '../case.ts';
import type { Roster } from '../roster.ts';
import type { CaseRecord } from './record.ts';
import { dayInChina, retentionOf } from './retention.ts';

/** A sentence of public/_locales with its values. */
export type Say = (key: string, ...values: (string | number)[]) => string;

/** Plain HTML that opens on a phone: no script runs, nothing is loaded. Everything before the seal. */
export function recordHtml(
  record: CaseRecord,
  state: CaseState,
  roster: Roster,
  json: string,
  say: Say,
): string {
  const name = (id: string) => roster.members.find((member) => member.id === id)?.name ?? id;
  const heading = say(record.kind === 'file' ? 'record_file' : 'record_working');
  return `<!doctype html>
<html lang="${say('record_lang')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(record.title)}</title>
<style>
body { font: 16px/1.7 system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1rem; color: #1c1c1c; background: #fff; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
dt { color: #595959; } dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f5f5f5; padding: .75rem; font: inherit; }
</style>
</head>
<body>
<h1>${safe(heading)}：${safe(record.title)}</h1>
${table(facts(record, state, name, say))}
<h2>${safe(say('record_text'))}</h2>
${state.submission ? draftHtml(state.submission) : ''}
<h2>${safe(say('record_decisions'))}</h2>
${rows(decisions(state, name, say))}
<h2>${safe(say('record_changes'))}</h2>
${rows(state.earlier.map((each) => `${day(each.at)} ${name(each.by)} ${each.content.slice(0, 16)}`))}
<h2>${safe(say('record_claims'))}</h2>
${rows(claims(record, state, say))}
<p>${safe(say('record_how_to_verify'))}</p>
<script type="application/json" id="redline-record">${json}</script>`;
}

type Name = (id: string) => string;

function facts({ advert, at, by, leftOut }: CaseRecord, state: CaseState, name: Name, say: Say) {
  const { published, takenDown, submission } = state;
  const live = submission?.draft.context.kind === 'live-script' ? 'live' : 'post';
  const ended = live === 'live' ? advert.liveEnd : (advert.takenDown ?? takenDown?.at);
  const { from, until, basis } = retentionOf(live, ended);
  const articles = basis.map(({ law, article }) => say('record_article', say(`record_law_${law}`), article));
  const keep = until ? say('record_until', from!, until) : say('record_running');
  return [
    ['record_status', say(`record_status_${state.status.replace('-', '_')}`)],
    ['record_advertiser', advert.advertiser],
    ['record_licence', advert.licence],
    ['record_author', name(state.author)],
    ['record_account', published?.account ?? advert.account],
    ['record_url', published?.url],
    ['record_published', published && day(published.at)],
    ['record_taken_down', ended && day(ended)],
    ['record_retention', `${keep} ${articles.join('')}`],
    ['record_hash', submission?.content],
    ['record_packs', state.packs.map(({ id, version }) => `${id} ${version}`).join('、')],
    ['record_off', advert.off.join('、')],
    ['record_left_out', leftOut.length ? String(leftOut.length) : undefined],
    ['record_exported', `${day(at)} ${name(by)}`],
  ].map(([key, value]) => [say(key as string), value] as const);
}

function decisions(state: CaseState, name: Name, say: Say): string[] {
  const { approvals, objections, waivers, comments } = state;
  return [
    ...approvals.map(({ at, by, conditions }) =>
      say('record_approved_by', day(at), name(by), conditions.join('；')),
    ),
    ...objections.map(({ at, by, note }) => say('record_objected_by', day(at), name(by), note)),
    ...waivers.map(({ at, by, reason }) => say('record_waived_by', day(at), name(by), reason)),
    ...comments.map(({ at, by, text }) => `${day(at)} ${name(by)}：${text}`),
  ];
}

function claims({ advert }: CaseRecord, { submission }: CaseState, say: Say): string[] {
  const evidence = submission?.draft.context.evidence ?? [];
  return [
    ...advert.papers,
    ...evidence.map((each) =>
      [each.for, each.type, each.number, each.issuer, each.note].filter(Boolean).join(' '),
    ),
    ...(advert.snapshot
      ? [`${say('record_snapshot', day(advert.snapshot.at))}\n${advert.snapshot.text}`]
      : []),
    ...advert.corrections.map(({ at, text }) => `${say('record_correction', day(at))} ${text}`),
  ];
}

const draftHtml = ({ draft, beside }: Submission): string =>
  [...draft.parts.map(({ text }) => text), beside.link ?? '']
    .filter((text) => text !== '')
    .map((text) => `<pre>${safe(text)}</pre>`)
    .join('\n');

const table = (entries: readonly (readonly [string, string | number | undefined])[]): string =>
  `<dl>${entries
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `<dt>${safe(key)}</dt><dd>${safe(String(value))}</dd>`)
    .join('\n')}</dl>`;

const rows = (lines: readonly string[]): string =>
  lines.length === 0 ? '<p>—</p>' : `<ul>${lines.map((line) => `<li>${safe(line)}</li>`).join('\n')}</ul>`;

const day = dayInChina;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char]!);
