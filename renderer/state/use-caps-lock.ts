import { useEffect, useState } from 'react';

/** Whether Caps Lock is on, as far as the last key or click told. */
export function useCapsLock(): boolean {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const look = (event: KeyboardEvent | PointerEvent): void => setOn(event.getModifierState('CapsLock'));
    window.addEventListener('keydown', look);
    window.addEventListener('keyup', look);
    window.addEventListener('pointerdown', look);
    return () => {
      window.removeEventListener('keydown', look);
      window.removeEventListener('keyup', look);
      window.removeEventListener('pointerdown', look);
    };
  }, []);
  return isOn;
}
