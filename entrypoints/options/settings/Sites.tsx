import { useEffect, useState } from 'preact/hooks';
import type { OptionsEdge } from '../edge.ts';

/** Sites that Redline was turned on for, besides the creator platforms. */
export function Sites({ edge }: { edge: OptionsEdge }) {
  const [sites, setSites] = useState<string[]>([]);
  const t = edge.text;
  useEffect(() => void edge.sites().then(setSites), [edge]);
  async function turnOff(host: string): Promise<void> {
    await edge.turnOffSite(host);
    setSites(await edge.sites());
  }
  return (
    <section aria-labelledby="sites-title">
      <h2 id="sites-title">{t('opt_sites_title')}</h2>
      <p class="rl-soft">{t(sites.length === 0 ? 'opt_sites_none' : 'opt_sites_some')}</p>
      <ul class="rl-plain">
        {sites.map((host) => (
          <li key={host} class="rl-line">
            <span>{host}</span>
            <button type="button" class="rl-button" onClick={() => void turnOff(host)}>
              {t('site_turn_off')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
