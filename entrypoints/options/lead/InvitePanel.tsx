import { useEffect, useMemo, useState } from 'preact/hooks';
import qrcode from 'qrcode-generator';
import { QrCode } from '../../../components/lead/QrCode.tsx';
import type { OptionsEdge } from '../edge.ts';
import { invitation } from './deliver.ts';
import type { LeadTeam } from './desk.ts';

/** One link, or its QR code, and six digits that lead and member compare by voice. */
export function InvitePanel({ edge, team }: { edge: OptionsEdge; team: LeadTeam }) {
  const t = edge.text;
  const [member, setMember] = useState('');
  const [made, setMade] = useState<{ link: string; digits: string } | null>(null);
  const [copied, setCopied] = useState(false);
  const published = Object.keys(team.channel.packs).length > 0;
  const { urls, rootHash, root } = team;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these three stand in the link.
  useEffect(() => {
    let live = true;
    setCopied(false);
    void invitation(edge.subtle, team, member).then((found) => live && setMade(found));
    return () => {
      live = false;
    };
  }, [edge, urls, rootHash, root.version, member]);
  const rows = useMemo(() => made && squares(made.link), [made]);
  if (!published || made === null) return null;
  return (
    <section aria-labelledby="invite-title">
      <h2 id="invite-title">{t('lead_invite_title')}</h2>
      <p class="rl-soft">{t('lead_invite_note')}</p>
      <div class="rl-invite">
        <div class="rl-grid">
          <label>
            {t('lead_invite_member')}
            <input
              class="rl-input"
              value={member}
              maxLength={60}
              onInput={({ currentTarget }) => setMember(currentTarget.value)}
            />
          </label>
          <label>
            {t('lead_invite_link')}
            <input class="rl-input" readOnly value={made.link} data-testid="invite-link" />
          </label>
          <p>
            {t('opt_join_digits')}{' '}
            <strong class="rl-digits" data-testid="invite-digits">
              {made.digits}
            </strong>
          </p>
          <button
            type="button"
            class="rl-button"
            onClick={() => void edge.copy(made.link).then(() => setCopied(true))}
          >
            {t('lead_invite_copy')}
          </button>
          <p role="status">{copied && t('lead_invite_copied')}</p>
        </div>
        {rows && <QrCode rows={rows} label={t('lead_invite_qr')} />}
      </div>
    </section>
  );
}

function squares(link: string): boolean[][] {
  const code = qrcode(0, 'L');
  code.addData(link);
  code.make();
  const sides = Array.from({ length: code.getModuleCount() }, (_, n) => n);
  return sides.map((y) => sides.map((x) => code.isDark(y, x)));
}
