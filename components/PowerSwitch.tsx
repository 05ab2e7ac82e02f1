import type { FieldRole } from '../rules/engine/platform.ts';
import { codeOf, useSentences } from './sentences.ts';

const SCOPES = ['tab', 'site', 'everywhere'] as const;
export type PowerScope = (typeof SCOPES)[number];

export interface PowerState extends Record<PowerScope, boolean> {
  on: boolean;
  /** Fields of this site that are left alone. */
  fields: readonly FieldRole[];
  managed?: 'on' | 'off' | undefined;
}

interface Props {
  power: PowerState;
  /** Empty where the page is no site. */
  host: string;
  onSwitch(scope: PowerScope, on: boolean): void;
  onField(role: FieldRole): void;
}

/** Whether anything is checked here, and a switch for each scope, named in words. What an administrator set is said. */
export function PowerSwitch({ power, host, onSwitch, onField }: Props) {
  const t = useSentences();
  const { on, fields, managed } = power;
  const scopes = SCOPES.filter((scope) => scope !== 'site' || host !== '');
  return (
    <details class="rl-power" data-testid="power" data-on={String(on)} open={!on}>
      <summary>{t(on ? 'power_on' : 'power_off')}</summary>
      {managed && <p data-testid="power-managed">{t(`power_managed_${managed}`)}</p>}
      {scopes.map((scope) => (
        <label key={scope}>
          <input
            type="checkbox"
            data-testid={`power-${scope}`}
            checked={managed ? on : power[scope]}
            disabled={managed !== undefined}
            onChange={({ currentTarget }) => onSwitch(scope, currentTarget.checked)}
          />
          {t(`power_scope_${scope}`, host)}
        </label>
      ))}
      {fields.map((role) => (
        <p key={role} class="rl-power-field">
          {t('power_field_off', t(codeOf('part', role)))}
          <button
            type="button"
            class="rl-link"
            data-testid={`power-field-${role}`}
            onClick={() => onField(role)}
          >
            {t('power_field_on')}
          </button>
        </p>
      ))}
    </details>
  );
}
