import { h, render } from 'preact';
import { Card } from '../../../components/card/Card.tsx';
import { CARD_CSS } from '../../../components/card/style.ts';
import { GuardDialog } from '../../../components/guard/GuardDialog.tsx';
import { GUARD_CSS } from '../../../components/guard/style.ts';
import type { Surfaces } from './surfaces.ts';

export const surfaces: Surfaces = {
  css: `${CARD_CSS}\n${GUARD_CSS}`,
  card(mount, props) {
    // A new key: each finding's card starts with an empty field and its law folded.
    const key = props && `${props.finding.part} ${props.finding.key}`;
    render(props && h(Card, { key, ...props }), mount);
  },
  guard(mount, props) {
    render(props && h(GuardDialog, props), mount);
  },
};
