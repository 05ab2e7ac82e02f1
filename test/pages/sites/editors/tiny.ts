import tinymce from 'tinymce/tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import type { Mount } from './editor.ts';

/** Classic mode: the text stands in a frame without an address, written by the page. */
export const tiny: Mount = async (place, paragraphs) => {
  const target = place.appendChild(document.createElement('textarea'));
  target.value = paragraphs.map((text) => `<p>${text || '<br>'}</p>`).join('');
  const [editor] = await tinymce.init({
    target,
    skin: false,
    content_css: false,
    menubar: false,
    toolbar: false,
    statusbar: false,
    promotion: false,
    branding: false,
    width: 620,
    height: 200,
  });
  // What its skin, a style sheet fetched from beside the script, would do.
  editor!.getContainer().style.visibility = 'visible';
  Object.assign(place.querySelector('iframe')!.style, { width: '616px', height: '190px' });
  const el = editor!.getBody();
  return {
    el,
    // What would be sent: its own serialiser's HTML, a paragraph a line.
    model() {
      const sent = new DOMParser().parseFromString(editor!.getContent(), 'text/html');
      return [...sent.body.children]
        .map((each) => each.textContent!.replaceAll('\u00a0', ' ').trim())
        .join('\n');
    },
    blocks: () => el.children,
    unmount() {
      editor!.destroy();
      place.remove();
    },
  };
};
