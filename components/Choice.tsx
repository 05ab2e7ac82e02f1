import { useId } from 'preact/hooks';

interface Props {
  label: string;
  /** First entry: what holds when nothing is chosen. */
  auto: string;
  options: readonly { id: string; name: string }[];
  value: string | undefined;
  /** The words that spoke for what was detected. */
  hint?: string | undefined;
  onChange(value: string | undefined): void;
}

/** One select with an automatic first entry. */
export function Choice({ label, auto, options, value, hint, onChange }: Props) {
  const id = useId();
  return (
    <div class="rl-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === '' ? undefined : currentTarget.value)
        }
      >
        <option value="">{auto}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <small id={`${id}-hint`} class="rl-soft">
          {hint}
        </small>
      )}
    </div>
  );
}
