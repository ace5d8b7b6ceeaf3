import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config';
import { UserError } from '../errors';
import { createLog, type Log } from '../log';
import { createApollo } from './apollo';
import { createApp } from './app';
import { openDatabase } from './database';
import { createMetrics } from './metrics';
import { Standings } from './Standings';

/** How long requests under way may take to end when the server closes. */
const DRAIN_MS = 5_000;
/** Time between two looks at where the marketplaces stand, if nobody asks. */
const LOOK_MS = 5_000;

/** A server that listens. */
export interface RunningApi {
  /** Where, e.g. `http://127.0.0.1:4350`; GraphQL is at `/graphql` below it. */
  readonly url: string;
  /** Takes no more requests, lets those under way end, and closes the database. */
  close(): Promise<void>;
}

/**
 * Serves the API over the configured marketplaces until it is closed, or the process is told to end (SIGTERM, SIGINT).
 *
 * @param options `host`: address to listen on; only this machine unless told; `log`: where to log
 * @throws UserError PORT_IN_USE or HOST_UNKNOWN
 */
export async function runApi(config: Config, options: { readonly host?: string; readonly log?: Log } = {}): Promise<RunningApi> {
  const { host = '127.0.0.1', log = createLog({ name: 'api', level: config.logLevel }) } = options;
  const marketplaces = config.marketplaces.map(({ name }) => name);
  const database = openDatabase(config.databaseUrl, log);
  const seen = new Standings(database, config.marketplaces);
  const standings = () => seen.read();
  const metrics = createMetrics(database, standings);
  const apollo = createApollo(log, metrics);
  await apollo.start();
  const server = createServer(LIMITS, createApp({ apollo, database, marketplaces, standings, metrics, log }));
  server.maxConnections = 1_000;

  const closing = { promise: undefined as Promise<void> | undefined };
  const close = () => (closing.promise ??= closeAll());
  const closeAll = async () => {
    for (const signal of SIGNALS) process.removeListener(signal, close);
    clearInterval(look);
    await drain(server);
    await apollo.stop();
    await database.close();
    log.info('closed');
  };
  try {
    await listen(server, config.port, host);
  } catch (error) {
    await apollo.stop();
    await database.close();
    throw error;
  }
  for (const signal of SIGNALS) process.once(signal, close);
  // Whoever asks for a pace wants one at the first question, and a sign of life counts from the first look on.
  void standings().catch(() => {});
  const look = setInterval(() => void standings().catch(() => {}), LOOK_MS);
  const { port } = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  log.info({ url: `${url}/graphql` }, 'listening');
  return { url, close };
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** Who is slow to say what it wants does not hold a connection for long. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 5_000 };

async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new UserError('PORT_IN_USE', `Port ${port} is taken by another program; end it, or set PORT to another port.`, {
        port,
      });
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new UserError('HOST_UNKNOWN', `This machine has no address ${host} to listen on; name one of its own.`, { host });
    if (code === 'EACCES')
      throw new UserError('PORT_FORBIDDEN', `Port ${port} needs more rights; set PORT to one above 1023.`, { port });
    throw error;
  }
}

/** Ends idle connections at once and busy ones when their answer is out, or after a while. */
async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(timer);
}
