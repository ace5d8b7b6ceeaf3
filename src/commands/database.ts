import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { MigrationInterface } from 'typeorm';
import { UserError } from '../errors';
import { refuseStrangeAnalytics } from '../model/analyticsSchema';

/** Class of a migration; its name ends in its time stamp, by which migrations are ordered. */
export type MigrationClass = new () => MigrationInterface;

/** What the database has of what this code knows. */
export interface DatabaseState {
  /** Names of the migrations that are done, oldest first. */
  readonly applied: readonly string[];
  /** Names of those that are not. */
  readonly pending: readonly string[];
}

const OLDEST_SERVER = 15;
const CONNECT_MS = 10_000;

/** The migrations of this code, oldest first. */
export function loadMigrations(): MigrationClass[] {
  const folder = join(__dirname, '../../db/migrations');
  return readdirSync(folder)
    .filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'))
    .flatMap((file) => Object.values(require(join(folder, file)) as Record<string, unknown>))
    .filter((exported): exported is MigrationClass => typeof exported === 'function' && /\d{13}$/.test(exported.name))
    .sort((one, other) => (stampOf(one) < stampOf(other) ? -1 : 1));
}

/** The time stamp at the end of a migration's name. */
function stampOf(migration: MigrationClass): string {
  return migration.name.slice(-13);
}

/**
 * Connects, runs the work and disconnects.
 *
 * @throws UserError `DATABASE_UNREACHABLE`, `DATABASE_LOGIN`, `DATABASE_MISSING`, `DATABASE_VERSION`: a sentence that names host and
 * database, never the password
 */
export async function withDatabase<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  // A server that goes away in mid-work is reported by the statement that runs; without a listener it would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw toUserError(error, client);
  }
  try {
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version");
    const major = Math.floor(Number(rows[0]?.version) / 10_000);
    if (major < OLDEST_SERVER) {
      throw new UserError(
        'DATABASE_VERSION',
        `The server at ${placeOf(client)} is PostgreSQL ${major}; version ${OLDEST_SERVER} or newer is needed.`,
        { found: major, needed: OLDEST_SERVER },
      );
    }
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Looks at which migrations a database has.
 *
 * Ours are the schemas `public`, `chain_cache` and `analytics`: before the first migration there may be nothing of anybody in them.
 * Schemas of other names belong to others and are left alone.
 *
 * @param client connected to the database
 * @param known names of the migrations of this code, oldest first
 * @throws UserError `DATABASE_NOT_OURS` when somebody else has made what has a name of ours, `DATABASE_SCHEMA` when tables would not go
 * to `public`, `DATABASE_NEWER` when a newer version of this code has migrated it, `DATABASE_GAP` when migrations are missing in between
 */
export async function readState(client: Client, known: readonly string[]): Promise<DatabaseState> {
  await requirePublic(client);
  await refuseStrangeAnalytics(client);
  const done = await appliedMigrations(client);
  const applied = done ?? [];
  if (applied.length === 0) {
    await refuseStrangers(client, done === undefined ? [] : ['migration']);
    return { applied, pending: known };
  }
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length === applied.length) {
    throw new UserError(
      'DATABASE_NOT_OURS',
      `The database ${placeOf(client)} belongs to another program: its migration ${unknown[0]} is not ours. Set DATABASE_URL to an empty database.`,
    );
  }
  if (unknown.length > 0) {
    throw new UserError(
      'DATABASE_NEWER',
      `The database ${placeOf(client)} was migrated by a newer version of this program (migration ${unknown[0]} is unknown here). Update the program, or use another database.`,
      { migration: unknown[0] ?? null },
    );
  }
  const pending = known.filter((name) => !applied.includes(name));
  const last = applied.at(-1) ?? '';
  const gap = pending.find((name) => known.indexOf(name) < known.indexOf(last));
  if (gap !== undefined) {
    throw new UserError(
      'DATABASE_GAP',
      `The database ${placeOf(client)} is half-migrated: it has migration ${last} but not ${gap}, which comes before. Use an empty database, or restore a backup.`,
      { migration: gap },
    );
  }
  return { applied, pending };
}

/**
 * Refuses to work on a database that does not have all migrations of this code.
 *
 * @throws UserError `DATABASE_NOT_MIGRATED`, and those of {@link withDatabase} and {@link readState}
 */
export async function requireMigrated(url: string): Promise<void> {
  const known = loadMigrations().map(({ name }) => name);
  await withDatabase(url, async (client) => {
    const { applied, pending } = await readState(client, known);
    if (pending.length === 0) return;
    const state = applied.length === 0 ? 'is empty' : `is half-migrated: it has ${applied.length} of ${known.length} migrations`;
    throw new UserError('DATABASE_NOT_MIGRATED', `The database ${placeOf(client)} ${state}. Run "npm run migrate" first.`, {
      applied: applied.length,
      known: known.length,
    });
  });
}

/** Host, port and name of a database, for a sentence. */
export function placeOf({ host, port, database }: Client): string {
  return `"${database}" at ${host}:${port}`;
}

/** Names of the migrations that the database has, oldest first; undefined without a table of migrations like ours. */
async function appliedMigrations(client: Client): Promise<string[] | undefined> {
  const { rows } = await client.query<{ found: boolean }>("SELECT to_regclass('migration') IS NOT NULL AS found");
  if (rows[0]?.found !== true) return undefined;
  try {
    const { rows: done } = await client.query<{ name: string }>('SELECT name FROM migration ORDER BY "timestamp"');
    return done.map(({ name }) => name);
  } catch (error) {
    // A table of that name with other columns is somebody else's.
    if ((error as { code?: string }).code === '42703') return undefined;
    throw error;
  }
}

/** Statements of ours name their tables without a schema, and those of the views name `public`. */
async function requirePublic(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string | null }>('SELECT current_schema() AS name');
  const name = rows[0]?.name ?? null;
  if (name === 'public') return;
  throw new UserError(
    'DATABASE_SCHEMA',
    `The user "${client.user}" works in ${name === null ? 'no schema' : `the schema ${name}`} of the database ${placeOf(client)}, but our tables are in public. ` +
      `Correct it with: ALTER ROLE "${client.user}" IN DATABASE "${client.database}" SET search_path = public, or use another user.`,
  );
}

/** A database without our migrations must hold nothing where our tables go: we would mix them into somebody's. */
async function refuseStrangers(client: Client, ours: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string; total: string }>(
    `SELECT name, count(*) OVER () AS total FROM (
       SELECT 'table ' || c.relname AS name
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname = 'public'
          AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
          AND NOT c.relname = ANY ($1)
       UNION ALL SELECT 'schema chain_cache' WHERE to_regnamespace('chain_cache') IS NOT NULL
     ) found ORDER BY 1 LIMIT 3`,
    [ours],
  );
  const [first] = rows;
  if (first === undefined) return;
  const names = rows.map(({ name }) => name).join(', ') + (Number(first.total) > rows.length ? ' …' : '');
  throw new UserError(
    'DATABASE_NOT_OURS',
    `The database ${placeOf(client)} is not ours: it holds what we did not make (${names}). Set DATABASE_URL to an empty database.`,
    { found: Number(first.total) },
  );
}

/** The sentence for a connection that failed. */
function toUserError(error: unknown, client: Client): unknown {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (code === '3D000') {
    return new UserError(
      'DATABASE_MISSING',
      `There is no database ${placeOf(client)}. Create it (createdb ${client.database}), or correct DATABASE_URL.`,
    );
  }
  if (code.startsWith('28')) {
    return new UserError(
      'DATABASE_LOGIN',
      `PostgreSQL at ${client.host}:${client.port} refuses the user "${client.user}": ${message}. Check user and password in DATABASE_URL.`,
    );
  }
  const isNetwork = /^(E[A-Z]+|57P03|53300)$/.test(code) || /timeout|terminated|SASL|SSL/i.test(message);
  if (!isNetwork) return error;
  return new UserError(
    'DATABASE_UNREACHABLE',
    `PostgreSQL does not answer at ${client.host}:${client.port} (${code === '' ? message : code}). Start it, or check DATABASE_URL.`,
  );
}
