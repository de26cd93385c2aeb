import { useState } from 'react';
import { AskGroups } from './AskGroups';
import { KeepCode } from './KeepCode';
import { askedPositions, groupsOf } from './recovery-code';

interface RecoveryCodeStepProps {
  readonly code: string;
  readonly signInName: string;
  readonly onConfirmed: () => void;
}

const random = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

/** Shows a new recovery code until it is kept somewhere, then asks two of its groups back. */
export function RecoveryCodeStep({ code, signInName, onConfirmed }: RecoveryCodeStepProps) {
  const [asked, setAsked] = useState<readonly [number, number]>();
  const [isOut, setOut] = useState(false);
  const [isWritten, setWritten] = useState(false);
  return asked === undefined ? (
    <KeepCode
      code={code}
      signInName={signInName}
      isOut={isOut}
      onOut={() => setOut(true)}
      isWritten={isWritten}
      onWritten={setWritten}
      onGoOn={() => setAsked(askedPositions(groupsOf(code).length, random))}
    />
  ) : (
    <AskGroups asked={asked} onBack={() => setAsked(undefined)} onConfirmed={onConfirmed} />
  );
}
