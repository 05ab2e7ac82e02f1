import type { Counts, Edge, PageHandle } from '../../../entrypoints/content/edge.ts';
import { type StartOptions, startPage } from '../../../entrypoints/content/start.ts';
import { surfaces } from '../../../entrypoints/content/surface/draw.ts';
import messages from '../../../public/_locales/zh_CN/messages.json';
import { type Kind, type Mounted, mount } from './fields.ts';
import { smallPack } from './pack.ts';

// A plain page with the page code in it, fed by hand: what a test may ask of it hangs on `redline`.

const texts = messages as Record<string, { message: string }>;
let alive = true;
let stop = new AbortController();
let handle: PageHandle;
let field: Mounted;

const calls = { reports: [] as Counts[], ignored: [] as string[] };
const edge: Edge = {
  packs: async () => [smallPack()],
  choice: async () => ({}),
  today: () => '2026-11-24',
  surfaces: async () => surfaces,
  report: (counts) => void calls.reports.push(counts),
  ignored: async () => [],
  ignore: async ({ key }) => void calls.ignored.push(key),
  text: (code, ...params) =>
    (texts[code]?.message ?? '').replace(/\$(\d)/g, (_, at: string) => params[Number(at) - 1] ?? ''),
  alive: () => alive,
};

const root = () => document.querySelector('redline-root')?.shadowRoot ?? null;

const redline = {
  calls,
  start(options: StartOptions = {}) {
    stop = new AbortController();
    handle = startPage(edge, window, stop.signal, options);
  },
  mount(kind: Kind, paragraphs: string[]) {
    field = mount(kind, paragraphs);
  },
  remove: () => field.el.remove(),
  stop: () => stop.abort(),
  cutOff() {
    alive = false;
  },
  model: () => field.model(),
  text: () =>
    handle
      .state()
      .draft?.parts.map(({ text }) => text)
      .join('|') ?? null,
  findings: () => handle.state().findings.map(({ text, severity, state }) => ({ text, severity, state })),
  evidence: () => handle.state().draft?.context.evidence ?? null,
  has: (selector: string) => Boolean(root()?.querySelector(selector)),
  jump: (at: number) => handle.jump(handle.state().findings[at]!.key),
  /** What is painted, whichever way: severity and words, in order of place. */
  painted() {
    const found: { severity: string; start: number; text: string }[] = [];
    for (const severity of ['block', 'warn', 'advise'])
      for (const range of CSS.highlights.get(`redline-${severity}`) ?? [])
        found.push(inRange(severity, range));
    for (const mark of root()?.querySelectorAll<HTMLElement>('[data-mark]') ?? []) {
      const [start, end] = [Number(mark.dataset.start), Number(mark.dataset.end)];
      const hidden = mark.closest('[hidden]') !== null;
      if (!hidden) found.push({ severity: mark.dataset.mark!, start, text: field.model().slice(start, end) });
    }
    return found.sort((a, b) => a.start - b.start).map(({ severity, text }) => `${severity} ${text}`);
  },
  /** Middle of the n-th mark on the screen. */
  point(at: number) {
    const boxes = rects();
    const box = boxes[at]!;
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  },
  rects: () => rects().map(({ left, top, width, height }) => ({ left, top, width, height })),
  /** Text offsets of the field's own words under the ends of each mark. */
  under: () =>
    rects().map(({ left, top, width, height }) => {
      const at = (x: number) => document.caretPositionFromPoint(x, top + height / 2)?.offset;
      return [at(left + 2), at(left + width - 2)];
    }),
  field: () => field.el,
  /** From now on every look at text in the page is counted; not in editors that look themselves. */
  countLooks,
  looks: () => looks,
  card: () => root()?.querySelector('.card')?.textContent ?? null,
  cardBox: () => root()?.querySelector('.card')?.getBoundingClientRect().toJSON() ?? null,
  cardGround: () => getComputedStyle(root()!.querySelector('.card')!).backgroundColor,
  /** Middle of a button of the card, once it is there and stands still: a card grows and moves. */
  async stillButton(selector: string) {
    let last = '';
    for (let frame = 0; frame < 900; frame++) {
      const box = root()?.querySelector(selector)?.getBoundingClientRect();
      const now = box ? `${box.left} ${box.top} ${box.width} ${box.height}` : '';
      if (box && now === last) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      last = now;
      await new Promise((done) => requestAnimationFrame(done));
    }
    throw new Error(`No ${selector} that stands still in the card.`);
  },
  notice: () => root()?.querySelector('.notice')?.textContent ?? null,
  hosts: () => document.querySelectorAll('redline-root').length,
  focusInEditor: () => document.activeElement === field.el,
  focus: () => field.el.focus(),
  scroll(top: number) {
    field.el.scrollTop = top;
  },
};

let looks = 0;

function countLooks(): void {
  const texts: [object, string][] = [
    [HTMLTextAreaElement.prototype, 'value'],
    [HTMLInputElement.prototype, 'value'],
    [CharacterData.prototype, 'data'],
    [Node.prototype, 'textContent'],
  ];
  for (const [owner, name] of texts) {
    const { get, ...rest } = Object.getOwnPropertyDescriptor(owner, name)!;
    const counted = function (this: unknown) {
      looks += 1;
      return get!.call(this);
    };
    Object.defineProperty(owner, name, { ...rest, get: counted });
  }
}

function inRange(severity: string, range: AbstractRange) {
  if ('toString' in range && range instanceof Range)
    return { severity, start: before(range), text: range.toString() };
  const { startOffset: start, endOffset: end } = range;
  return { severity, start, text: field.model().slice(start, end) };
}

function before(range: Range): number {
  const lead = document.createRange();
  lead.setStart(field.el, 0);
  lead.setEnd(range.startContainer, range.startOffset);
  return lead.toString().length;
}

function rects(): DOMRect[] {
  const boxes: DOMRect[] = [];
  for (const severity of ['block', 'warn', 'advise'])
    for (const range of CSS.highlights.get(`redline-${severity}`) ?? [])
      boxes.push(...(range as unknown as Range).getClientRects());
  for (const line of root()?.querySelectorAll('[data-mark] i') ?? [])
    boxes.push(line.getBoundingClientRect());
  return boxes.filter(({ width }) => width > 0).sort((a, b) => a.top - b.top || a.left - b.left);
}

declare global {
  interface Window {
    redline: typeof redline;
  }
}
window.redline = redline;
