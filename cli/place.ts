import { say, type TextKey } from './texts.ts';

/** Line and column from 1 of a UTF-16 offset; a column counts characters, so an emoji is one. */
export function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return `${lines.length}:${[...lines.at(-1)!].length + 1}`;
}

const NAMES: Record<string, TextKey> = {
  title: 'part_title',
  body: 'part_body',
  tags: 'part_tags',
  summary: 'part_summary',
  'short-title': 'part_short_title',
  comment: 'part_comment',
};

export function partName(part: string): string {
  const key = NAMES[part];
  return key ? say(key) : say('part_seg', part.slice('seg-'.length));
}
