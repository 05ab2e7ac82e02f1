import { useEffect, useState } from 'preact/hooks';
import { PowerSwitch } from '../../components/PowerSwitch.tsx';
import type { PopupEdge, PowerFacts } from './edge.ts';

/** Where Redline is switched off, and back on: the page obeys at once, so it is read again afterwards. */
export function PowerLine({ edge, onSwitched }: { edge: PopupEdge; onSwitched(): void }) {
  const [power, setPower] = useState<PowerFacts | null>(null);
  useEffect(() => {
    void edge.power?.().then(setPower);
  }, [edge]);
  if (power === null) return null;
  const after = async (done: Promise<void> | undefined) => {
    await done;
    setPower((await edge.power?.()) ?? null);
    onSwitched();
  };
  return (
    <PowerSwitch
      power={power}
      host={power.host}
      onSwitch={(scope, on) => void after(edge.setPower?.(scope, on))}
      onField={(role) => void after(edge.setField?.(role, true))}
    />
  );
}
