import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** A TCP port of loopback that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** Two different UDP ports that nobody listens on. */
export async function twoFreeUdpPorts(): Promise<readonly [number, number]> {
  const sockets = await Promise.all([boundUdp(), boundUdp()]);
  const [one, other] = sockets.map((socket) => socket.address().port);
  await Promise.all(sockets.map((socket) => new Promise<void>((resolve) => void socket.close(() => resolve()))));
  if (one === undefined || other === undefined) throw new Error('no port');
  return [one, other];
}

function boundUdp() {
  return new Promise<ReturnType<typeof createSocket>>((resolve, reject) => {
    const socket = createSocket('udp4');
    socket.on('error', reject);
    socket.bind(0, '0.0.0.0', () => resolve(socket));
  });
}
