import type { Sentence } from '../../rules/structure/result.ts';
import type { EvalRecord } from './records.ts';

const ROLES = ['value', 'benefit', 'action', 'other'] as const;
type Role = (typeof ROLES)[number];

/** Per character of the labelled spans: what was said against what is right. The corpus calls `value` `trust`. */
export class RoleCount {
  readonly #cells = new Map<string, number>();

  add(post: EvalRecord, sentences: Sentence[]): void {
    const said = new Array<Role>(post.text.length).fill('other');
    for (const sentence of sentences) {
      if (sentence.part === 'body') said.fill(sentence.role, sentence.start, sentence.end);
    }
    for (const [start, end, label] of post.roles ?? []) {
      const right = label === 'trust' ? 'value' : label;
      for (let i = start; i < end; i++) this.#count(right, said[i] ?? 'other');
    }
  }

  #count(right: string, said: string): void {
    const cell = `${right} ${said}`;
    this.#cells.set(cell, (this.#cells.get(cell) ?? 0) + 1);
  }

  f1(role: Role): number {
    let both = 0;
    let right = 0;
    let said = 0;
    for (const [cell, n] of this.#cells) {
      const [labelled, answered] = cell.split(' ');
      if (labelled === role) right += n;
      if (answered === role) said += n;
      if (labelled === role && answered === role) both += n;
    }
    return right + said === 0 ? Number.NaN : (2 * both) / (right + said);
  }

  /** Roles with their F1, and the mean. */
  table(): { role: string; f1: number }[] {
    const rows = ROLES.map((role) => ({ role: role as string, f1: this.f1(role) }));
    const mean = rows.reduce((sum, row) => sum + row.f1, 0) / rows.length;
    return [...rows, { role: 'macro', f1: mean }];
  }
}
