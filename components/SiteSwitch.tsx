import { useSentences } from './sentences.ts';

interface Props {
  host: string;
  on: boolean;
  /** The browser was asked and did not grant it. */
  declined: boolean;
  onTurn(on: boolean): void;
}

/** Whether Redline wakes by itself on this site, and the one button that changes it. */
export function SiteSwitch({ host, on, declined, onTurn }: Props) {
  const t = useSentences();
  return (
    <div class="rl-notice" data-testid="site" data-on={String(on)}>
      <p role="status">
        {t(on ? 'site_on' : 'site_off', host)}
        {declined && ` ${t('site_declined')}`}
      </p>
      <button type="button" class="rl-button" data-testid="site-turn" onClick={() => onTurn(!on)}>
        {t(on ? 'site_turn_off' : 'site_turn_on')}
      </button>
    </div>
  );
}
