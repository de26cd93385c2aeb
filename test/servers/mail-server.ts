/** A real mail server on loopback that takes letters, or refuses them in one way. */
import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Certificate } from './self-made-certificate';

/** At what point the server refuses, and how. `cut-*` ends the connection without a word. */
export type MailRefusal =
  | 'none'
  | 'no-starttls'
  | 'sender'
  | 'recipient'
  | 'recipient-later'
  | 'too-big'
  | 'content'
  | 'content-later'
  | 'cut-at-greeting'
  | 'cut-at-sender'
  | 'cut-at-recipient'
  | 'cut-in-content'
  | 'cut-after-content'
  | 'silent-after-content';

export interface MailServerOptions {
  readonly certificate: Certificate;
  readonly implicitTls: boolean;
  readonly refusal: MailRefusal;
}

export interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  /** The message as it came. */
  readonly source: string;
  readonly isSecure: boolean;
}

export interface MailServer {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** The letters taken so far. */
  readonly letters: () => readonly Letter[];
  readonly stop: () => Promise<void>;
}

const account = { user: 'desk@practice.example', password: 'mail-secret' };

const refusal = (responseCode: number, words: string): Error => Object.assign(new Error(words), { responseCode });

/** Starts the server on a free port. */
export async function startMailServer({ certificate, implicitTls, refusal: kind }: MailServerOptions): Promise<MailServer> {
  const letters: Letter[] = [];
  const sockets = new Set<Socket>();
  const cut = (): void => sockets.forEach((socket) => void socket.destroy());
  const server = new SMTPServer({
    secure: implicitTls,
    ...certificate,
    size: kind === 'too-big' ? 200 : 10_000_000,
    disabledCommands: kind === 'no-starttls' ? ['STARTTLS'] : [],
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect: (_session, done) => (kind === 'cut-at-greeting' ? cut() : done()),
    onAuth: ({ username, password }, _session, done) =>
      username === account.user && password === account.password ? done(null, { user: username }) : done(refusal(535, 'Invalid username or password')),
    onMailFrom: (_address, _session, done) => {
      if (kind === 'cut-at-sender') return cut();
      return done(kind === 'sender' ? refusal(550, 'Sender is not registered here') : null);
    },
    onRcptTo: (_address, _session, done) => {
      if (kind === 'cut-at-recipient') return cut();
      if (kind === 'recipient') return done(refusal(550, 'No such number'));
      return done(kind === 'recipient-later' ? refusal(450, 'Greylisted, come again') : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (kind === 'cut-in-content') cut();
      });
      stream.on('end', () => {
        if (kind === 'cut-after-content') return cut();
        if (kind === 'silent-after-content') return undefined;
        if (kind === 'too-big' && stream.sizeExceeded) return done(refusal(552, 'Message is too big'));
        if (kind === 'content') return done(refusal(554, 'Attachment is not allowed'));
        if (kind === 'content-later') return done(refusal(452, 'No room at the moment'));
        const { mailFrom, rcptTo } = session.envelope;
        letters.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address), source: Buffer.concat(chunks).toString('latin1'), isSecure: session.secure });
        return done();
      });
    },
  });
  // A client that does not trust the certificate, or is cut off, is what these tests are about.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    port: address.port,
    ...account,
    letters: () => letters,
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
