import { readSheet } from 'read-excel-file/universal';

/** The first sheet as tabbed text, a line a row. Throws where it is no spreadsheet. */
export async function readXlsx(file: Blob): Promise<string> {
  const rows = await readSheet(file);
  return rows.map((row) => row.map(cellText).join('\t')).join('\n');
}

const cellText = (cell: unknown): string =>
  cell === null || cell === undefined ? '' : String(cell).replace(/[\t\r\n]+/g, ' ');
