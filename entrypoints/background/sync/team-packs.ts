import type { Compiled, RuleStore, TeamRecord } from '../../../bridge/rule-store.ts';
import { type BuildEdges, type HeldPack, readFiles, TrustError, unpack } from '../../../rules/trust/index.ts';

interface Edges {
  store: RuleStore;
  subtle: SubtleCrypto;
  builder: string;
  build: BuildEdges['build'];
}

/** The compiled packs of every team. What an earlier extension compiled is compiled anew from its archive. */
export async function teamPacks(edges: Edges): Promise<ArrayBuffer[]> {
  const found: ArrayBuffer[] = [];
  for (const record of await edges.store.teams()) {
    for (const pack of Object.values(record.team.packs)) {
      const buffer = await packOf(record, pack, edges);
      if (buffer) found.push(buffer);
    }
  }
  return found;
}

async function packOf(record: TeamRecord, pack: HeldPack, edges: Edges): Promise<ArrayBuffer | undefined> {
  const { store, builder } = edges;
  const compiled = await store.compiled(record.id, pack.id);
  if (compiled && isFor(pack, builder, compiled)) return compiled.buffer;
  const bytes = await store.blob(pack.blob);
  if (!bytes) return undefined;
  try {
    const files = readFiles(await unpack(edges.subtle, bytes, pack.raw, pack.id), pack.id);
    const buffer = await edges.build(pack.id, files, pack.killed);
    await store.keep(record.id, pack.id, { builder, blob: pack.blob, killed: pack.killed, buffer });
    return buffer;
  } catch (error) {
    // The new engine does not take it; the next run says so where the team's packs are listed.
    if (error instanceof TrustError) return undefined;
    throw error;
  }
}

const isFor = (pack: HeldPack, builder: string, compiled: Compiled): boolean =>
  compiled.builder === builder &&
  compiled.blob === pack.blob &&
  compiled.killed.join() === pack.killed.join();
