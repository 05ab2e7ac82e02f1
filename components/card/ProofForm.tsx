import { useEffect, useRef, useState } from 'preact/hooks';
import { EVIDENCE_TYPES, type Evidence, type EvidenceType } from '../../rules/engine/draft.ts';
import { codeOf } from '../sentences.ts';
import type { Say } from './words.ts';

/** As rules/format takes it. */
const MOST = 200;
/** What can be looked up; a bare answer counts only where a rule asks for it. */
const ANY: readonly EvidenceType[] = EVIDENCE_TYPES.filter((type) => type !== 'answer');

interface Props {
  /** Kinds of evidence that answer the question; none named: any that can be looked up. */
  kinds: readonly EvidenceType[] | undefined;
  /** Opened by keyboard: the first field takes the focus. */
  focus: boolean;
  say: Say;
  trusted(event: Event): boolean;
  onSave(proof: Omit<Evidence, 'for'>): void;
}

/** Which evidence the author holds: its kind, and its number or who issued it. */
export function ProofForm({ kinds = ANY, focus, say, trusted, onSave }: Props) {
  const [type, setType] = useState<EvidenceType>(kinds[0]!);
  const [words, setWords] = useState('');
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (focus) first.current?.focus();
  }, [focus]);
  const save = (event: Event) => {
    event.preventDefault();
    if (trusted(event) && words.trim()) onSave(proofOf(type, words.trim()));
  };
  return (
    <form class="proof" onSubmit={save}>
      <label>
        {say('card_proof_kind')}
        <select
          name="kind"
          ref={first}
          value={type}
          onChange={({ currentTarget }) => setType(currentTarget.value as EvidenceType)}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(codeOf('evidence', kind))}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(type === 'answer' ? 'card_proof_say' : 'card_proof_number')}
        <input
          name="proof"
          value={words}
          maxlength={MOST}
          autocomplete="off"
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </label>
      <button type="submit" data-act="save" disabled={words.trim() === ''}>
        {say('card_proof_save')}
      </button>
    </form>
  );
}

/** One field for both: what holds a digit is a number, anything else names who issued it. */
function proofOf(type: EvidenceType, words: string): Omit<Evidence, 'for'> {
  if (type === 'answer') return { type, note: words };
  return /\d/.test(words.normalize('NFKC')) ? { type, number: words } : { type, issuer: words };
}
