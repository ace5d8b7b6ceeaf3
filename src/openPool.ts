import { DatabaseError, Pool, type PoolConfig } from 'pg';

/** Milliseconds without a word after which a connection is asked whether the other side is still there. */
const SILENCE_MS = 30_000;

/** A machine that has vanished is noticed after a minute, not after the two hours of an operating system: for the server's side. */
export const KEEPALIVE = 'SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3';

/**
 * Opens a pool whose connections may be lost: whoever uses one at that moment gets an error, nobody else does, and a new one is made.
 *
 * Without a listener a connection that is lost while it is lent out would end the process.
 *
 * @param config as `pg` takes it
 * @param onLost told of each connection that was lost, with the reason
 */
export function openPool(config: PoolConfig, onLost: (reason: string) => void): Pool {
  const pool = new Pool({
    keepAlive: true,
    keepAliveInitialDelayMillis: SILENCE_MS,
    // Before a new connection is lent out for the first time; a server that refuses the setting goes without.
    verify: (client, done) =>
      void client.query(KEEPALIVE).then(
        () => done(),
        (error: Error) => done(error instanceof DatabaseError ? undefined : error),
      ),
    ...config,
  });
  pool.on('connect', (client) => client.on('error', (error) => onLost(error.message)));
  // Of an idle connection the client has told already.
  pool.on('error', () => undefined);
  return pool;
}
