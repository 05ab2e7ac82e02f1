import { readFileSync } from 'node:fs';
import { plain, type Run } from '../pages/sites/model.ts';

export interface Vector {
  title: string;
  paragraphs: Run[][];
  special: { acrossNodes: string; afterEmoji: string; disguised: string };
}

const file = new URL('../vectors/twelve.json', import.meta.url);

/** The fixed text: at least twelve findings, one across inline nodes, one after an emoji, one disguised. */
export const TWELVE: Vector = JSON.parse(readFileSync(file, 'utf8'));

export function bodyOf(vector: Vector): string {
  return plain(vector.paragraphs);
}
