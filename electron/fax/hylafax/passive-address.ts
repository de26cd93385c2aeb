/**
 * The port of a data connection in the answer to EPSV (RFC 2428) or PASV (RFC 959). The address in the answer to PASV is not read:
 * the data go to the machine that the control connection goes to, wherever the answer points.
 */
import type { Reply } from './reply';

/** The port; undefined when the reply holds none. */
export function readPassivePort(reply: Reply): number | undefined {
  const text = reply.lines.join(' ');
  if (reply.code === 229) return portOf(/\((.)\1\1(\d{1,5})\1\)/.exec(text)?.[2]);
  const parts = reply.code === 227 ? /(\d{1,3}),(\d{1,3}),(\d{1,3}),(\d{1,3}),(\d{1,3}),(\d{1,3})/.exec(text) : undefined;
  return parts ? portOf(String(Number(parts[5]) * 256 + Number(parts[6]))) : undefined;
}

function portOf(text: string | undefined): number | undefined {
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}
