import type { Finding } from '../../../rules/engine/finding.ts';
import type { Action, Edge } from '../edge.ts';
import type { Field } from '../fields/field.ts';
import type { Page } from '../page.ts';
import type { Host } from './host.ts';
import { notice } from './notice.ts';

/** What takes marks away from the card: each says how far it reached, and can be taken back where it is said. */
export function hiding(edge: Edge, host: Host, page: Page, alive: () => boolean, stop: AbortSignal) {
  const sent = (done: Promise<void> | undefined) =>
    done?.catch((error: unknown) => {
      if (alive()) throw error;
    });
  const note = ({ ruleId, severity }: Finding, action: Action) =>
    void sent(edge.note?.({ ruleId, severity, action }));
  const said = (sentence: string, undo: () => void) => {
    notice(host.layer(), sentence, stop, { label: edge.text('card_undo'), act: undo });
    host.announce(sentence);
  };
  const hide = (finding: Finding, action: Action, sentence: string, change: (on: boolean) => void) => {
    const turn = (on: boolean) => {
      change(on);
      page.update();
      note(finding, on ? action : 'undone');
    };
    turn(true);
    said(sentence, () => turn(false));
  };
  const entry = (name: string, on: boolean) => (on ? page.judge.ignore([name]) : page.judge.show(name));
  return {
    note,
    ignore: (finding: Finding) =>
      hide(finding, 'ignored', edge.text('card_ignored_here', finding.text), (on) => {
        const { key, ruleId } = finding;
        entry(key, on);
        void sent(on ? edge.ignore({ key, ruleId }) : edge.unignore?.(key));
      }),
    ignoreDraft: (finding: Finding) =>
      hide(finding, 'ignored-draft', edge.text('card_ignored_draft', finding.text), (on) =>
        page.judge.hideInDraft(finding, on),
      ),
    ignoreRule(finding: Finding) {
      const title = page.judge.rule(finding)?.title ?? finding.ruleId;
      hide(finding, 'ignored-rule', edge.text('card_ignored_rule', title), (on) => {
        entry(`rule ${finding.ruleId}`, on);
        void sent(edge.hideRule?.(finding.ruleId, on));
      });
    },
    fieldOff({ role }: Field) {
      void sent(edge.setField?.(role, false));
      const part = edge.text(`part_${role.replaceAll('-', '_')}`);
      said(edge.text('card_field_is_off', part), () => void sent(edge.setField?.(role, true)));
    },
  };
}
