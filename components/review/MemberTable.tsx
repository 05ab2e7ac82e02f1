import type { Duty } from '../../review/roster.ts';
import { useSentences } from '../sentences.ts';

interface Member {
  id: string;
  name: string;
  duties: Duty[];
  devices: string[];
  revoked: boolean;
}

export function MemberTable({ members }: { members: readonly Member[] }) {
  const t = useSentences();
  return (
    <table class="rl-members" data-testid="members">
      <thead>
        <tr>
          <th scope="col">{t('review_member')}</th>
          <th scope="col">{t('review_duties')}</th>
          <th scope="col">{t('review_devices')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ id, name, duties, devices, revoked }) => (
          <tr key={id} class={revoked ? 'rl-soft' : ''}>
            <td>{name}</td>
            <td>
              {revoked ? t('review_revoked') : duties.map((duty) => t(`review_duty_${duty}`)).join('、')}
            </td>
            <td>{devices.join(' ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
