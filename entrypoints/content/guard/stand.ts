import { factsOf, platformOf } from '../../../rules/platforms/index.ts';
import type { CardController } from '../card/controller.ts';
import type { Host } from '../card/host.ts';
import { notice } from '../card/notice.ts';
import type { Edge } from '../edge.ts';
import type { Windows } from '../fields/windows.ts';
import type { Page } from '../page.ts';
import { Guard } from './guard.ts';
import { GuardLayer } from './layer.ts';

/** What a page may publish on. */
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'submit'];

/** Puts the guard at the publish button of this page. The top frame's presses come from the sentinel. */
export function standAt(
  edge: Edge,
  windows: Windows,
  host: Host,
  page: Page,
  card: CardController,
  jump: (key: string) => boolean,
  stop: AbortSignal,
): Guard {
  const say = (code: string) => {
    for (const old of host.layer().querySelectorAll('.notice')) old.remove();
    notice(host.layer(), edge.text(code), stop);
    host.announce(edge.text(code));
  };
  const layer = new GuardLayer(host, edge.text, stop);
  const guard = new Guard({
    spec: () => {
      const { hostname, pathname } = windows.top.location;
      return factsOf(platformOf(hostname, pathname)).publish;
    },
    findings: () => (page.fresh() ? page.judge.findings : null),
    inDraft: (event) => page.watch.look(event.composedPath()[0]) !== undefined,
    show(findings) {
      card.close();
      layer.show(findings, {
        onBack: () => jump(findings[0]!.key),
        onState: (reason) => guard.state(reason),
      });
    },
    say,
    stated: () => say('guard_stated'),
  });
  windows.each((win, signal) => {
    if (win === windows.top) return;
    for (const type of PRESSES)
      win.addEventListener(type, (event) => guard.hear(event), { capture: true, signal });
  });
  return guard;
}
