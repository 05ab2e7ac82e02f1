import { scenarios } from './scenarios.ts';

scenarios('chromium', [
  { kind: 'textarea', how: 'textarea, own ranges' },
  { kind: 'textarea', how: 'textarea, overlay', options: { mirror: true } },
  { kind: 'editable', how: 'plain editable' },
  { kind: 'tiptap', how: 'TipTap' },
]);
