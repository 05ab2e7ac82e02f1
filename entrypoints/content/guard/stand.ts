import type { Finding } from '../../../rules/engine/finding.ts';
import { factsOf, platformOf } from '../../../rules/platforms/facts.ts';
import type { CardController } from '../card/controller.ts';
import type { Host } from '../card/host.ts';
import { notice } from '../card/notice.ts';
import type { Action, Edge } from '../edge.ts';
import type { Windows } from '../fields/windows.ts';
import type { Page } from '../page.ts';
import type { ReviewFollower } from '../review/follow.ts';
import type { SurfaceLoader } from '../surface/loader.ts';
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
  surfaces: SurfaceLoader,
  review: ReviewFollower,
  jump: (key: string) => boolean,
  stop: AbortSignal,
): Guard {
  const say = (code: string) => {
    for (const old of host.layer().querySelectorAll('.notice')) old.remove();
    notice(host.layer(), edge.text(code), stop);
    host.announce(edge.text(code));
  };
  const note = (findings: readonly Finding[], action: Action) => {
    for (const { ruleId, severity } of findings)
      void edge.note?.({ ruleId, severity, action }).catch(() => undefined);
  };
  /** False where the dialog could not be had. */
  const ask = async (findings: readonly Finding[]) => {
    if (!(await surfaces.load()) || stop.aborted) return false;
    layer.show(findings, {
      onBack: () => jump(findings[0]!.key),
      onState: (reason) => guard.state(reason),
      onReview: review.inTeam ? () => edge.openReview?.() : undefined,
    });
    return true;
  };
  const layer = new GuardLayer(host, surfaces, edge.text, stop);
  const guard = new Guard({
    spec: () => {
      if (!page.on) return undefined;
      const { hostname, pathname } = windows.top.location;
      return factsOf(platformOf(hostname, pathname)).publish;
    },
    findings: () => (page.fresh() ? page.judge.findings : null),
    width: () => page.guards,
    inDraft: (event) => page.watch.look(event.composedPath()[0]) !== undefined,
    show(findings) {
      card.close();
      note(findings, 'held');
      const failed = (error: unknown) => {
        console.error(error);
        return false;
      };
      void ask(findings)
        .catch(failed)
        .then((asked) => {
          if (asked || stop.aborted) return;
          guard.letThrough();
          say('guard_not_shown');
        });
    },
    say,
    stated(reason, findings) {
      say('guard_stated');
      note(findings, `stated-${reason}`);
    },
  });
  windows.each((win, signal) => {
    if (win === windows.top) return;
    for (const type of PRESSES)
      win.addEventListener(type, (event) => guard.hear(event), { capture: true, signal });
  });
  return guard;
}
