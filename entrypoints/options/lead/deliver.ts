import { zipSync } from 'fflate';
import { type Bytes, checkDigits, type Invite, readInvite, writeInvite } from '../../../rules/trust/index.ts';
import type { OptionsEdge } from '../edge.ts';
import type { LeadTeam } from './desk.ts';
import { inOrder } from './release.ts';

/** The whole folder, with a page for people who open the link before they have Redline. */
export function zipOf({ site }: LeadTeam, { text }: Pick<OptionsEdge, 'text'>): Bytes {
  const files = Object.fromEntries(inOrder(site.keys()).map((path) => [path, site.get(path)!]));
  const page = new TextEncoder().encode(landingPage(text('lead_landing_title'), text('lead_landing')));
  // What is signed is packed already, or small: storing it as it is keeps its hash plain to see.
  return zipSync({ ...files, 'index.html': page }, { level: 0 }) as Bytes;
}

const landingPage = (title: string, said: string): string =>
  `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${inHtml(title)}</title><body style="font:16px/1.7 system-ui;max-width:34em;margin:3em auto;padding:0 1em"><h1>${inHtml(title)}</h1><p>${inHtml(said)}</p>`;

const inHtml = (text: string): string =>
  text.replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark]!);

/** A host did not take a file. `code` is a sentence of public/_locales. */
export class PutFailed extends Error {
  override name = 'PutFailed';
  readonly code: string;
  readonly params: string[];
  constructor(code: string, ...params: string[]) {
    super(`${code} ${params.join(' ')}`);
    this.code = code;
    this.params = params;
  }
}

/**
 * Puts what the host does not have yet, the channel last: whoever syncs in between finds all it names.
 * Throws PutFailed; what was put by then is not put again.
 */
export async function putUnsent(
  edge: Pick<OptionsEdge, 'put'>,
  team: LeadTeam,
  { url, authorization }: { url: string; authorization: string },
  sent: (path: string) => Promise<void>,
): Promise<void> {
  for (const path of inOrder(team.unsent)) {
    let status: number;
    try {
      status = await edge.put(url + path, team.site.get(path)!, authorization);
    } catch {
      throw new PutFailed('lead_put_no_answer', path);
    }
    if (status < 200 || status > 299) throw new PutFailed('lead_put_status', path, String(status));
    await sent(path);
  }
}

/** A place as it is written into the invitation: https, with a slash at its end; undefined where it is none. */
export function placeOf(typed: string): string | undefined {
  const url = typed.trim().replace(/\/*$/, '/');
  try {
    readInvite(writeInvite(inviteFrom({ urls: [url], rootHash: '0'.repeat(64), version: 1 }, '')));
    return url;
  } catch {
    return undefined;
  }
}

/** The link a lead sends, and the digits to compare by voice. */
export async function invitation(
  subtle: SubtleCrypto,
  { urls, rootHash, root }: LeadTeam,
  member: string,
): Promise<{ link: string; digits: string }> {
  const invite = inviteFrom({ urls, rootHash, version: root.version }, member);
  return { link: `${urls[0]}#${writeInvite(invite)}`, digits: await checkDigits(subtle, invite) };
}

const inviteFrom = (
  { urls, rootHash, version }: { urls: string[]; rootHash: string; version: number },
  member: string,
): Invite => ({
  urls,
  root: { version, sha256: rootHash },
  channel: 'stable',
  ...(member.trim() && { member: member.trim() }),
});
