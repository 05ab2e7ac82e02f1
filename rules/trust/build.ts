import { loadPack } from '../engine/index.ts';
import { compilePack, showProblem } from '../format/index.ts';
import type { PackFile } from './archive.ts';
import { PackRefused, WrongLayer } from './errors.ts';

/** Ids that only packs of this extension bear. */
const BUILT_IN = /^(?:cn|platform)-/;
const TEAM_LAYERS: readonly string[] = ['organisation', 'team'];

/**
 * Compiles a team's pack and runs its own examples, every rule there. Then the killed ones are left out: what a
 * kill takes away may be what another rule's example leaned on, and an emergency does not wait for that.
 * Throws PackRefused, WrongLayer.
 */
export function buildTeamPack(
  id: string,
  files: readonly PackFile[],
  killed: readonly string[],
): ArrayBuffer {
  const whole = compilePack(files);
  if (!whole.buffer) throw refused(id, whole.report.errors);
  const { layer } = loadPack(whole.buffer);
  if (BUILT_IN.test(id) || whole.report.id !== id || !TEAM_LAYERS.includes(layer))
    throw new WrongLayer(id, layer);
  if (killed.length === 0) return whole.buffer;
  const rest = compilePack(files, { without: killed });
  if (!rest.buffer) throw refused(id, rest.report.errors);
  return rest.buffer;
}

function refused(id: string, errors: readonly Parameters<typeof showProblem>[0][]): PackRefused {
  const [first] = errors;
  return new PackRefused(id, first ? showProblem(first) : '', errors.length - 1);
}
