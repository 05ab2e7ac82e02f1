import { hearButtons, plain, setInput, titleField } from '../model.ts';

const field = document.createElement('textarea');
field.placeholder = '输入正文描述，真诚有价值的分享予人温暖';
document.querySelector('#body')!.append(field);

// The page keeps what its own listener heard, as a framework would: text that changed without an
// input event is not in it.
let heard = '';
field.addEventListener('input', () => {
  heard = field.value;
});

globalThis.__model = {
  title: () => titleField().value,
  body: () => heard,
  load(title, paragraphs) {
    setInput(titleField(), title);
    setInput(field, plain(paragraphs));
  },
};

hearButtons();
