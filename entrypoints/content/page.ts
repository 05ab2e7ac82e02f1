import type { PartId } from '../../rules/engine/draft.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import { platformOf } from '../../rules/platforms/facts.ts';
import type { Host } from './card/host.ts';
import type { DeclaredFollower } from './declared/follow.ts';
import type { Edge, GuardWidth, PagePower, PageState } from './edge.ts';
import { compose } from './fields/compose.ts';
import { controlOf, type Field } from './fields/field.ts';
import { read } from './fields/read.ts';
import type { Reading } from './fields/reading.ts';
import { caretIn } from './fields/selection.ts';
import type { FieldWatch } from './fields/watch.ts';
import { Judge } from './judge.ts';
import { limitsAt } from './limits.ts';
import type { Painter } from './marks/painter.ts';
import { type MarkRange, markRange } from './marks/ranges.ts';
import type { Typing } from './typing.ts';

export interface Painters {
  editors: Painter;
  controls: Painter;
}

/** UTF-16 units of a line shown on each side of marked words. */
const AROUND = 8;

/** The draft in this page: reads its fields, judges it, paints what was found, at most once a frame. */
export class Page {
  readonly judge: Judge;
  /** Set once, before `start`: page, watch and typing need one another. */
  watch!: FieldWatch;
  typing!: Typing;
  declared!: DeclaredFollower;
  /** After each new result. */
  changed: () => void = () => {};
  private readonly readings = new Map<Field, Reading>();
  private readonly written = new Map<Field, number>();
  private readonly dirty = new Set<Field>();
  private parts = new Map<PartId, Field>();
  private power: PagePower = { on: true, fields: [] };
  private clock = 0;
  private frame = 0;
  private ready = false;
  private told = '';
  private kept = JSON.stringify({ answers: [], hidden: [] });
  private readonly win: Window;
  private readonly edge: Edge;
  private readonly painters: Painters;
  private readonly host: Host;
  private readonly alive: () => boolean;

  constructor(win: Window, edge: Edge, painters: Painters, host: Host, alive: () => boolean) {
    this.win = win;
    this.edge = edge;
    this.painters = painters;
    this.host = host;
    this.alive = alive;
    this.judge = new Judge(() => edge.today());
  }

  /** Packs and choice are there: from now on results are shown. */
  start(): void {
    this.ready = true;
    this.declared.read();
    this.schedule();
  }

  stop(): void {
    this.ready = false;
    this.win.cancelAnimationFrame(this.frame);
  }

  get guards(): GuardWidth {
    return this.power.guard ?? 'settled';
  }

  get on(): boolean {
    return this.power.on;
  }

  /** Obeyed at once: what is switched off keeps no mark, and nothing of it is read. */
  switch(power: PagePower): void {
    this.power = power;
    if (!this.ready) return;
    const live = this.live();
    for (const field of this.readings.keys()) if (!live.includes(field)) this.readings.delete(field);
    this.told = '';
    this.update();
  }

  touch(field: Field): void {
    this.dirty.add(field);
    this.schedule();
  }

  wrote(field: Field): void {
    this.clock += 1;
    this.written.set(field, this.clock);
    this.touch(field);
  }

  lose(field: Field): void {
    for (const map of [this.readings, this.written]) map.delete(field);
    for (const [part, held] of this.parts) if (held === field) this.parts.delete(part);
    this.dirty.delete(field);
    this.typing.lost(field);
    this.painter(field).drop(field);
    this.schedule();
  }

  painter(field: Field): Painter {
    return controlOf(field) ? this.painters.controls : this.painters.editors;
  }

  /** Every finding that is shown, with its field, in reading order. */
  all(): { field: Field; finding: Finding }[] {
    return [...this.parts.values()].flatMap((field) =>
      this.shown(field).map((finding) => ({ field, finding })),
    );
  }

  /** Where the author writes; null outside every part. */
  caret(): { field: Field; offset: number } | null {
    for (const field of this.parts.values()) {
      const root = field.el.getRootNode() as Document | ShadowRoot;
      // Each document keeps an active element; only one has the focus.
      if (!field.el.contains(root.activeElement) || !field.el.ownerDocument.hasFocus()) continue;
      const offset = caretIn(field, this.readings.get(field)!);
      return offset === null ? null : { field, offset };
    }
    return null;
  }

  /** Where a finding is on the screen. */
  readonly rects = (field: Field, finding: Finding): DOMRect[] => this.painter(field).rects(field, finding);

  /** A place in a part as a range of its field; null where it cannot be held. */
  rangeOf(part: string, start: number, end: number): { field: Field; range: MarkRange } | null {
    const field = this.parts.get(part as PartId);
    const reading = field && this.readings.get(field);
    const range = reading ? markRange(field, reading, start, end) : null;
    return range && { field: field!, range };
  }

  /** A part as it was last read; null where the draft has none such. */
  textIn(part: string): string | null {
    const field = this.parts.get(part as PartId);
    return field ? this.textOf(field) : null;
  }

  /** Findings that are shown in a field. */
  shown(field: Field): Finding[] {
    return this.judge.findings.filter(
      ({ part, state }) => this.parts.get(part) === field && state !== 'ignored',
    );
  }

  /** Every open finding of the same rule on the same words, with what stands around each on its line. */
  same({ ruleId, text }: Finding) {
    const alike = this.all().filter(
      ({ finding }) => finding.ruleId === ruleId && finding.text === text && finding.state === 'open',
    );
    return alike.map(({ field, finding }) => {
      const whole = this.textOf(field);
      const before = whole
        .slice(Math.max(0, finding.start - AROUND), finding.start)
        .split('\n')
        .at(-1)!;
      const after = whole.slice(finding.end, finding.end + AROUND).split('\n')[0]!;
      return { field, finding, before, after };
    });
  }

  /** Brings what is judged up to what is typed, now and not in the next frame. False while packs are missing. */
  fresh(): boolean {
    this.declared.read();
    this.glance();
    if (this.ready && this.frame && !this.typing.composing) this.update();
    return this.ready && this.judge.packs.length > 0;
  }

  state(): PageState {
    this.fresh();
    const { draft, findings, context, packs } = this.judge;
    return {
      draft,
      findings,
      context,
      fields: [...this.parts].map(([part, field]) => ({
        part,
        how: field.how,
        length: this.readings.get(field)?.text.length ?? 0,
        known: field.rank !== undefined,
      })),
      asked: { count: this.watch.asked, read: this.watch.despite },
      declares: this.declared.reads,
      limits: context ? limitsAt(this.win.location, context, this.parts, this.textOf.bind(this)) : [],
      packs: packs.map(({ id, version }) => ({ id, version })),
      platform: platformOf(this.win.location.hostname, this.win.location.pathname),
    };
  }

  /** One update in the next frame, before it is painted. */
  schedule(): void {
    if (!this.ready || !this.on || this.frame || this.typing.composing) return;
    this.frame = this.win.requestAnimationFrame(() => {
      this.frame = 0;
      // Scheduled before an input method began: its end schedules anew.
      if (this.alive() && !this.typing.composing) this.update();
    });
  }

  /** A page may set a value or open a dialog without a word to a field: comparing costs next to nothing. */
  glance(): void {
    if (this.typing.composing) return;
    const changed = (field: Field) => {
      const value = controlOf(field)?.value;
      return value !== undefined && value !== this.readings.get(field)?.text;
    };
    if (this.live().some(changed) || this.host.moves(this.parts.values())) this.schedule();
  }

  update(): void {
    this.win.cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.readAnew();
    const before = [...this.parts.values()];
    this.parts = compose(this.live(), this.written, (field) => this.textOf(field).trim() !== '');
    this.host.follow(this.parts.values());
    for (const field of before)
      if (![...this.parts.values()].includes(field)) this.painter(field).drop(field);
    this.judge.update(new Map([...this.parts].map(([part, field]) => [part, this.textOf(field)])));
    this.paint();
    this.report();
    this.keep();
    this.changed();
  }

  /** Fields that are switched on. */
  private live(): Field[] {
    const { on, fields } = this.power;
    return on ? [...this.watch.fields.values()].filter(({ role }) => !fields.includes(role)) : [];
  }

  private readAnew(): void {
    for (const field of this.live()) {
      // A page may set a control's value without an event; comparing it costs next to nothing.
      if (this.readings.has(field) && !this.dirty.has(field) && !controlOf(field)) continue;
      this.readings.set(field, read(field));
      this.dirty.delete(field);
    }
  }

  private paint(): void {
    for (const field of this.parts.values())
      this.painter(field).paint(field, this.readings.get(field)!, this.shown(field));
  }

  private report(): void {
    const counts = { block: 0, warn: 0, advise: 0 };
    for (const { severity, state } of this.judge.findings) if (state === 'open') counts[severity] += 1;
    const told = JSON.stringify(counts);
    // The badge of a page that is switched off says so, and no number.
    if (told === this.told || !this.on) return;
    this.told = told;
    this.edge.report(counts);
  }

  /** What a reload should not ask again; most drafts have nothing of it. */
  private keep(): void {
    const memory = JSON.stringify(this.judge.memory);
    if (memory === this.kept || !this.on) return;
    this.kept = memory;
    void this.edge.remember?.(JSON.parse(memory)).catch(() => undefined);
  }

  private textOf(field: Field): string {
    return this.readings.get(field)?.text ?? '';
  }
}
