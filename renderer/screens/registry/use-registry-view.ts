import { useEffect, useState } from 'react';
import type { RegistryView } from '../../../shared/domain/registry/registry-settings';
import { miis } from '../../state/bridge';
import { useSender } from '../../state/sender-context';

/** How the web service is set up, read again after each turn of the sender; undefined until it is known. */
export function useRegistryView(): RegistryView | undefined {
  const { state } = useSender();
  const [view, setView] = useState<RegistryView>();
  useEffect(() => {
    if (state === 'working') return undefined;
    let isCurrent = true;
    void miis.registry.settings().then((answer) => {
      if (isCurrent && answer.ok) setView(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [state]);
  return view;
}
