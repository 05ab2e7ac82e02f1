/** A place in lines of text. */
export interface Place {
  line: number;
  offset: number;
}

export interface Span {
  start: Place;
  end: Place;
}

/** Lines with other words in a span's place, and where the caret stands behind them. */
export function apply(
  lines: readonly string[],
  { start, end }: Span,
  text: string,
): { lines: string[]; caret: Place } {
  const head = lines[start.line]!.slice(0, start.offset);
  const written = `${head}${text}`.split('\n');
  const caret = { line: start.line + written.length - 1, offset: written.at(-1)!.length };
  const tail = lines[end.line]!.slice(end.offset);
  written.push(`${written.pop()}${tail}`);
  return { lines: [...lines.slice(0, start.line), ...written, ...lines.slice(end.line + 1)], caret };
}
