import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below 32768, where Linux begins to hand out the ports of outgoing connections: one of those could take a port between look and use. */
const LOWEST = 20_000;
const HIGHEST = 32_767;

/**
 * Why a TCP port of an address cannot be listened on now.
 *
 * @param port TCP port
 * @param host address, loopback unless told
 * @returns the system's code, such as `EADDRINUSE`, `EADDRNOTAVAIL` or `EACCES`; undefined when it can
 */
export async function listenFault(port: number, host = '127.0.0.1'): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => resolve(code ?? message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * Whether a TCP port of an address can be listened on now.
 *
 * @param port TCP port
 * @param host address, loopback unless told
 */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return (await listenFault(port, host)) === undefined;
}

/**
 * A port of 127.0.0.1 that is free now and lies outside the range of outgoing connections.
 *
 * Somebody else may take it before it is used: whoever launches a server on it tries again with another.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST + 1);
    if (await isPortFree(port)) return port;
  }
  throw new Error('No free port found between 20000 and 32767');
}
