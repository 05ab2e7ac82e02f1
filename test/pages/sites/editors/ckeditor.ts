import { Bold, ClassicEditor, Essentials, type ModelElement, Paragraph } from 'ckeditor5';
import type { Mount } from './editor.ts';

export const ckeditor: Mount = async (place, paragraphs) => {
  const source = place.appendChild(document.createElement('div'));
  const editor = await ClassicEditor.create(source, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Bold],
    initialData: paragraphs.map((text) => `<p>${text}</p>`).join(''),
  });
  const el = editor.ui.view.editable.element!;
  const lines = () => [...editor.model.document.getRoot()!.getChildren()] as ModelElement[];
  const words = (line: ModelElement) =>
    [...line.getChildren()].map((node) => ('data' in node ? node.data : '')).join('');
  return {
    el,
    model: () => lines().map(words).join('\n'),
    blocks: () => el.children,
    unmount() {
      void editor.destroy();
      place.remove();
    },
  };
};
