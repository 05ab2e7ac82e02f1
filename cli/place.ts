/** Line and column from 1 of a UTF-16 offset; a column counts characters, so an emoji is one. */
export function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  return `${lines.length}:${[...lines.at(-1)!].length + 1}`;
}

const NAMES: Record<string, string> = {
  title: '标题',
  body: '正文',
  tags: '标签',
  summary: '摘要',
  'short-title': '短标题',
  comment: '评论',
};

export const partName = (part: string): string => NAMES[part] ?? `第 ${part.slice(4)} 段`;
