import { useEffect, useState } from 'preact/hooks';
import type { Policy } from '../../../bridge/policy.ts';
import type { OptionsEdge } from '../edge.ts';
import type { Rules } from '../packs/rules.ts';
import { JoinTeam } from './JoinTeam.tsx';
import { PersonalLists } from './PersonalLists.tsx';
import { Sites } from './Sites.tsx';
import { Teams } from './Teams.tsx';

export type PolicyState = Policy & { set: boolean; bad?: string };

/** Where rules come from, and where Redline wakes. What an administrator set is shown, and cannot be changed. */
export function SettingsView({ edge, rules }: { edge: OptionsEdge; rules: Rules }) {
  const [policy, setPolicy] = useState<PolicyState | null>(null);
  useEffect(() => void edge.policy().then(setPolicy), [edge]);
  if (policy === null) return null;
  const locked = policy.locked.includes('teams') || policy.onlyTheseTeams;
  return (
    <>
      {policy.bad !== undefined && (
        <p class="rl-notice rl-alarm" role="alert">
          {edge.text('opt_policy_bad', policy.bad)}
        </p>
      )}
      {policy.set && policy.bad === undefined && (
        <p class="rl-notice" data-testid="policy">
          {edge.text('opt_policy_set')}
        </p>
      )}
      <Teams edge={edge} rules={rules} locked={locked} />
      <JoinTeam edge={edge} rules={rules} locked={locked} />
      <PersonalLists edge={edge} rules={rules} />
      <Sites edge={edge} />
    </>
  );
}
