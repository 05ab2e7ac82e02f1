import { scenarios } from './scenarios.ts';

scenarios('firefox', [
  { kind: 'textarea', how: 'textarea, overlay' },
  { kind: 'editable', how: 'plain editable' },
  { kind: 'tiptap', how: 'TipTap' },
]);
