/** One control connection to hfaxd: a line is sent, a reply comes, or it is said why not. It always ends: with its time at the latest. */
import { connect, type Socket } from 'node:net';
import type { FaxTrouble } from '../fax-transport';
import { fail, ok, type Result } from '../../../shared/result';
import { withoutControls } from './parameter';
import { replyReader, wordsOf, type Reply } from './reply';
import { trouble } from './trouble';

export interface ControlConnection {
  /** Waits for the next reply. */
  readonly next: () => Promise<Result<Reply, FaxTrouble>>;
  /** Sends one command line and waits for its reply. A reply that came unasked before it is no answer to it: the connection ends. */
  readonly command: (line: string) => Promise<Result<Reply, FaxTrouble>>;
  /** Ends when the connection ends, with the reason: what runs beside it ends too. */
  readonly broken: Promise<FaxTrouble>;
  /** The machine at the other end, as an address. */
  readonly peer: () => string | undefined;
  readonly close: () => void;
}

export interface ServerAddress {
  readonly host: string;
  readonly port: number;
}

/** `Date.now()` after which everything that belongs to a call ends. */
export type Deadline = number;

/** hfaxd is never more than two answers ahead. */
const mostUnread = 16;

/** Starts to connect; the first `next` is the server's greeting. */
export function openControl({ host, port }: ServerAddress, deadline: Deadline): ControlConnection {
  const reader = replyReader();
  const arrived: Reply[] = [];
  const waiting: ((outcome: Result<Reply, FaxTrouble>) => void)[] = [];
  let reason: FaxTrouble | undefined;
  let say: (reason: FaxTrouble) => void = () => undefined;
  const broken = new Promise<FaxTrouble>((resolve) => (say = resolve));
  const socket = dial(host, port, (error) => end(trouble('server-down', error)));
  const timer = setTimeout(() => end(trouble('server-down', 'the time for this call is over')), Math.max(0, deadline - Date.now()));

  function end(why: FaxTrouble): void {
    if (reason !== undefined) return;
    reason = why;
    clearTimeout(timer);
    socket?.destroy();
    for (const waiter of waiting.splice(0)) waiter(fail(why));
    say(why);
  }

  socket?.on('data', (bytes: Buffer) => {
    const replies = reader.take(bytes);
    if (replies === 'strange') return end(trouble('strange-answer', 'the answer is none of the HylaFAX protocol'));
    for (const reply of replies) {
      const waiter = waiting.shift();
      if (waiter) waiter(ok(reply));
      else arrived.push(reply);
      if (arrived.length > mostUnread) return end(trouble('strange-answer', 'answers without end'));
      // 421: the server ends the connection (idle, or shutting down).
      if (reply.code === 421) return end(trouble('server-down', wordsOf(reply)));
    }
    return undefined;
  });
  socket?.on('error', (error) => end(trouble('server-down', error.message)));
  socket?.on('close', () => end(trouble('server-down', 'the connection was closed')));

  const next = (): Promise<Result<Reply, FaxTrouble>> => {
    const reply = arrived.shift();
    if (reply !== undefined) return Promise.resolve(ok(reply));
    if (reason !== undefined) return Promise.resolve(fail(reason));
    return new Promise((resolve) => waiting.push(resolve));
  };
  return {
    next,
    command: (line) => {
      const [stray] = arrived;
      if (stray !== undefined) end(trouble('strange-answer', `unasked: ${wordsOf(stray)}`));
      if (reason !== undefined) return Promise.resolve(fail(reason));
      socket?.write(`${withoutControls(line)}\r\n`, 'latin1');
      return next();
    },
    broken,
    peer: () => socket?.remoteAddress,
    close: () => end(trouble('other', 'closed by this side')),
  };
}

/** A socket on its way, also to an address in brackets, as IPv6 is often written; undefined, and the reason told, when host or port are none. */
function dial(host: string, port: number, refused: (why: string) => void): Socket | undefined {
  try {
    return connect({ host: host.trim().replace(/^\[(.*)\]$/, '$1'), port });
  } catch (error) {
    setImmediate(() => refused(error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}
