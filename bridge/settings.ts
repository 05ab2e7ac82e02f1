import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import type { ContextChoice } from '../rules/engine/draft.ts';
import { choiceSchema } from './choice.ts';

const choicesSchema = v.record(v.string(), choiceSchema);

const choices = storage.defineItem<Record<string, ContextChoice>>('local:choices', { fallback: {} });

async function readChoices(): Promise<Record<string, ContextChoice>> {
  const stored = v.safeParse(choicesSchema, await choices.getValue());
  return stored.success ? (stored.output as Record<string, ContextChoice>) : {};
}

/** What was chosen for a host; empty when nothing was. */
export async function choiceFor(host: string): Promise<ContextChoice> {
  const all = await readChoices();
  return Object.hasOwn(all, host) ? all[host]! : {};
}

export async function saveChoice(host: string, choice: ContextChoice): Promise<void> {
  await choices.setValue({ ...(await readChoices()), [host]: choice });
}
