import type { SyncOutcome } from '../../../bridge/rule-report.ts';
import { type Channel, channelPath, sealChannel, writeInvite } from '../../../rules/trust/index.ts';
import { Lead, subtle } from '../../rules/trust/lab.ts';
import { teamFiles } from '../../rules/trust/pack-files.ts';
import { HostileHost } from './host.ts';
import { LiveWorker } from './worker.ts';

export const HOSTILE = 'hostile.example.com';
export const HOSTILE_URL = `https://${HOSTILE}/team/`;
export const CHANNEL = channelPath('stable');

/** A lead, a host that lies, and a browser that follows them. */
export class Field {
  lead!: Lead;
  readonly host: HostileHost;
  readonly worker: LiveWorker;

  private constructor(host: HostileHost, worker: LiveWorker) {
    this.host = host;
    this.worker = worker;
  }

  /** `more`: other hosts and their ports; `spki`: whose certificate counts as good. */
  static async open(more: Record<string, number> = {}, spki = ''): Promise<Field> {
    const host = await HostileHost.start([HOSTILE]);
    const worker = await LiveWorker.start({ [HOSTILE]: host.port, ...more }, spki);
    await worker.grant(HOSTILE);
    return new Field(host, worker);
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.host.stop();
  }

  /** Another team, with one word in its first release. */
  async begin(urls: string[], word = '蓝鲸奶昔'): Promise<SyncOutcome> {
    this.lead = await Lead.start('stable', Date.now());
    await this.give(1, word);
    this.host.site = this.lead.mirror.site;
    this.host.lie = undefined;
    return this.follow(urls);
  }

  async follow(urls: string[]): Promise<SyncOutcome> {
    const teams = await this.worker.ask<{ id: string }[]>('teams');
    for (const { id } of teams) await this.worker.ask('leaveTeam', { id });
    this.lead.urls = urls;
    return this.worker.ask('joinTeam', { invite: writeInvite(this.lead.invite()) });
  }

  async give(seq: number, ...words: string[]): Promise<void> {
    await this.lead.give('brand', seq, {}, teamFiles('brand', words));
  }

  /** Puts a channel on the host that the lead would not have signed so. */
  async forge(change: Partial<Channel>, signers = this.lead.keys.channel): Promise<void> {
    const next = { ...this.lead.channel, version: this.lead.channel.version + 1, ...change };
    this.host.site.set(CHANNEL, (await sealChannel(subtle, next, signers)).bytes);
  }
}
