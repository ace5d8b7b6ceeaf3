import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPostgres, type RunningPostgres } from '../../src/local/postgres';

/**
 * Gives the workers of one jest run one PostgreSQL server.
 *
 * It lives in jest's parent process and starts the server when the first test asks, so that a run of pure tests pays nothing, and so that
 * a worker that crashes takes nothing with it. The server's keeper ends it, and removes its folder, when jest's process ends in any way.
 */
export class PostgresBroker {
  private server: Server | undefined;
  private postgres: Promise<RunningPostgres> | undefined;

  /** Listens on loopback; the workers inherit the address in `TEST_POSTGRES_BROKER`. */
  async start(): Promise<void> {
    const server = createServer((_request, response) => {
      this.postgres ??= launchShared();
      this.postgres.then(
        ({ url }) => response.end(url),
        (error: Error) => response.writeHead(500).end(error.message),
      );
    });
    server.unref();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    process.env.TEST_POSTGRES_BROKER = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    this.server = server;
  }

  /** Stops the server, if one was started, and the broker. */
  async stop(): Promise<void> {
    this.server?.close();
    this.server?.closeAllConnections();
    await this.postgres?.then(
      (postgres) => postgres.stop(),
      () => {},
    );
  }
}

/** A server in a temporary folder that nobody misses. */
function launchShared(): Promise<RunningPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'nektar-test-'));
  // As root the server runs under another account, which must be able to pass through.
  chmodSync(folder, 0o711);
  return launchPostgres({
    dataDir: join(folder, 'postgres'),
    isDurable: false,
    logFile: join(folder, 'postgres.log'),
    removeAfter: folder,
  });
}
