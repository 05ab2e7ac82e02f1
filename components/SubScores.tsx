import type { Score, ScoreParts } from '../rules/structure/result.ts';
import { CEILINGS } from '../rules/structure/weights.ts';
import { useSentences } from './sentences.ts';

const NAMES = Object.keys(CEILINGS) as (keyof ScoreParts)[];

/** Every part with its points and its ceiling, on demand: they add up to the number before the cap. */
export function SubScores({ score }: { score: Score['score'] }) {
  const t = useSentences();
  if (score.raw === null) return null;
  const { parts, failed = [], raw } = score;
  return (
    <details class="rl-more" data-testid="parts" open={failed.length > 0}>
      <summary>{t('parts_title')}</summary>
      <table class="rl-parts">
        <tbody>
          {NAMES.map((name) => (
            <tr key={name} data-testid={`part-${name}`}>
              <th scope="row">{t(`cli_score_part_${name}`)}</th>
              <td>
                {failed.includes(name)
                  ? t('parts_failed')
                  : t('parts_of', String(parts[name]), String(CEILINGS[name]))}
              </td>
              <td class="rl-soft">{t(`parts_about_${name}`)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('parts_sum')}</th>
            <td>{t('parts_of', String(raw), '100')}</td>
            <td class="rl-soft">{t('parts_about_sum')}</td>
          </tr>
        </tbody>
      </table>
    </details>
  );
}
