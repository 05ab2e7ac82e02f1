import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

// Which rules a person has seen, so that "what changed for you" is about this browser and not about the world.

const packSchema = v.object({ version: v.string(), rules: v.record(v.string(), v.string()) });
const seenSchema = v.record(v.string(), packSchema);

/** By pack: its version then, and each rule's severity. */
export type SeenRules = v.InferOutput<typeof seenSchema>;

const seen = storage.defineItem<SeenRules | null>('local:seenRules', { fallback: null });

/** Null before the first look. */
export async function readSeen(): Promise<SeenRules | null> {
  const stored = v.safeParse(seenSchema, await seen.getValue());
  return stored.success ? stored.output : null;
}

export const saveSeen = (rules: SeenRules): Promise<void> => seen.setValue(rules);
