import fc from 'fast-check';

// Text as people type it, with every trick that the engine must see through.

const PIECES = [
  ...'不最好第一国家级顶頂級長质量质素a1bBｋｇＫ',
  ...'　，。！？、·*-_~ \n\t（）“”',
  '\r\n',
  '\n\n',
  '。\n',
  '\u200b',
  '\u00ad',
  '\ufe0f',
  '\u0301',
  '\u202e',
  '①',
  '⑩',
  '㈠',
  '㎏',
  '⾧',
  '🥇',
  '🔥',
  '👩‍👩‍👧',
  '𝟏',
  '𝐀',
  '𠮷',
  '\ud83d',
  '\ude00',
  '...',
  '        ',
];

export const typed = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
export const anyText = fc.oneof(typed, fc.string({ unit: 'binary', maxLength: 40 }));
