import { useState } from 'preact/hooks';
import type { Declaration } from '../rules/engine/draft.ts';
import type { PlatformFacts } from '../rules/engine/platform.ts';
import { codeOf, useSentences } from './sentences.ts';

export interface SeenField {
  /** What of the draft it holds. */
  part: string;
  how: 'textarea' | 'input' | 'contenteditable';
  /** UTF-16 units in it. */
  length: number;
  /** Known by its platform's own file; else by the page's words. */
  known?: boolean | undefined;
  /** The platform's limit, in the platform's own units. */
  count?: number | undefined;
  max?: number | undefined;
}

export interface Seen {
  host: string;
  platform: Pick<PlatformFacts, 'id' | 'seen' | 'verified'>;
  fields: readonly SeenField[];
  declared: readonly Declaration[];
  product?: { name: string; price?: number | undefined } | undefined;
  packs: readonly { id: string; version: string }[];
}

interface Props {
  seen: Seen;
  onCopy(text: string): void;
}

/** What Redline sees in the page: fields by role, counters, declarations, the product; and a report of it to copy. */
export function SeenHere({ seen, onCopy }: Props) {
  const t = useSentences();
  const [report, setReport] = useState(false);
  const { host, platform, fields, declared, product } = seen;
  const text = reportOf(seen);
  return (
    <details class="rl-seen" data-testid="seen">
      <summary>{t('seen_title')}</summary>
      <p data-testid="seen-platform">
        {t('seen_platform', host || t('seen_no_host'), t(codeOf('platform', platform.id)))}
        {' · '}
        {t(codeOf('seen_verified', platform.verified), platform.seen)}
      </p>
      <ul>
        {fields.map((field) => (
          <Field key={field.part} {...field} />
        ))}
        {fields.length === 0 && <li>{t('seen_no_fields')}</li>}
        <li data-testid="seen-declared">
          {t(
            'seen_declared',
            declared.map((each) => t(codeOf('seen_declared', each))).join(t('list_separator')) ||
              t('seen_none'),
          )}
        </li>
        <li data-testid="seen-product">
          {product ? t('seen_product', product.name) : t('seen_no_product')}
          {product?.price !== undefined && ` ${t('seen_price', String(product.price))}`}
        </li>
      </ul>
      <button
        type="button"
        class="rl-link"
        data-testid="seen-report"
        aria-expanded={report}
        onClick={() => setReport(!report)}
      >
        {t('seen_report')}
      </button>
      {report && (
        <div>
          <p>{t('seen_report_note')}</p>
          <pre data-testid="seen-text">{text}</pre>
          <button type="button" class="rl-button" data-testid="seen-copy" onClick={() => onCopy(text)}>
            {t('seen_copy')}
          </button>
        </div>
      )}
    </details>
  );
}

function Field({ part, length, known, count, max }: SeenField) {
  const t = useSentences();
  const name = t(codeOf('part', part));
  return (
    <li data-testid={`seen-${part}`}>
      {max === undefined
        ? t('seen_field', name, String(length))
        : t('seen_field_limit', name, String(count), String(max))}
      <span class="rl-soft"> {t(known ? 'seen_known' : 'seen_guessed')}</span>
    </li>
  );
}

/** Roles, kinds and numbers: no word of the draft and no name of a product is in it. */
function reportOf({ host, platform, fields, declared, product, packs }: Seen): string {
  return [
    `redline ${packs.map(({ id, version }) => `${id}@${version}`).join(' ')}`,
    `host ${host || '-'}`,
    `platform ${platform.id} ${platform.verified} ${platform.seen}`,
    ...fields.map(
      ({ part, how, length, known, count, max }) =>
        `${part} ${how} ${max === undefined ? length : `${count}/${max}`} ${known ? 'platform-file' : 'page-words'}`,
    ),
    `declared ${declared.join(' ') || '-'}`,
    `product ${product ? (product.price === undefined ? 'no-price' : 'price') : '-'}`,
  ].join('\n');
}
