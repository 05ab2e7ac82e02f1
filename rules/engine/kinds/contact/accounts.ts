import type { ContactKind } from '../../rule.ts';
import type { Contact } from '../contact.ts';

// Names and numbers after a word for the app, and wording that sends a reader to a code to scan.

const CUES: readonly (readonly [ContactKind, readonly string[]])[] = [
  [
    'wechat',
    [
      '微信号',
      '微信',
      '薇信',
      '威信',
      '徽信',
      '微x',
      '薇x',
      'v信',
      'v❤',
      'vx',
      'wx',
      'weixin',
      'wechat',
      '加v',
      '加薇',
      '加微',
      '+v',
      '➕v',
      '➕薇',
      '➕微',
      '绿泡泡',
      '小绿书号',
      '同号v',
      '薇:',
      '薇：',
      '微:',
      '微：',
      '葳:',
      '葳：',
      'v:',
      'v：',
      '亻言:',
      '亻言：',
      '微号',
      '薇号',
      'v号',
      '卫星号',
      '绿色软件',
    ],
  ],
  [
    'qq',
    [
      'qq群',
      'qq号',
      'qq',
      '扣扣群',
      '扣扣',
      '扣群',
      '企鹅号',
      '企鹅群',
      '企鹅裙',
      '扣扣裙',
      '企鹅',
      'q群',
      '群号',
      '裙号',
      'q裙',
    ],
  ],
];
const QR = [
  '扫码加',
  '扫码添加',
  '扫码进群',
  '扫码入群',
  '扫码领',
  '扫码咨询',
  '扫一扫加',
  '扫一扫添加',
  '扫描二维码',
  '扫描下方二维码',
  '扫下方二维码',
  '扫二维码',
  '长按识别',
  '识别二维码',
  '长按二维码',
  '二维码进群',
  '二维码加',
  '见二维码',
  '扫图中二维码',
];
/** Between the word and the name. */
const LINKS = [
  '账号',
  '号码',
  '号',
  '群',
  'id',
  '是',
  '为',
  '我',
  '加',
  ':',
  '：',
  ' ',
  '+',
  '➕',
  '搜',
  '=',
  '→',
  '(',
  '（',
  '【',
  '「',
  '-',
  '—',
  '～',
  '~',
];
/** UTF-16 units of links at most. */
const MAX_LINKS = 8;

type ByFirst = ReadonlyMap<string, readonly string[]>;
/** Cues by the character that they begin with: most characters of a line begin none. */
const BY_FIRST: readonly (readonly [ContactKind, ByFirst])[] = CUES.map(([what, cues]) => [
  what,
  new Map(cues.map((cue) => [cue[0]!, cues.filter((each) => each[0] === cue[0])])),
]);

/** The characters that cues begin with. */
export const ACCOUNT_BEGINS: readonly string[] = CUES.flatMap(([, cues]) => cues.map((cue) => cue[0]!));
/** Those that come next; no cue is shorter. */
export const ACCOUNT_SECONDS: readonly string[] = CUES.flatMap(([, cues]) => cues.map((cue) => cue[1]!));
/** Each wording of QR has one of them. */
export const SCAN_SIGNS = '扫码按';

/** 1 for units that some cue begins with. */
const BEGINS = new Uint8Array(0x10000);
for (const first of ACCOUNT_BEGINS) BEGINS[first.charCodeAt(0)] = 1;

const isLatin = (unit: string): boolean => unit >= 'a' && unit <= 'z';
const isDigit = (unit: string): boolean => unit >= '0' && unit <= '9';
const isName = (unit: string): boolean => isLatin(unit) || isDigit(unit) || unit === '_' || unit === '-';

/** WeChat and QQ accounts in one line, folded in place. */
export function* accounts(line: string): Generator<Contact> {
  for (const [what, cues] of BY_FIRST) yield* named(line, what, cues);
}

/** Wording that sends a reader to a code to scan. */
export function* codesToScan(line: string): Generator<Contact> {
  for (const word of QR)
    for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + word.length))
      yield { what: 'qr', start: at, end: at + word.length };
}

function* named(line: string, what: ContactKind, cues: ByFirst): Generator<Contact> {
  let reached = 0;
  for (let at = 0; at < line.length; at++) {
    if (at < reached || !BEGINS[line.charCodeAt(at)]) continue;
    const cue = cues.get(line[at]!)?.find((each) => line.startsWith(each, at));
    if (!cue || (isLatin(cue[0]!) && isLatin(line[at - 1] ?? ''))) continue;
    const end = nameAfter(line, at + cue.length, what);
    if (end === undefined) continue;
    yield { what, start: at, end };
    reached = end;
  }
}

/** Where the account after a cue ends. A bare Latin word needs a link before it: it may be just a word. */
function nameAfter(line: string, from: number, what: ContactKind): number | undefined {
  let at = from;
  for (;;) {
    const link = LINKS.find((each) => line.startsWith(each, at));
    if (!link || at + link.length - from > MAX_LINKS) break;
    at += link.length;
  }
  let end = at;
  while (end < line.length && end - at < 30 && isName(line[end]!)) end++;
  const name = line.slice(at, end);
  if (what === 'qq')
    return name.length >= 5 && name.length <= 11 && [...name].every(isDigit) ? end : undefined;
  if (name.length < 5 || name.length > 20) return undefined;
  const linked = line.slice(from, at).trim() !== '';
  return linked || [...name].some((unit) => !isLatin(unit)) ? end : undefined;
}
