import { useEffect, useState } from 'preact/hooks';
import { type Seen, SeenHere } from '../../components/SeenHere.tsx';
import { factsOf } from '../../rules/platforms/index.ts';
import type { PageState } from '../content/edge.ts';
import type { PopupEdge } from './edge.ts';

/** What Redline sees in the page in front, folded at the foot. */
export function SeenLine({ edge, state }: { edge: PopupEdge; state: PageState }) {
  const [host, setHost] = useState('');
  useEffect(() => {
    void edge.site().then((site) => setHost(site.host));
  }, [edge]);
  return <SeenHere seen={seenIn(state, host)} onCopy={(text) => void edge.copy(text)} />;
}

function seenIn({ draft, fields, limits, packs, platform = 'generic' }: PageState, host: string): Seen {
  const product = draft?.context?.product;
  return {
    host,
    platform: factsOf(platform),
    fields: fields.map((field) => ({ ...field, ...limits.find(({ part }) => part === field.part) })),
    declared: draft?.context?.declared ?? [],
    product: product && { name: product.name, price: product.prices?.[0]?.price },
    packs,
  };
}
