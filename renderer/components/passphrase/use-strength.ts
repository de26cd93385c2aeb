import { useEffect, useState } from 'react';
import type { StrengthVerdict } from './passphrase-rules';

/** Judges a passphrase; the estimator is fetched with the first call. */
export async function judgeStrength(passphrase: string, avoid: readonly string[]): Promise<StrengthVerdict> {
  const { estimateStrength } = await import('./estimate-strength');
  return estimateStrength(passphrase, avoid);
}

/** The strength of what is typed, a moment after it was typed; undefined while nothing is. */
export function useStrength(passphrase: string, avoid: readonly string[]): StrengthVerdict | undefined {
  const [verdict, setVerdict] = useState<StrengthVerdict>();
  const avoided = avoid.join('\n');
  useEffect(() => {
    let isCurrent = true;
    void judgeStrength(passphrase, avoided.split('\n')).then((next) => {
      if (isCurrent) setVerdict(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [passphrase, avoided]);
  return passphrase === '' ? undefined : verdict;
}
