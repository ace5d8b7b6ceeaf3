import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { UserError } from '../errors';
import { freePort } from './freePort';
import { type Kept, type KeptExit, keep } from './keep';
import { endLeftover } from './leftoverPostgres';
import { type PostgresHome, preparePostgresHome } from './postgresHome';

/** How to run PostgreSQL. */
export interface PostgresOptions {
  /** Folder of the data; made if missing. */
  readonly dataDir: string;
  /** TCP port on 127.0.0.1; a free one below 32768 unless told. */
  readonly port?: number;
  /** False for data that nobody misses after a crash of the machine, as in tests: no fsync. */
  readonly isDurable: boolean;
  /** Everything that the server says is appended here. */
  readonly logFile?: string;
  /** A folder to remove once the server ended, however this process ends. */
  readonly removeAfter?: string;
}

/** A PostgreSQL server that runs. */
export interface RunningPostgres {
  /** Connection string of the database `nektar`, as its owner and superuser. */
  readonly url: string;
  readonly port: number;
  /** Process id of the postmaster. */
  readonly pid: number;
  /** Resolves when the server ended, for whatever reason. */
  readonly exited: Promise<KeptExit>;
  /** Stops the server (fast shutdown) and waits until it is gone. */
  stop(): Promise<void>;
}

const NAME = 'nektar';
const PASSWORD_FILE = 'nektar_password';
/** Recovery after a crash replays the log first; that can take a while on a slow disk. */
const READY_MS = 120_000;
const ATTEMPTS = 5;

/**
 * Starts the PostgreSQL server from npm on loopback, creating its data when there are none, and waits until it answers.
 *
 * It ends with this process, however that ends. After `kill -9` of everything it starts again from the same data: a server that still
 * holds them is ended first, a stale lock file is removed.
 *
 * @throws UserError `NO_POSTGRES`, `NO_ACCOUNT`, `POSTGRES_VERSION` (data of another major version), `POSTGRES_FAILED`
 */
export async function launchPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const home = preparePostgresHome(options.dataDir);
  if (existsSync(join(home.dataDir, 'PG_VERSION'))) checkVersion(home);
  else createCluster(home, options.isDurable);
  await endLeftover(home.dataDir);
  const password = readFileSync(join(home.dataDir, PASSWORD_FILE), 'utf8');

  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const kept = await keep({
      command: join(home.binaries, 'postgres'),
      args: ['-D', home.dataDir, ...settings(port, options.isDurable)],
      cwd: home.dataDir,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      ...home.account,
      // Fast shutdown: sessions are ended, a checkpoint is written.
      stopSignal: 'SIGINT',
      graceMs: 30_000,
      ...(options.logFile === undefined ? {} : { logFile: options.logFile }),
      ...(options.removeAfter === undefined ? {} : { removeAfter: options.removeAfter }),
    });
    const address = `postgres://${NAME}:${password}@127.0.0.1:${port}`;
    const failure = await firstAnswer(address, kept);
    if (failure === undefined) {
      return { url: `${address}/${NAME}`, port, pid: kept.pid, exited: kept.exited, stop: kept.stop };
    }
    await kept.stop();
    // The port was taken between look and use, or processes of a killed server still hold its memory: both pass.
    const passes =
      /pre-existing shared memory/.test(failure) || (options.port === undefined && /could not bind|in use/.test(failure));
    if (!passes || attempt === ATTEMPTS || options.removeAfter !== undefined) {
      throw new UserError('POSTGRES_FAILED', `The embedded PostgreSQL did not start on port ${port}: ${failure}`, { port });
    }
    await sleep(500);
  }
}

/** Makes a new cluster beside the folder and moves it in whole, so that a half-made one is never taken for data. */
function createCluster(home: PostgresHome, isDurable: boolean): void {
  const password = randomBytes(18).toString('base64url');
  rmSync(home.dataDir, { recursive: true, force: true });
  const draft = `${home.dataDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.account !== undefined) {
    chownSync(draft, home.account.uid, home.account.gid);
    chownSync(passwordFile, home.account.uid, home.account.gid);
  }
  const { status, stderr, error } = spawnSync(
    join(home.binaries, 'initdb'),
    [
      ...['-D', draft, '-U', NAME, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
      // The collation comes with the server, not with the system's C library: the same order everywhere and for ever.
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
      ...(isDurable ? [] : ['--no-sync']),
    ],
    { cwd: dirname(draft), env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, encoding: 'utf8', ...home.account },
  );
  rmSync(passwordFile, { force: true });
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new UserError(
      'POSTGRES_FAILED',
      `The embedded PostgreSQL could not create its data (initdb): ${(error?.message ?? stderr).trim()} Set DATABASE_URL to use another server.`,
    );
  }
  const kept = join(draft, PASSWORD_FILE);
  writeFileSync(kept, password, { mode: 0o600 });
  chmodSync(kept, 0o600);
  if (home.account !== undefined) chownSync(kept, home.account.uid, home.account.gid);
  renameSync(draft, home.dataDir);
}

/** Refuses data that another major version wrote. */
function checkVersion(home: PostgresHome): void {
  const found = readFileSync(join(home.dataDir, 'PG_VERSION'), 'utf8').trim();
  const { stdout } = spawnSync(join(home.binaries, 'postgres'), ['--version'], {
    encoding: 'utf8',
    cwd: home.dataDir,
    ...home.account,
  });
  const ours = /(\d+)/.exec(stdout ?? '')?.[1];
  if (ours === undefined || ours === found) return;
  throw new UserError(
    'POSTGRES_VERSION',
    `The embedded data were written by PostgreSQL ${found}, the server in node_modules is ${ours}. Begin anew with "npm start -- --fresh".`,
    { found, ours },
  );
}

/** Command-line settings: loopback only, no Unix socket, sized for a machine of two cores that does other things as well. */
function settings(port: number, isDurable: boolean): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: isDurable ? '256MB' : '64MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    random_page_cost: 1.1,
    // Short statements: compiling one costs more than running it.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    synchronous_commit: 'on',
    // Without fsync a commit survives a killed server, as it must in tests too, but not a machine without power.
    ...(isDurable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Waits for the first answer and sees to it that the database exists; what went wrong instead, if something did. */
async function firstAnswer(address: string, kept: Kept): Promise<string | undefined> {
  const end = Date.now() + READY_MS;
  let ended: KeptExit | undefined;
  void kept.exited.then((exit) => {
    ended = exit;
  });
  let last = 'no answer';
  while (Date.now() < end) {
    if (ended !== undefined) return lastWords(ended);
    const client = new Client({ connectionString: `${address}/postgres`, connectionTimeoutMillis: 5_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`);
      await client.end();
      return undefined;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
      await client.end().catch(() => {});
    }
    await sleep(30);
  }
  return `${last} for ${READY_MS / 1000} s`;
}

/** The fatal line among the last ones, without its time stamp. */
function lastWords({ code, tail }: KeptExit): string {
  const lines = tail.split('\n').filter((line) => /FATAL|PANIC|ERROR|could not|pre-existing/.test(line));
  return lines.length > 0
    ? lines.map((line) => line.replace(/^.*?\] /, '')).join(' ')
    : `it ended with code ${code}. ${tail.trim()}`;
}
