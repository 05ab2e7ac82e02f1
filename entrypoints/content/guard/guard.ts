import type { Finding } from '../../../rules/engine/finding.ts';
import type { PublishSpec } from '../../../rules/engine/platform.ts';
import { callsGuard } from '../../../rules/structure/gate.ts';
import type { GuardWidth } from '../edge.ts';
import { publishButton, publishChord } from './press.ts';

/** Why the author holds that what was found does not apply: stated to the reviewer, checked by nobody here. */
export const REASONS = ['proof', 'no-ad', 'mistaken', 'told'] as const;
export type Reason = (typeof REASONS)[number];

/** What the guard needs from the page code around it. */
export interface GuardEdge {
  /** How this page publishes; undefined where it is not known. */
  spec(): PublishSpec | undefined;
  /** What is found in the draft as it stands at this moment; null while there is nothing to find it with. */
  findings(): readonly Finding[] | null;
  /** How much is asked about; absent: settled offences of law. */
  width?(): GuardWidth;
  /** The event comes out of a field of the draft. */
  inDraft(event: Event): boolean;
  /** Shows what was found; one of the four buttons answers. */
  show(findings: readonly Finding[]): void;
  /** One quiet line. */
  say(code: string): void;
  /** What the author stated, of which findings. */
  stated(reason: Reason, findings: readonly Finding[]): void;
}

/** A policy may widen what is asked about, and never narrow it. */
function asksAbout(finding: Finding, width: GuardWidth = 'settled'): boolean {
  const { severity, state } = finding;
  if (callsGuard(finding)) return true;
  if (state === 'waived' || width === 'settled') return false;
  return severity === 'block' || (width === 'warn' && severity === 'warn' && state !== 'claimed');
}

/** Events a page may publish on besides these are held with them, and decide nothing. */
const DECIDES = ['click', 'keydown', 'submit'];

/**
 * Stands at the platform's own publish button. It holds a press back while the draft has findings that call it and
 * that the author said nothing of; it never presses, and whatever fails in it lets the press through and says so.
 */
export class Guard {
  private readonly edge: GuardEdge;
  private readonly heard = new WeakSet<Event>();
  /** Keys of findings that the author made a statement on. They outlive edits elsewhere, as the finding does. */
  private readonly stated = new Set<string>();
  private held: readonly Finding[] = [];

  constructor(edge: GuardEdge) {
    this.edge = edge;
  }

  /** Hears a press before the page does. The sentinel and a frame may both bring the same event. */
  hear(event: Event): void {
    if (!event.isTrusted || this.heard.has(event)) return;
    this.heard.add(event);
    const spec = this.edge.spec();
    if (!spec || !this.publishes(event, spec)) return;
    const decides = DECIDES.includes(event.type);
    const calling = this.calling(decides);
    if (calling.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!decides || (event as KeyboardEvent).repeat) return;
    this.held = calling;
    this.edge.show(calling);
  }

  /** What was held could not be shown: the next press goes through, unasked. */
  letThrough(): void {
    for (const { key } of this.held) this.stated.add(key);
  }

  /** The author's word on what was shown: the next press goes through, and this finding never asks again. */
  state(reason: Reason): void {
    for (const { key } of this.held) this.stated.add(key);
    this.edge.stated(reason, this.held);
  }

  private publishes(event: Event, spec: PublishSpec): boolean {
    if ((event as KeyboardEvent).isComposing) return false;
    return publishButton(event, spec) !== null || (publishChord(event, spec) && this.edge.inDraft(event));
  }

  /** Empty where the press may go through. A guard that breaks is open, and the author hears that it was. */
  private calling(decides: boolean): Finding[] {
    try {
      const findings = this.edge.findings();
      if (findings)
        return findings.filter((each) => asksAbout(each, this.edge.width?.()) && !this.stated.has(each.key));
      if (decides) this.edge.say('guard_not_ready');
    } catch (error) {
      console.error(error);
      if (decides) this.edge.say('guard_failed');
    }
    return [];
  }
}
