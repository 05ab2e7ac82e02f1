import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeInvite } from '../../rules/trust/index.ts';
import { Lead } from '../rules/trust/lab.ts';
import { teamFiles } from '../rules/trust/pack-files.ts';
import type { Browser, Tab } from './browser.ts';
import { isRoot, setPolicy } from './policy-file.ts';
import { HostileHost } from './trust/host.ts';

/** Where the browser's policy lies, under which id, and how it is started once the policy is there. */
export interface Managed {
  browser: 'chromium' | 'firefox';
  id: string;
  start(): Promise<Browser>;
}

/** An administrator's file: its team is followed without a click, and cannot be left. */
export function policyTests({ browser: name, id, start }: Managed): void {
  describe.skipIf(!isRoot)(`${name} under an administrator's policy`, () => {
    let host: HostileHost;
    let browser: Browser;
    let takeAway: (() => void) | undefined;
    let settings: Tab;

    beforeAll(async () => {
      host = await HostileHost.start(['127.0.0.1']);
      const lead = await Lead.start('stable', Date.now());
      await lead.give('brand', 1, {}, teamFiles('brand', ['蓝鲸奶昔']));
      host.site = lead.mirror.site;
      // No page of ours asked for this host: it answers everyone, as docs/ADMIN.md has it.
      host.lie = (_, response, file) => {
        response.writeHead(file ? 200 : 404, {
          'content-type': 'application/octet-stream',
          'access-control-allow-origin': '*',
        });
        response.end(file);
        return true;
      };
      lead.urls = [`https://127.0.0.1:${host.port}/team/`];
      const invite = writeInvite(lead.invite());
      takeAway = setPolicy(name, id, { teams: [invite], member: '小鹿', onlyTheseTeams: true });
      // A run that is cut off must not leave a policy on the machine.
      process.once('exit', takeAway);
      browser = await start();
      settings = await browser.own('options.html#settings');
    }, 120_000);

    afterAll(async () => {
      takeAway?.();
      await browser?.close();
      await host?.stop();
    });

    it('its team is followed without a click', async () => {
      await expect
        .poll(
          async () => {
            await settings.run(() => location.reload()).catch(() => undefined);
            return settings
              .until(() => document.querySelector('[data-testid=team]')?.textContent ?? '', undefined, 5000)
              .catch(() => '');
          },
          { timeout: 60_000, interval: 1000 },
        )
        .toMatch(/brand 1\.0\.1/);
    }, 90_000);

    it('the page says who set it, and offers neither leaving nor joining', async () => {
      await settings.until(() => document.querySelector('[data-testid=policy]') !== null, undefined);
      const shown = await settings.run(() => ({
        locked: document.querySelector('[data-testid=locked]')?.textContent,
        leave: document.querySelector<HTMLButtonElement>('[data-testid=team] button')?.disabled,
        join: document.querySelector('[data-testid=join]')?.matches(':disabled'),
      }));
      // Debian's Firefox has no Chinese language pack: its own words decide which of the two is shown.
      expect(shown).toEqual({
        locked: expect.stringMatching(/由管理员设置|Set by your administrator/),
        leave: true,
        join: true,
      });
      await settings.screenshot(`.output/lead/policy-${name}.png`);
    });
  });

  if (!isRoot) it.skip(`NOT RUN: ${name}'s policy needs root to write under /etc`, () => undefined);
}
