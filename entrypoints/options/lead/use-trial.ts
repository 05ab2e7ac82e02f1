import { useEffect, useState } from 'preact/hooks';
import type { RowNote } from '../../../components/lead/row.ts';
import { loadPack, type Pack } from '../../../rules/engine/index.ts';
import type { OptionsEdge } from '../edge.ts';
import { lawNotes, tableNotes } from './conflicts.ts';
import type { Desk } from './desk.ts';
import { packFilesOf, rowOfPath } from './pack-files.ts';

export interface TableTrial {
  /** 0–1 of the lines held against the law; null when all were. */
  progress: number | null;
  notes: RowNote[];
  /** The table compiled; null while it has faults, or is tried. */
  pack: Pack | null;
  /** Of the rows that were tried: publishing waits until they are those in the table. */
  rows: Desk['rows'] | null;
}

const SETTLE = 500;
/** Lines a slice: a few frames' worth, so that typing goes on. */
const SLICE = 20;

/** Tries the table some time after the last key: its examples, the law, the shop's own names. */
export function useTrial(edge: OptionsEdge, desk: Desk | null, packs: readonly Pack[] | null): TableTrial {
  const [trial, setTrial] = useState<TableTrial>({ progress: null, notes: [], pack: null, rows: null });
  const { rows, ownNames } = desk ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title changes nothing that is tried.
  useEffect(() => {
    if (!desk || !rows || rows.length === 0)
      return setTrial({ progress: null, notes: [], pack: null, rows: null });
    let live = true;
    const law = (packs ?? []).filter(({ layer }) => layer === 'law');
    const timer = setTimeout(async () => {
      const notes = tableNotes(rows, ownNames ?? '');
      setTrial({ progress: 0, notes, pack: null, rows: null });
      const files = packFilesOf(
        {
          id: desk.packId,
          title: desk.title || desk.packId,
          version: '1.0.0',
          rows,
          ownNames: desk.ownNames,
        },
        edge.today(),
      );
      const compiling = edge.trial(files).catch((error: Error) => ({
        buffer: null,
        problems: [{ path: rows[0]!.id, text: error.message }],
      }));
      for (let at = 0; at < rows.length; at += SLICE) {
        if (!live) return;
        notes.push(...lawNotes(rows.slice(at, at + SLICE), law, edge.today()));
        setTrial({ progress: at / rows.length, notes: [...notes], pack: null, rows: null });
        await new Promise((resolve) => setTimeout(resolve));
      }
      const { buffer, problems } = await compiling;
      if (!live) return;
      for (const { path, text } of problems)
        notes.push({ row: rowOfPath(path), code: 'lead_note_problem', params: [text], stops: true });
      setTrial({ progress: null, notes, pack: buffer && loadPack(buffer), rows });
    }, SETTLE);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [edge, rows, ownNames, packs]);
  return trial;
}
