import type { Finding } from '../../rules/engine/finding.ts';
import type { Rule } from '../../rules/engine/rule.ts';
import { lawName, type Say } from './words.ts';

interface Props {
  finding: Finding;
  rule: Rule | undefined;
  say: Say;
}

/** Law, article and fine, folded: most authors want the next step first. */
export function CardLaw({ finding, rule, say }: Props) {
  if (finding.basis.length === 0) return null;
  return (
    <details>
      <summary>{say('card_basis')}</summary>
      <ul class="law">
        {finding.basis.map(({ law, article }) => (
          <li key={`${law} ${article}`}>{say('card_article', lawName(law, say), article)}</li>
        ))}
      </ul>
      {rule?.fine && <p>{say('card_fine', rule.fine.range)}</p>}
      {rule?.fine?.relief && <p>{rule.fine.relief}</p>}
      {finding.certainty !== 'settled' && <p>{say(`card_certainty_${finding.certainty}`)}</p>}
    </details>
  );
}
