import { chmodSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const require = createRequire(import.meta.url);
const { launchPostgres } = require('../../lib/src/local/postgres.js');

/** The PostgreSQL of `npm start`, with the same settings, for the time of the bench. */
export class Server {
  #count = 0;

  static async start() {
    const server = new Server();
    const folder = mkdtempSync(join(tmpdir(), 'nektar-bench-'));
    chmodSync(folder, 0o755);
    server.postgres = await launchPostgres({ dataDir: join(folder, 'postgres'), isDurable: true, removeAfter: folder });
    return server;
  }

  stop() {
    return this.postgres.stop();
  }

  /** Makes an empty database. @returns its connection string */
  async create() {
    this.#count += 1;
    const name = `bench_${this.#count}`;
    await query(this.postgres.url, `CREATE DATABASE ${name}`);
    const url = new URL(this.postgres.url);
    url.pathname = `/${name}`;
    return url.href;
  }

  drop(url) {
    return query(this.postgres.url, `DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
  }
}

/** Runs one statement on a connection of its own. @returns the rows */
export async function query(url, sql, values) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Bytes of a database on disk. */
export async function sizeOf(url) {
  const [{ bytes }] = await query(url, 'SELECT pg_database_size(current_database()) AS bytes');
  return Number(bytes);
}
