import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

// What one person does not want marked any more. It only hides marks: reviewers, guard and cap see every finding.

const personalSchema = v.object({
  /** Marked text, as it stands in a draft. */
  phrases: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(2000)),
  /** Rule ids. */
  rules: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(2000)),
});

export type Personal = v.InferOutput<typeof personalSchema>;

const personal = storage.defineItem<Personal>('local:personal', { fallback: { phrases: [], rules: [] } });

export async function readPersonal(): Promise<Personal> {
  const stored = v.safeParse(personalSchema, await personal.getValue());
  return stored.success ? stored.output : { phrases: [], rules: [] };
}

export const savePersonal = (next: Personal): Promise<void> => personal.setValue(next);

/** As a page asks for what is hidden, beside the keys of single findings. */
export const hiddenBy = ({ phrases, rules }: Personal): string[] => [
  ...rules.map((rule) => `rule ${rule}`),
  ...phrases.map((phrase) => `text ${phrase}`),
];

/** Hides a rule, or shows it again. */
export async function hideRule(ruleId: string, hide: boolean): Promise<void> {
  const { phrases, rules } = await readPersonal();
  const others = rules.filter((each) => each !== ruleId);
  await savePersonal({ phrases, rules: hide ? [...others, ruleId] : others });
}
