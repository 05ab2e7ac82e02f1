import type { Mount } from './editor.ts';

// Every editor of the table. Each is loaded when it is first mounted, so that a page carries no other.

const plain = () => import('./plain.ts');
const frameworks = () => import('./frameworks.ts');
const rich = () => import('./rich.ts');
const reactEditors = () => import('./react-editors.ts');
const older = () => import('./older.ts');

export const MOUNTS = {
  textarea: async () => (await plain()).textarea,
  input: async () => (await plain()).input,
  reactTextarea: async () => (await frameworks()).reactTextarea,
  reactInput: async () => (await frameworks()).reactInput,
  vueTextarea: async () => (await frameworks()).vueTextarea,
  vueInput: async () => (await frameworks()).vueInput,
  contenteditable: async () => (await plain()).contenteditable,
  frameBody: async () => (await plain()).frameBody,
  frameTextarea: async () => (await plain()).frameTextarea,
  blankFrame: async () => (await plain()).blankFrame,
  shadow: async () => (await plain()).shadow,
  shadowTextarea: async () => (await plain()).shadowTextarea,
  quill: async () => (await rich()).quill,
  quill1: async () => (await older()).quill1,
  tiptap: async () => (await rich()).tiptap,
  tiptap2: async () => (await older()).tiptap2,
  lexical: async () => (await rich()).lexical,
  slate: async () => (await reactEditors()).slate,
  draft: async () => (await reactEditors()).draft,
  wang: async () => (await import('./wang.ts')).wang,
  ckeditor: async () => (await import('./ckeditor.ts')).ckeditor,
  tiny: async () => (await import('./tiny.ts')).tiny,
  ueditor: async () => (await import('./ueditor.ts')).ueditor,
  wujie: async () => (await import('./micro.ts')).wujie,
  editorKit: async () => (await import('./editor-kit.ts')).editorKit,
} satisfies Record<string, () => Promise<Mount>>;

export type EditorName = keyof typeof MOUNTS;
