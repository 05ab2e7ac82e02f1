import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** A sentence of public/_locales by its code; parameters fill its placeholders in order. */
export type Say = (code: string, ...params: string[]) => string;

/** Unset, a code is shown as it stands: a missing provider is seen at once. */
const Sentences = createContext<Say>((code) => code);

export const SentencesProvider = Sentences.Provider;

export const useSentences = (): Say => useContext(Sentences);

/** The code of an id's name: `health-food` under `industry` is `industry_health_food`. */
export const codeOf = (group: string, id: string): string => `${group}_${id.replaceAll('-', '_')}`;

export interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** The browser's own filling-in, for pages that run without an extension. An unknown code gives ''. */
export function sentencesFrom(messages: Readonly<Record<string, Message>>): Say {
  return (code, ...params) => {
    const entry = Object.hasOwn(messages, code) ? messages[code] : undefined;
    if (entry === undefined) return '';
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
      return content.replace(/\$(\d)/g, (_, index: string) => params[Number(index) - 1] ?? '');
    });
  };
}
