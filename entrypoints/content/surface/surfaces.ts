import type { CardProps } from '../../../components/card/Card.tsx';
import type { GuardProps } from '../../../components/guard/GuardDialog.tsx';

/** What is drawn as components, beside what is painted: a file of its own, which most pages never need. */
export interface Surfaces {
  /** Style of all of them, for the shadow root they are drawn in. */
  css: string;
  /** Null takes it away. */
  card(mount: HTMLElement, props: CardProps | null): void;
  guard(mount: HTMLElement, props: GuardProps | null): void;
}
