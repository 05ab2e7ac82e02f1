import messages from '../public/_locales/zh_CN/messages.json' with { type: 'json' };

// The terminal speaks with the extension's own sentences, so that both say the same thing.

export type TextKey = keyof typeof messages;

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** A sentence with its values filled in, by Chrome's rules: `$NAME$` stands for a placeholder, that for `$1`…`$9`. */
export function say(key: TextKey, ...values: (string | number)[]): string {
  const { message, placeholders = {} }: Message = messages[key];
  return message.replace(/\$(\w+?)\$/g, (whole, name: string) => {
    const at = placeholders[name.toLowerCase()]?.content.slice(1);
    return at === undefined ? whole : String(values[Number(at) - 1] ?? '');
  });
}

/** The name of an id (`wechat-mp`) in a set of names (`platform`); the id itself where it has none. */
export function named(set: string, id: string): string {
  const key = `${set}_${id.replaceAll('-', '_')}`;
  return key in messages ? say(key as TextKey) : id;
}
