import { once } from 'node:events';

/** Writes a line to standard output and waits where a pipe is full: a long run holds no more than one line. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}
