import { useEffect, useState } from 'preact/hooks';
import type { PopupEdge, SiteFacts } from './edge.ts';

export interface SiteSwitching {
  /** Null until known. */
  site: SiteFacts | null;
  declined: boolean;
  turn(on: boolean): Promise<void>;
}

/** Whether Redline is on for the site in front. */
export function useSite(edge: PopupEdge): SiteSwitching {
  const [site, setSite] = useState<SiteFacts | null>(null);
  const [declined, setDeclined] = useState(false);
  useEffect(() => {
    void edge.site().then(setSite);
  }, [edge]);
  return {
    site,
    declined,
    async turn(on) {
      // In this order: turnOn must be the first thing a click does.
      const granted = on ? await edge.turnOn() : await edge.turnOff().then(() => true);
      setDeclined(!granted);
      setSite(await edge.site());
    },
  };
}
