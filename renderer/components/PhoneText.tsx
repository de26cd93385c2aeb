import { formatPhone } from './phone';

/** A phone number that never breaks over two lines. */
export function PhoneText({ number }: { readonly number: string }) {
  return <span style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>{formatPhone(number)}</span>;
}
