// A list of words as people keep them: cells pasted from a table (tabs), CSV, or one word a line. The first line may
// name the columns; without names they are word, message, suggestion.

export interface TableRow {
  word: string;
  message?: string;
  suggestion?: string;
  /** block, warn or advise; a warn needs a question. */
  severity?: string;
  question?: string;
  /** Where it holds: a platform as people call it. */
  platform?: string;
  /** A sentence in which the word must be found, and one that must pass. */
  flag?: string;
  pass?: string;
}

const COLUMNS: Record<keyof TableRow, readonly string[]> = {
  word: ['word', '词', '用词', '关键词', '违禁词', '敏感词'],
  message: ['message', '说明', '原因', '提示'],
  suggestion: ['suggestion', '建议', '替换', '改成', '方向'],
  severity: ['severity', '级别', '等级'],
  question: ['question', '问题', '追问'],
  platform: ['platform', '平台', '适用平台', '场景'],
  flag: ['example', '例句', '命中例句', '反例'],
  pass: ['pass', '放过例句', '正例'],
};
const SEVERITIES: Record<string, string> = { 必须改: 'block', 要凭证: 'warn', 建议: 'advise' };

/** Rows with a word, each word once. */
export function readTable(text: string): TableRow[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  const cells = lines.map((line) =>
    (line.includes('\t') ? line.split('\t') : csv(line)).map((cell) => cell.trim()),
  );
  const names = (cells[0] ?? []).map(columnOf);
  const named = names.includes('word');
  const columns = named ? names : (['word', 'message', 'suggestion'] as const);
  const seen = new Set<string>();
  return cells.slice(named ? 1 : 0).flatMap((row) => {
    const found = Object.fromEntries(columns.flatMap((name, n) => (name && row[n] ? [[name, row[n]]] : [])));
    const { word } = found as Partial<TableRow>;
    if (!word || seen.has(word)) return [];
    seen.add(word);
    return [found as unknown as TableRow];
  });
}

const columnOf = (said: string): keyof TableRow | undefined =>
  (Object.keys(COLUMNS) as (keyof TableRow)[]).find((name) => COLUMNS[name].includes(said.toLowerCase()));

/** RFC 4180, one line: quotes may hold commas, two quotes are one. */
function csv(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

/** The rule that a row becomes. Its example is made from its word, so that what it finds is tried before it is sent. */
export function ruleOf(id: string, { word, message, suggestion, severity, question }: TableRow) {
  const weight = SEVERITIES[severity ?? ''] ?? severity ?? (question ? 'warn' : 'advise');
  return {
    id,
    title: word,
    kind: 'term',
    severity: weight,
    track: 'team',
    certainty: 'settled',
    liable: ['operator'],
    basis: [],
    terms: [word],
    message: message ?? '团队约定不用这个词',
    ...(question && { question: { id: `${id}-question`, text: question } }),
    suggestions: [suggestion ?? '换一个说法'],
    examples: { flag: [{ text: `文案里写了${word}`, mark: word }], pass: [] },
  };
}
