import { compilePack } from '../../../rules/format/index.ts';
import type { PackFile } from '../../../rules/trust/index.ts';
import type { Trial } from '../edge.ts';

// A thread of its own: two thousand lines take seconds, and the table must go on taking keys.

addEventListener('message', ({ data }: MessageEvent<{ id: number; files: PackFile[] }>) => {
  const { buffer, report } = compilePack(data.files);
  const trial: Trial = { buffer, problems: report.errors.map(({ path, text }) => ({ path, text })) };
  postMessage({ id: data.id, trial });
});
