import { request } from 'node:http';

/** Where CUPS listens: what `lpstat -H` prints, a socket's path or `host:port`. */
export type CupsAddress = { readonly socketPath: string } | { readonly host: string; readonly port: number };

/** Reads `lpstat -H`; undefined when it is neither. */
export function readCupsAddress(text: string): CupsAddress | undefined {
  const address = text.trim();
  if (address.startsWith('/')) return { socketPath: address };
  const match = /^\[?([^\]\s]+?)\]?:(\d{1,5})$/.exec(address);
  return match?.[1] === undefined ? undefined : { host: match[1], port: Number(match[2]) };
}

const longestAnswer = 1_000_000;

/** Sends an IPP request and answers what came back, or undefined: no connection, no IPP there, an answer too long, the time over. */
export function postIpp(address: CupsAddress, path: string, body: Buffer, timeoutMs: number): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const posting = request(
      { ...address, path, method: 'POST', headers: { 'Content-Type': 'application/ipp', 'Content-Length': body.length, Host: 'localhost' } },
      (response) => {
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          if (chunks.reduce((sum, one) => sum + one.length, 0) > longestAnswer) posting.destroy();
        });
        response.on('error', () => end(undefined));
        response.on('end', () => end(response.statusCode === 200 ? Buffer.concat(chunks) : undefined));
      },
    );
    const timer = setTimeout(() => {
      posting.destroy();
      end(undefined);
    }, timeoutMs);
    const end = (answer: Buffer | undefined): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    posting.on('error', () => end(undefined));
    posting.on('close', () => end(undefined));
    posting.end(body);
  });
}
