import type { Compiled, RuleStore, TeamRecord } from '../../bridge/rule-store.ts';
import type { Bytes } from '../../rules/trust/index.ts';

/** The store as IndexedDB keeps it: all of a commit, or nothing of it. */
export class MemoryStore implements RuleStore {
  records = new Map<string, TeamRecord>();
  blobs = new Map<string, Bytes>();
  built = new Map<string, Compiled>();
  /** Called between the parts of a commit; a throw takes the whole of it back. */
  during: (part: string) => void = () => {};

  teams = async () => [...this.records.values()].map((each) => structuredClone(each));
  blob = async (sha256: string) => this.blobs.get(sha256);
  compiled = async (team: string, pack: string) => this.built.get(`${team}/${pack}`);

  keep = async (team: string, pack: string, compiled: Compiled) => {
    this.built.set(`${team}/${pack}`, compiled);
  };

  remove = async (team: string) => {
    this.records.delete(team);
  };

  commit: RuleStore['commit'] = async (record, built, builder) => {
    const records = new Map(this.records).set(record.id, structuredClone(record));
    const blobs = new Map(this.blobs);
    const compiled = new Map(this.built);
    this.during('teams');
    for (const [pack, { blob, bytes, compiled: buffer }] of Object.entries(built)) {
      blobs.set(blob, bytes);
      this.during('blobs');
      const killed = record.team.packs[pack]!.killed;
      compiled.set(`${record.id}/${pack}`, { builder, blob, killed, buffer });
      this.during('compiled');
    }
    Object.assign(this, { records, blobs, built: compiled });
  };
}
