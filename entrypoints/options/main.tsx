import { render } from 'preact';
import { browser } from 'wxt/browser';
import { askForPacks } from '../../bridge/bytes.ts';
import { readDesk, saveDesk } from '../../bridge/lead-store.ts';
import { sendMessage } from '../../bridge/messages.ts';
import { readPersonal, savePersonal } from '../../bridge/personal.ts';
import { readPolicy } from '../../bridge/policy.ts';
import { ruleStore } from '../../bridge/rule-store.ts';
import { readSeen, saveSeen } from '../../bridge/seen-rules.ts';
import { readSites } from '../../bridge/sites.ts';
import { HOST_PATTERNS, patternOf } from '../../rules/platforms/index.ts';
import { readFiles, unpack } from '../../rules/trust/index.ts';
import { localDay } from '../content/today.ts';
import type { OptionsEdge } from './edge.ts';
import { trials } from './lead/trial.ts';
import { readXlsx } from './lead/xlsx.ts';
import { Options } from './Options.tsx';

const edge: OptionsEdge = {
  text: (code, ...params) => browser.i18n.getMessage(code as never, params),
  subtle: crypto.subtle,
  random: (bytes) => crypto.getRandomValues(bytes),
  now: Date.now,
  today: () => localDay(new Date()),

  packs: askForPacks,
  teams: () => sendMessage('teams', undefined),
  sync: () => sendMessage('syncTeams', undefined),
  askFor: (origins) => browser.permissions.request({ origins }),
  join: (invite, member) => sendMessage('joinTeam', { invite, member }),
  leave: (id) => sendMessage('leaveTeam', { id }),
  async teamFiles(team, pack) {
    const held = (await ruleStore.teams()).find(({ id }) => id === team)?.team.packs[pack];
    const blob = held && (await ruleStore.blob(held.blob));
    return blob && readFiles(await unpack(crypto.subtle, blob, held.raw, pack), pack);
  },
  seen: readSeen,
  saveSeen,
  policy: readPolicy,
  personal: readPersonal,
  async savePersonal(personal) {
    await savePersonal(personal);
    const url = [...HOST_PATTERNS, ...(await readSites()).map(patternOf)];
    // A tab without our page code does not answer: that is no fault.
    const tabs = await browser.tabs.query({ url });
    await Promise.allSettled(tabs.map(({ id }) => sendMessage('reload', undefined, id!)));
  },
  sites: readSites,
  turnOffSite: (host) => sendMessage('turnOff', { host }),

  desk: readDesk,
  saveDesk,
  trial: trials(() => new Worker(new URL('./lead/trial.worker.ts', import.meta.url), { type: 'module' })),
  save(name, bytes, type) {
    const url = URL.createObjectURL(new Blob([bytes], { type }));
    const link = Object.assign(document.createElement('a'), { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  },
  async put(url, bytes, authorization) {
    const headers = authorization ? { authorization } : undefined;
    const answer = await fetch(url, {
      method: 'PUT',
      body: bytes,
      credentials: 'omit',
      ...(headers && { headers }),
    });
    return answer.status;
  },
  readXlsx,
  copy: (text) => navigator.clipboard.writeText(text),
};

document.documentElement.lang = browser.i18n.getUILanguage();
render(<Options edge={edge} />, document.getElementById('root')!);
