import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { surfaces } from './content/surface/draw.ts';
import type { Surfaces } from './content/surface/surfaces.ts';

declare global {
  /** Left for the page code by this script, which the background runs beside it. */
  var redlineSurfaces: Surfaces | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.redlineSurfaces = surfaces;
});
