/** One HTTP request with its answer, through TLS and, where there is one, a proxy. Redirects are answers like others: nothing follows them. */
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type Socket } from 'node:net';
import { connect as tlsConnect, rootCertificates } from 'node:tls';
import { fail, ok, type Result } from '../../../shared/result';
import type { ServiceTrouble } from '../../../shared/domain/registry/service-trouble';

export interface Proxy {
  readonly host: string;
  readonly port: number;
  readonly login?: { readonly user: string; readonly password: string };
}

export interface PostOptions {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The practice's own certificate authority (PEM), beside those of the system. */
  readonly authority?: string;
  readonly proxy?: Proxy;
  /** Milliseconds until the connection stands, and until all of the answer is there. */
  readonly connectMs: number;
  readonly wholeMs: number;
  /** Bytes of an answer that are read at most. */
  readonly mostBytes: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** Sends; a trouble says whether the request may have been read whole by the other side. */
export async function post(options: PostOptions): Promise<Result<HttpAnswer, ServiceTrouble>> {
  const tunnel = options.proxy && options.url.protocol === 'https:' ? await openTunnel(options, options.proxy) : undefined;
  if (tunnel && !tunnel.ok) return tunnel;
  return new Promise((resolve) => {
    const { url, headers, body, authority, connectMs, wholeMs, mostBytes } = options;
    let isGivenAway = false;
    const end = (result: Result<HttpAnswer, ServiceTrouble>): void => {
      clearTimeout(timer);
      clearTimeout(connecting);
      request.destroy();
      tunnel?.value.destroy();
      resolve(result);
    };
    const over = (cause: ServiceTrouble['cause'], said: string): void => end(fail({ cause, said, mayHaveBeenTaken: isGivenAway }));
    const all = { method: 'POST', headers: { ...headers, 'Content-Length': String(body.length), Connection: 'close' } };
    const tls = { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(authority === undefined ? {} : { ca: [...rootCertificates, authority] }) } as const;
    const request: ClientRequest =
      url.protocol === 'https:'
        ? // Where there is an agent, even none of the usual ones, Node makes the connection itself and leaves the tunnel aside.
          httpsRequest(url, { ...all, ...tls, ...(tunnel ? { createConnection: () => tlsConnect({ socket: tunnel.value, ...nameOf(url), ...tls }) } : { agent: false }) })
        : httpRequest(url, { ...all, agent: false });
    const timer = setTimeout(() => over('timed-out', 'no answer in time'), wholeMs);
    const connecting = setTimeout(() => over('timed-out', 'no connection in time'), connectMs);
    request.on('socket', (socket: Socket) => socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(connecting)));
    request.on('finish', () => {
      clearTimeout(connecting);
      isGivenAway = true;
    });
    request.on('error', (error: NodeJS.ErrnoException) => over(...causeOf(error)));
    request.on('response', (response) => {
      read(response, mostBytes)
        .then((text) => end(ok({ status: response.statusCode ?? 0, text })))
        .catch(() => over('not-an-answer', 'the answer was broken off, or is too long'));
    });
    request.end(body);
  });
}

/** The name that the certificate is held against; an address is no name that TLS may ask for. */
const nameOf = ({ hostname }: URL): { readonly host: string } | { readonly servername: string } => (isIP(hostname) === 0 ? { servername: hostname } : { host: hostname });

async function read(response: IncomingMessage, mostBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response) {
    const bytes: Buffer = Buffer.from(part);
    size += bytes.length;
    if (size > mostBytes) throw new RangeError('too long');
    parts.push(bytes);
  }
  if (!response.complete) throw new RangeError('broken off');
  return decode(Buffer.concat(parts), response.headers['content-type'] ?? '');
}

/** By the header, else by the XML declaration, else UTF-8. */
function decode(bytes: Buffer, contentType: string): string {
  const named = /charset="?([\w-]+)/i.exec(contentType)?.[1] ?? /^<\?xml[^>]*encoding=["']([\w-]+)/.exec(bytes.subarray(0, 120).toString('latin1'))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ERR_TLS_CERT|DEPTH_ZERO/;

function causeOf({ code = '', message }: NodeJS.ErrnoException): [ServiceTrouble['cause'], string] {
  if (certificateCodes.test(code)) return ['certificate', code];
  if (code === 'ETIMEDOUT') return ['timed-out', code];
  // OpenSSL's words name no secret, and without them nobody finds the reason.
  return ['unreachable', code === '' ? message.slice(0, 120) : code];
}

/** A way through a proxy to the server (RFC 9110, CONNECT). */
function openTunnel({ url, connectMs }: PostOptions, { host, port, login }: Proxy): Promise<Result<Socket, ServiceTrouble>> {
  return new Promise((resolve) => {
    const path = `${url.hostname}:${url.port === '' ? '443' : url.port}`;
    const authorization = login ? { 'Proxy-Authorization': `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}` } : {};
    const request = httpRequest({ host, port, method: 'CONNECT', path, headers: { Host: path, ...authorization }, agent: false });
    const refuse = (said: string): void => {
      clearTimeout(timer);
      request.destroy();
      resolve(fail({ cause: 'proxy', said, mayHaveBeenTaken: false }));
    };
    const timer = setTimeout(() => refuse('the proxy does not answer'), connectMs);
    request.once('connect', ({ statusCode = 0 }, socket: Socket) => {
      if (statusCode !== 200) {
        socket.destroy();
        return refuse(`HTTP ${statusCode}`);
      }
      clearTimeout(timer);
      resolve(ok(socket));
    });
    request.once('response', ({ statusCode = 0 }) => refuse(`HTTP ${statusCode}`));
    request.once('error', ({ code = 'no connection' }: NodeJS.ErrnoException) => refuse(code));
    request.end();
  });
}
