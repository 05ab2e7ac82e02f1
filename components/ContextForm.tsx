import {
  type ContextChoice,
  INDUSTRIES,
  KINDS,
  MEDIA,
  PLATFORMS,
  PURPOSES,
  SPEAKERS,
} from '../rules/engine/draft.ts';
import type { Detected, Resolved } from '../rules/engine/finding.ts';
import { Choice } from './Choice.tsx';
import { codeOf, type Say, useSentences } from './sentences.ts';

const FIELDS = {
  platform: PLATFORMS,
  kind: KINDS,
  medium: MEDIA,
  purpose: PURPOSES,
  industry: INDUSTRIES,
  speaker: SPEAKERS.filter((id) => id !== 'auto'),
  commercial: ['yes', 'no'],
} as const;
type FieldName = keyof typeof FIELDS;

interface Props {
  /** What the author set; what is missing or `auto` is detected. */
  choice: ContextChoice;
  context: Resolved | null;
  onChange(choice: ContextChoice): void;
}

/** The things a judgement hangs on. Each says what was detected, and how sure that is. */
export function ContextForm({ choice, context, onChange }: Props) {
  const t = useSentences();
  const set = (name: FieldName, value: string | undefined) => {
    const { [name]: _, ...rest } = choice;
    // The options are this field's own ids, so the pair fits the type.
    onChange(value === undefined ? rest : ({ ...rest, [name]: value } as ContextChoice));
  };
  return (
    <form class="rl-form" aria-label={t('form_title')} onSubmit={(event) => event.preventDefault()}>
      {(Object.keys(FIELDS) as FieldName[]).map((name) => (
        <Choice
          key={name}
          label={t(`form_${name}`)}
          auto={automatic(name, context, t)}
          options={FIELDS[name].map((id) => ({ id, name: t(codeOf(name, id)) }))}
          value={choice[name] === 'auto' ? undefined : choice[name]}
          hint={hintOf(name, context, t)}
          onChange={(value) => set(name, value)}
        />
      ))}
    </form>
  );
}

function automatic(name: FieldName, context: Resolved | null, t: Say): string {
  if (context === null) return t('form_auto');
  if (name === 'purpose') return t('form_none');
  const found: string | Detected<string> = context[name];
  if (typeof found === 'string') return t('form_auto_value', t(codeOf(name, found)));
  if (found.from === 'given') return t('form_auto');
  const value = t(codeOf(name, found.value));
  if (found.from === 'default') return t('form_auto_value', value);
  return t('form_auto_sure', value, String(Math.round(found.confidence * 100)));
}

function hintOf(name: FieldName, context: Resolved | null, t: Say): string | undefined {
  if (context === null || name === 'purpose') return undefined;
  const found: string | Detected<string> = context[name];
  if (typeof found === 'string' || found.cues.length === 0) return undefined;
  return t('form_cues', found.cues.slice(0, 3).join(t('list_separator')));
}
