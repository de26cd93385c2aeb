/** Data connections: documents go up, lists and files come down, each over a connection of its own to a port that the server names. */
import { connect, type Socket } from 'node:net';
import type { FaxTrouble } from '../fax-transport';
import { fail, ok, type Result } from '../../../shared/result';
import type { ControlConnection } from './control-connection';
import { readPassivePort } from './passive-address';
import type { Reply } from './reply';
import { refusalBy, trouble } from './trouble';

/**
 * How a transfer failed. After a refusal the server's passive port is dead for the whole control connection: the next transfer needs a
 * new one (`needsNewConnection`).
 */
export interface TransferTrouble extends FaxTrouble {
  readonly needsNewConnection: boolean;
}

const longestDownload = 1024 * 1024;

/** Sends a document; answers the reply that names where the server put it. */
export async function upload(control: ControlConnection, command: string, bytes: Uint8Array): Promise<Result<Reply, TransferTrouble>> {
  return transfer(control, command, async (socket, opened) => {
    const isWritten = await new Promise<boolean>((resolve) => {
      socket.on('close', (hadError) => resolve(!hadError));
      void control.broken.then(() => resolve(false));
      if (socket.destroyed) return resolve(false);
      socket.resume();
      socket.end(bytes);
      return undefined;
    });
    return isWritten ? ok(opened) : fail(trouble('server-down', 'the data connection was cut'));
  });
}

/** Fetches a list or a file of text. */
export async function download(control: ControlConnection, command: string): Promise<Result<string, TransferTrouble>> {
  return transfer(control, command, async (socket) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = await new Promise<'whole' | 'cut' | 'too-long'>((resolve) => {
      if (socket.destroyed) return resolve('cut');
      socket.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > longestDownload) resolve('too-long');
      });
      socket.on('close', (hadError) => resolve(hadError ? 'cut' : 'whole'));
      void control.broken.then(() => resolve('cut'));
      return undefined;
    });
    if (end === 'whole') return ok(Buffer.concat(chunks).toString('latin1'));
    return fail(end === 'cut' ? trouble('server-down', 'the data connection was cut') : trouble('strange-answer', 'the answer does not end'));
  });
}

/** What happens between the reply that opens the data connection and the one that closes it. */
type Flow<T> = (socket: Socket, opened: Reply) => Promise<Result<T, FaxTrouble>>;

async function transfer<T>(control: ControlConnection, command: string, flow: Flow<T>): Promise<Result<T, TransferTrouble>> {
  const dead = (why: FaxTrouble): Result<never, TransferTrouble> => fail({ ...why, needsNewConnection: true });
  const port = await passivePort(control);
  if (!port.ok) return dead(port.error);
  const host = control.peer();
  if (host === undefined) return dead(trouble('server-down', 'the connection was closed'));
  const socket = await connected(control, host, port.value);
  if (!socket.ok) return dead(socket.error);
  try {
    const opened = await control.command(command);
    if (!opened.ok) return dead(opened.error);
    if (opened.value.code !== 150 && opened.value.code !== 125) return dead(refusalBy(opened.value));
    const flowed = await flow(socket.value, opened.value);
    if (!flowed.ok) return dead(flowed.error);
    const closed = await control.next();
    if (!closed.ok) return dead(closed.error);
    return closed.value.code === 226 || closed.value.code === 250 ? flowed : dead(refusalBy(closed.value));
  } finally {
    socket.value.destroy();
  }
}

/** EPSV works with every kind of address; older servers know only PASV. */
async function passivePort(control: ControlConnection): Promise<Result<number, FaxTrouble>> {
  for (const command of ['EPSV', 'PASV']) {
    const reply = await control.command(command);
    if (!reply.ok) return reply;
    const port = readPassivePort(reply.value);
    if (port !== undefined) return ok(port);
    if (reply.value.code < 500 || command === 'PASV') return fail(refusalBy(reply.value));
  }
  return fail(trouble('strange-answer', 'no data connection'));
}

function connected(control: ControlConnection, host: string, port: number): Promise<Result<Socket, FaxTrouble>> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.on('error', (error) => resolve(fail(trouble('server-down', `data connection: ${error.message}`))));
    socket.on('connect', () => resolve(ok(socket)));
    void control.broken.then((why) => {
      socket.destroy();
      resolve(fail(why));
    });
  });
}
