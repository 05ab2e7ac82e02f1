import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createApp, h, ref } from 'vue';
import type { Mount } from './editor.ts';

type Tag = 'textarea' | 'input';

const joined = (tag: Tag, paragraphs: string[]) => paragraphs.join(tag === 'input' ? '，' : '\n');

interface Kept {
  tag: Tag;
  text: string;
}

/** A controlled field: React puts its own state back whenever that did not change. */
function Field({ kept }: { kept: Kept }) {
  const [value, set] = useState(kept.text);
  kept.text = value;
  const onChange = (event: { target: { value: string } }) => set(event.target.value);
  return createElement(kept.tag, { className: 'editor', value, onChange });
}

function react(tag: Tag): Mount {
  return (place, paragraphs) => {
    const root = createRoot(place);
    const kept = { tag, text: joined(tag, paragraphs) };
    flushSync(() => root.render(createElement(Field, { kept })));
    return {
      el: place.querySelector<HTMLElement>('.editor')!,
      model: () => kept.text,
      unmount: () => root.unmount(),
    };
  };
}

function vue(tag: Tag): Mount {
  return (place, paragraphs) => {
    const text = ref(joined(tag, paragraphs));
    const onInput = ({ target }: { target: { value: string } }) => {
      text.value = target.value;
    };
    const app = createApp({
      setup: () => () => h(tag, { class: 'editor', value: text.value, onInput }),
    });
    app.mount(place);
    return {
      el: place.querySelector<HTMLElement>('.editor')!,
      model: () => text.value,
      unmount: () => app.unmount(),
    };
  };
}

export const reactTextarea = react('textarea');
export const reactInput = react('input');
export const vueTextarea = vue('textarea');
export const vueInput = vue('input');
