import { type Bytes, textOf } from './bytes.ts';
import { BadField } from './errors.ts';

/** A verified payload as JSON. Throws BadField. */
export function parseJson(payload: Bytes, file: string): unknown {
  const said = textOf(payload);
  try {
    return JSON.parse(said ?? '');
  } catch {
    throw new BadField(file);
  }
}
