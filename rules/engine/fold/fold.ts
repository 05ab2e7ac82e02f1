import { DROP, EXPAND, HIGH, isClass, LOW, SKIP } from './classes.ts';
import { astralClass, expansionOf, type Profile } from './profile.ts';

/** What a text folds to, with the way back: unit n stands for `text.slice(start[n], end[n])`. */
export interface Folded {
  units: Uint16Array;
  /** UTF-16 offsets, never descending. */
  start: Int32Array;
  end: Int32Array;
}

/** Folds a text and drops its separators. Total: any string, lone surrogates included. */
export function fold(text: string, profile: Profile): Folded {
  const sink = new Sink(text.length);
  const { table } = profile;
  for (let at = 0; at < text.length; ) {
    const to = table[text.charCodeAt(at)]!;
    if (!isClass(to)) sink.add(to, at, ++at);
    else if (to !== EXPAND && to !== HIGH) at++;
    else at = addCodePoint(text, at, profile, sink);
  }
  return sink.done();
}

function addCodePoint(text: string, at: number, profile: Profile, sink: Sink): number {
  const code = text.codePointAt(at)!;
  const after = at + (code > 0xffff ? 2 : 1);
  const found = expansionOf(profile, code);
  if (found >= 0) {
    for (let n = profile.expandAt[found]!; n < profile.expandAt[found + 1]!; n++) {
      sink.add(profile.expandUnits[n]!, at, after);
    }
  } else if (code > 0xffff && !astralClass(profile, code)) {
    sink.add(text.charCodeAt(at), at, after);
    sink.add(text.charCodeAt(at + 1), at, after);
  }
  return after;
}

/** The class of what stands at an offset, or 0 when it is a letter. Lone surrogates are separators. */
export function classAt(text: string, at: number, profile: Profile): number {
  const to = profile.table[text.charCodeAt(at)]!;
  if (!isClass(to) || to === EXPAND) return 0;
  if (to === LOW) return SKIP;
  if (to !== HIGH) return to;
  const code = text.codePointAt(at)!;
  if (code <= 0xffff) return SKIP;
  return expansionOf(profile, code) >= 0 ? 0 : astralClass(profile, code);
}

/** Whether nothing in a text is dropped or skipped. */
export function isPlain(text: string, profile: Profile): boolean {
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) {
    if (classAt(text, at, profile)) return false;
  }
  return true;
}

/** Whether it has separators, which a term is then written with, beside what is always dropped. */
export function hasSeparator(text: string, profile: Profile): boolean {
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) {
    const kind = classAt(text, at, profile);
    if (kind && kind !== DROP) return true;
  }
  return false;
}

export const foldedText = (text: string, profile: Profile): string => textOf(fold(text, profile).units);

/** In pieces: the arguments of one call are limited. */
export function textOf(units: Uint16Array): string {
  let said = '';
  for (let at = 0; at < units.length; at += 8192)
    said += String.fromCharCode(...units.subarray(at, at + 8192));
  return said;
}

/** Same length as `text`: each unit folded where it stays one unit, else as typed. For reading cues in place. */
export function foldInPlace(text: string, { table }: Profile): string {
  let said = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const to = table[unit]!;
    if (to === unit || isClass(to)) continue;
    said += text.slice(from, at) + String.fromCharCode(to);
    from = at + 1;
  }
  return from ? said + text.slice(from) : text;
}

class Sink {
  private units: Uint16Array;
  private start: Int32Array;
  private end: Int32Array;
  private length = 0;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity + 8);
    this.start = new Int32Array(capacity + 8);
    this.end = new Int32Array(capacity + 8);
  }

  add(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.start[this.length] = start;
    this.end[this.length++] = end;
  }

  done(): Folded {
    const { units, start, end, length } = this;
    return { units: units.slice(0, length), start: start.slice(0, length), end: end.slice(0, length) };
  }

  private grow(): void {
    const { units, start, end } = this;
    this.units = new Uint16Array(units.length * 2);
    this.start = new Int32Array(units.length * 2);
    this.end = new Int32Array(units.length * 2);
    this.units.set(units);
    this.start.set(start);
    this.end.set(end);
  }
}
