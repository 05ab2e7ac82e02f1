import { useState } from 'preact/hooks';
import { ImportPreview } from '../../../components/lead/ImportPreview.tsx';
import type { LeadRow } from '../../../components/lead/row.ts';
import type { OptionsEdge } from '../edge.ts';
import type { Rules } from '../packs/rules.ts';
import { forkRows } from './sheet.ts';
import type { Pasting } from './use-pasting.ts';

interface Props {
  edge: OptionsEdge;
  rules: Rules;
  pasting: Pasting;
  onTake(rows: Omit<LeadRow, 'id'>[]): void;
}

/** A pasted table first; then a file; then a pack that is followed here, as a copy of one's own. */
export function ImportPanel({ edge, rules, pasting, onTake }: Props) {
  const t = edge.text;
  const [failed, setFailed] = useState<string | null>(null);
  const [text, setText] = useState('');
  const packs = rules.teams.flatMap((team) => team.packs.map((pack) => ({ team, pack })));

  async function open(file: File | undefined): Promise<void> {
    setFailed(null);
    if (!file) return;
    try {
      pasting.take(/\.xlsx$/i.test(file.name) ? await edge.readXlsx(file) : await textOf(file));
    } catch {
      setFailed(t('lead_file_bad', file.name));
    }
  }
  async function fork(team: string, pack: string): Promise<void> {
    const files = await edge.teamFiles(team, pack).catch(() => undefined);
    if (!files) return setFailed(t('lead_fork_bad'));
    const { rows, left } = forkRows(files);
    setFailed(left > 0 ? t('lead_fork_left', String(left)) : null);
    pasting.offer(rows);
  }
  function take(): void {
    onTake((pasting.lines ?? []).filter(({ known }) => !known).map(({ row }) => row));
    pasting.drop();
    setText('');
  }
  return (
    <section aria-labelledby="import-title">
      <h2 id="import-title">{t('lead_import_title')}</h2>
      <label class="rl-stack">
        {t('lead_import_paste')}
        <textarea
          class="rl-input"
          rows={4}
          value={text}
          data-testid="lead-paste"
          placeholder={t('lead_import_example')}
          onInput={({ currentTarget: { value } }) => {
            setText(value);
            setFailed(null);
            if (value.trim() === '') pasting.drop();
            else pasting.take(value);
          }}
        />
      </label>
      <div class="rl-bar-top">
        <label class="rl-file">
          {t('lead_import_file')}
          <input
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            data-testid="lead-file"
            onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
          />
        </label>
        {packs.map(({ team, pack }) => (
          <button key={pack.id} type="button" class="rl-button" onClick={() => void fork(team.id, pack.id)}>
            {t('lead_fork', pack.title)}
          </button>
        ))}
      </div>
      {failed !== null && (
        <p role="alert" data-testid="import-failed">
          {failed}
        </p>
      )}
      {pasting.lines !== null && pasting.lines.length === 0 && <p role="alert">{t('lead_import_empty')}</p>}
      {pasting.lines !== null && pasting.lines.length > 0 && (
        <ImportPreview lines={pasting.lines} onTake={take} onDrop={pasting.drop} />
      )}
    </section>
  );
}

/** Excel in China saves CSV as GBK: what is not UTF-8 is read as that. */
async function textOf(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}
