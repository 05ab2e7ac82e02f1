import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { toCargo } from '../../bridge/bytes.ts';
import { ignoredKeys, saveIgnored } from '../../bridge/database.ts';
import { serve } from '../../bridge/messages.ts';
import { hiddenBy, readPersonal } from '../../bridge/personal.ts';
import { choiceFor, saveChoice } from '../../bridge/settings.ts';
import { factsOf } from '../../rules/platforms/index.ts';
import { startAuthor } from './author.ts';
import { showCounts } from './badge.ts';
import { injectSurfaces, takeOverOpenTabs } from './inject.ts';
import { packs } from './packs.ts';
import { open, startPower, wake } from './power.ts';
import { startReview } from './review/index.ts';
import { forgetRefusedSites, restoreSites, siteState, turnOff, turnOn } from './sites.ts';
import { startSync } from './sync/index.ts';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => void takeOverOpenTabs());

  browser.runtime.onStartup.addListener(() => void forgetRefusedSites());
  browser.permissions.onAdded.addListener(() => void restoreSites());
  browser.permissions.onRemoved.addListener(() => void restoreSites());
  void restoreSites();

  startSync();
  startReview();
  startPower();
  startAuthor();

  serve('wake', (_, sender) => wake(sender.tab!));
  serve('surfaces', (_, sender) => injectSurfaces(sender.tab!.id!));
  serve('facts', ({ platform }) => [factsOf(platform)]);
  serve('open', ({ tabId }) => open(tabId));
  serve('packs', async ({ base64 }) => toCargo(await packs(), base64));
  serve('choice', (_, sender) => choiceFor(new URL(sender.tab?.url ?? sender.url!).host));
  serve('setChoice', ({ host, choice }) => saveChoice(host, choice));
  serve('site', ({ host }) => siteState(host));
  serve('turnOn', ({ host }) => turnOn(host));
  serve('turnOff', ({ host }) => turnOff(host));
  serve('counts', (counts, sender) => showCounts(sender.tab!.id!, counts));
  serve('ignored', async () => [...(await ignoredKeys()), ...hiddenBy(await readPersonal())]);
  serve('ignore', (entry) => saveIgnored({ ...entry, at: new Date().toISOString() }));
});
