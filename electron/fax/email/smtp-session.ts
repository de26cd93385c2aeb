/** One conversation with a mail server, always enciphered, always ended by its time. */
import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { fail, ok, type Result } from '../../../shared/result';
import type { FaxTrouble } from '../fax-transport';
import { smtpTrouble, type SmtpFailure } from './smtp-trouble';

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** `implicit`: TLS from the first byte (465); `starttls`: the server must offer it, else nothing is said to it. */
  readonly tls: 'implicit' | 'starttls';
  /** The practice's own certificate authority (PEM), in place of those of the system. */
  readonly authority?: string;
  /** Absent where the server knows its senders by their address. */
  readonly login?: { readonly user: string; readonly password: string };
}

export interface Message {
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
}

/** Connects, logs in and, with a message, sends it; without one only proves that it could. */
export async function converse(server: SmtpServer, message: Message | undefined, milliseconds: number): Promise<Result<null, FaxTrouble>> {
  // Read when it is first needed: it would be a sixth of what the program reads before its window is there.
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  return new Promise((resolve) => {
    const connection = new Connection(optionsFor(server, milliseconds));
    let isGivenAway = false;
    const timer = setTimeout(() => over(failure('the time for this call is over', 'ETIMEDOUT')), milliseconds);
    let isOver = false;
    const end = (outcome: Result<null, FaxTrouble>): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      connection.close();
      resolve(outcome);
    };
    const over = (error: SmtpFailure): void => end(fail(smtpTrouble(error, isGivenAway)));
    const accepted = (): void => {
      connection.quit();
      end(ok(null));
    };
    const send = ({ from, to, bytes }: Message): void => {
      const body = readOnce(bytes, () => (isGivenAway = true));
      connection.send({ from, to: [to], size: bytes.length }, body, (error) => (error ? over(error) : accepted()));
    };
    const loggedIn = (): void => (message === undefined ? accepted() : send(message));

    connection.on('error', over);
    connection.on('end', () => over(failure('the connection was closed', 'ECONNECTION')));
    connection.connect((error) => {
      if (error) return over(error);
      if (server.login === undefined) return loggedIn();
      const { user, password } = server.login;
      return connection.login({ credentials: { user, pass: password } }, (refused) => (refused ? over(refused) : loggedIn()));
    });
  });
}

const failure = (message: string, code: string): SmtpFailure => Object.assign(new Error(message), { code });

/** A stream of the bytes that tells when the last of them has been fetched: from then on the server may hold all of the message. */
function readOnce(bytes: Buffer, isEmpty: () => void): Readable {
  let at = 0;
  return new Readable({
    read(size) {
      if (at >= bytes.length) {
        isEmpty();
        this.push(null);
        return;
      }
      this.push(bytes.subarray(at, at + size));
      at += size;
    },
  });
}

const optionsFor = ({ host, port, tls, authority }: SmtpServer, milliseconds: number): SMTPConnection.Options => ({
  host,
  port,
  secure: tls === 'implicit',
  requireTLS: tls === 'starttls',
  ignoreTLS: false,
  logger: false,
  connectionTimeout: milliseconds,
  greetingTimeout: milliseconds,
  socketTimeout: milliseconds,
  dnsTimeout: milliseconds,
  // The mail server sees the name of the computer otherwise.
  name: '[127.0.0.1]',
  tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(authority === undefined ? {} : { ca: [authority] }) },
});
