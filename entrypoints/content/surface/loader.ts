import type { Host } from '../card/host.ts';
import type { Surfaces } from './surfaces.ts';

/** Brings the surfaces when something was found, so that they are there before anyone asks. */
export class SurfaceLoader {
  /** Null until they came. */
  now: Surfaces | null = null;
  private coming: Promise<boolean> | undefined;
  private readonly ask: () => Promise<Surfaces>;
  private readonly host: Host;

  constructor(ask: () => Promise<Surfaces>, host: Host) {
    this.ask = ask;
    this.host = host;
  }

  /** True once they are there; false where they could not be had, which the next call tries again. */
  load(): Promise<boolean> {
    this.coming ??= this.ask().then(
      (surfaces) => {
        this.host.wear(surfaces.css);
        this.now = surfaces;
        return true;
      },
      () => {
        this.coming = undefined;
        return false;
      },
    );
    return this.coming;
  }
}
