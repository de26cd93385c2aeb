/** A server on loopback that speaks enough of the hfaxd protocol to be talked to, and then misbehaves as it is told. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What the server does in place of its usual answer to a command; `usual` is the answer that hfaxd would give. */
export type Misdeed =
  | { readonly kind: 'usual' }
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'silence' }
  | { readonly kind: 'close' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'twice' }
  | { readonly kind: 'drip' };

export interface HostileServer {
  readonly port: number;
  /** The commands of the last connection, in their order. */
  readonly heard: () => readonly string[];
  readonly stop: () => Promise<void>;
}

export interface Behaviour {
  /** For the greeting (0) and the answers to the commands (from 1), counted over each connection. */
  readonly misdeed?: (count: number, command: string) => Misdeed;
  /** The control connection is cut after so many bytes of answers. */
  readonly cutAfter?: number;
  /** What goes over data connections. */
  readonly data?: string;
  /** The data connections are opened and never used. */
  readonly deafData?: boolean;
}

const jobState = `217-Job state: jobid 1 groupid 1\r\n    STATE: DONE\r\n    STATUS: \r\n    TOTDIALS: 1\r\n    NPAGES: 1\r\n    TOTPAGES: 1\r\n217 End of job 1 state.`;

const usualAnswers: Readonly<Record<string, string>> = {
  USER: '331 Password required.',
  PASS: '230 User logged in.',
  TZONE: '200 Using time values in GMT.',
  TYPE: '200 Type set to Image.',
  JNEW: '200 New job created: jobid: 1 groupid: 1.',
  JSUBM: '200 Job 1 submitted.',
  JDELE: '200 Job 1 deleted.',
  JOBFMT: '200 JOBFMT command successful.',
  JOB: '200 Current job: jobid: 1 groupid: 1.',
  JKILL: '200 Job 1 killed.',
  MDTM: '213 20261125044538',
};

/** Starts the server. */
export async function startHostileServer(behaviour: Behaviour): Promise<HostileServer> {
  const sockets = new Set<Socket>();
  const servers: Server[] = [];
  let heard: string[] = [];

  const listen = async (onConnection: (socket: Socket) => void): Promise<number> => {
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
      onConnection(socket);
    });
    servers.push(server);
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
    return portOf(server);
  };

  const converse = (control: Socket): void => {
    heard = [];
    let [count, sent, rest] = [0, 0, ''];
    let dataSocket: Promise<Socket> | undefined;

    const write = (text: string): void => {
      const left = (behaviour.cutAfter ?? Number.POSITIVE_INFINITY) - sent;
      sent += text.length;
      if (text.length < left) control.write(text, 'latin1');
      else control.end(text.slice(0, left), 'latin1');
    };
    const openData = async (): Promise<number> => {
      let taken: (socket: Socket) => void = () => undefined;
      dataSocket = new Promise((resolve) => (taken = resolve));
      return listen((socket) => taken(socket));
    };
    const usual = async (command: string): Promise<void> => {
      const [verb = ''] = command.split(' ');
      if (verb === 'EPSV') return write(`229 Entering Extended Passive Mode (|||${await openData()}|)\r\n`);
      if (verb === 'STOT' || verb === 'LIST' || verb === 'RETR') return transfer(verb);
      if (command === 'JPARM') return write(`${jobState}\r\n`);
      if (verb === 'JPARM') return write('213 set.\r\n');
      return write(`${usualAnswers[verb] ?? '500 not understood.'}\r\n`);
    };
    const transfer = async (verb: string): Promise<void> => {
      write('150 FILE: /tmp/doc1.ps (Opening new data connection).\r\n');
      const socket = await dataSocket;
      if (socket === undefined || behaviour.deafData === true) return;
      const ended = new Promise((resolve) => socket.on('close', resolve));
      socket.resume();
      if (verb !== 'STOT') socket.end(behaviour.data ?? '', 'latin1');
      await ended;
      write('226 Transfer complete.\r\n');
    };
    const act = async (command: string): Promise<void> => {
      const misdeed = behaviour.misdeed?.(count, command) ?? { kind: 'usual' };
      count += 1;
      const plain = (): Promise<void> => (command === '' ? Promise.resolve(write('220 here server (HylaFAX (tm) Version 6.0.7) ready.\r\n')) : usual(command));
      if (misdeed.kind === 'usual') await plain();
      else if (misdeed.kind === 'say') write(misdeed.text);
      else if (misdeed.kind === 'close') control.end();
      else if (misdeed.kind === 'reset') control.resetAndDestroy();
      else if (misdeed.kind === 'twice') {
        await plain();
        write('200 and again.\r\n');
      } else if (misdeed.kind === 'drip') {
        const timer = setInterval(() => control.write('2'), 5);
        control.on('close', () => clearInterval(timer));
      }
    };

    void act('');
    control.on('data', (bytes: Buffer) => {
      const lines = (rest + bytes.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        heard.push(line);
        void act(line);
      }
    });
  };

  const port = await listen(converse);
  return {
    port,
    heard: () => heard,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}
