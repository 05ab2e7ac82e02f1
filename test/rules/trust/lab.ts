import {
  type Bytes,
  type Channel,
  describe as describeRelease,
  enrol,
  FileMissing,
  firstChannel,
  firstRoot,
  type Invite,
  type Keys,
  type NewKey,
  newKey,
  nextChannel,
  nextRoot,
  type PackFile,
  type Release,
  type RoleName,
  type Root,
  rootPath,
  type Signer,
  type Site,
  type Source,
  sealChannel,
  sealRelease,
  sealRoot,
  sha256,
  type Team,
  TooLong,
  type Update,
  type UpdateEdges,
  update,
} from '../../../rules/trust/index.ts';

export const subtle = crypto.subtle;
export const NOW = Date.UTC(2026, 10, 25);
export const DAY = 24 * 3600_000;

let drawn = 0;
/** Never the same twice, and the same in every run. */
export const random = (bytes: Bytes): Bytes => {
  drawn += 1;
  return bytes.map((_, at) => (drawn * 31 + at * 7) & 255) as Bytes;
};

/** A host in memory. `spoil` may change or withhold what it sends. */
export class Mirror implements Source {
  readonly site: Site = new Map();
  asked: string[] = [];
  spoil: (path: string, bytes: Bytes | undefined) => Bytes | undefined = (_, bytes) => bytes;

  async get(path: string, most: number): Promise<Bytes | undefined> {
    this.asked.push(path);
    const bytes = this.spoil(path, this.site.get(path));
    if (bytes && bytes.length > most) throw new TooLong(path, most);
    return bytes;
  }
}

/** A lead with a key for each role, and what was published so far. */
export class Lead {
  readonly mirror = new Mirror();
  keys!: Record<RoleName, NewKey[]>;
  root!: Root;
  channel!: Channel;
  rootHash = '';
  urls = ['https://rules.example/team/'];
  now = NOW;

  static async start(channel = 'stable', now = NOW): Promise<Lead> {
    const lead = new Lead();
    lead.now = now;
    const key = () => newKey(subtle, false);
    const [root, other, packs, roster] = [await key(), await key(), await key(), await key()];
    lead.keys = { root: [root], channel: [other], packs: [packs], roster: [roster] };
    await lead.publishRoot(firstRoot('试验队', keysOf(lead.keys), now, random), lead.keys.root);
    lead.channel = firstChannel(lead.root, channel, now);
    return lead;
  }

  async publishRoot(root: Root, signers: readonly Signer[]): Promise<void> {
    const { path, bytes, sha256: hash } = await sealRoot(subtle, root, signers);
    this.mirror.site.set(path, bytes);
    this.root = root;
    this.rootHash = hash;
  }

  /** A new root with some roles in new hands, signed by old and new. */
  async rotate(change: Partial<Record<RoleName, NewKey[]>>): Promise<void> {
    const before = this.keys.root;
    this.keys = { ...this.keys, ...change };
    const signers = [...new Set([...before, ...this.keys.root])];
    await this.publishRoot(nextRoot(this.root, keysOf(this.keys), this.now), signers);
  }

  async release(id: string, seq: number, files: PackFile[] = [page(`${id} ${seq}`)]): Promise<Release> {
    const info = { team: this.root.team, id, seq, title: id, version: `1.0.${seq}`, notes: '' };
    const made = await describeRelease(subtle, info, files);
    const { release, files: sent } = await sealRelease(subtle, made, this.keys.packs);
    for (const [path, bytes] of sent) this.mirror.site.set(path, bytes);
    return release;
  }

  async publish(change: Partial<Channel> = {}, now = this.now): Promise<void> {
    this.channel = nextChannel(this.channel, change, now);
    const { path, bytes } = await sealChannel(subtle, this.channel, this.keys.channel);
    this.mirror.site.set(path, bytes);
  }

  /** One pack, everybody gets it. */
  async give(id: string, seq: number, more: Partial<Channel> = {}, files?: PackFile[]): Promise<Release> {
    const stable = await this.release(id, seq, files);
    await this.publish({ packs: { ...this.channel.packs, [id]: { stable } }, ...more });
    return stable;
  }

  invite(member?: string): Invite {
    const root = { version: this.root.version, sha256: this.rootHash };
    const own = { urls: this.urls, channel: this.channel.name };
    return { ...own, root, ...(member !== undefined && { member }) };
  }

  join(member?: string): Promise<Team> {
    return enrol(subtle, this.invite(member), this.mirror, this.now);
  }
}

export function keysOf(
  roles: Record<RoleName, NewKey[]>,
  thresholds: Partial<Record<RoleName, number>> = {},
): Keys {
  const all = Object.values(roles).flat();
  const role = (name: RoleName) => ({
    keyids: roles[name].map(({ keyid }) => keyid),
    threshold: thresholds[name] ?? 1,
  });
  return {
    keys: Object.fromEntries(all.map(({ keyid, pub }) => [keyid, pub])),
    roles: { root: role('root'), channel: role('channel'), packs: role('packs'), roster: role('roster') },
  };
}

export const page = (text: string): PackFile => ({ path: 'pack.yaml', text });

/** Takes a pack as it is: what a rule says is another room's test. */
export const edges = (source: Source, more: Partial<UpdateEdges> = {}): UpdateEdges => ({
  subtle,
  source,
  now: NOW,
  installId: 'install-1',
  builder: 'test',
  kept: async () => undefined,
  build: async (_, files, killed) =>
    new TextEncoder().encode(JSON.stringify({ files, killed })).buffer as ArrayBuffer,
  ...more,
});

export const sync = (team: Team, lead: Lead, more: Partial<UpdateEdges> = {}): Promise<Update> =>
  update(team, edges(lead.mirror, more));

/** Name of the error that a promise ends with; `ok` where it ends well. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'ok',
    (error: Error) => error.name,
  );
}

export { FileMissing, rootPath, sha256 };
