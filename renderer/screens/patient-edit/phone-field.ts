import { parsePhone } from '../../components/phone';

const fewestDigits = 7;

/**
 * The number to keep for a typed phone: E.164 where it reads as one, as typed where it has enough digits (an extension, a number
 * abroad); undefined when it is no number at all.
 */
export function readPhoneField(typed: string): string | undefined {
  const { number, isRead } = parsePhone(typed);
  return isRead || number.replace(/\D/g, '').length >= fewestDigits ? number : undefined;
}
