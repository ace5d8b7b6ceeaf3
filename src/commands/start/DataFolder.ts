import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors';
import { removeDataDir } from '../../local/postgresHome';
import { commandLineOf, isAlive } from '../../local/processes';

/** Name of the file with the environment of what runs, in the format of `.env`. */
export const RUNNING_FILE = 'running.env';

/**
 * The folder `.data/` of `npm start`: the embedded database, the demo's journal, logs. One `npm start` at a time holds it.
 */
export class DataFolder {
  readonly postgres: string;
  readonly logs: string;
  /** The demo's file of marketplaces, where the demo has run. */
  readonly demoMarketplaces: string;
  private readonly lock: string;
  private readonly running: string;

  /** @param path the folder; made if missing */
  constructor(readonly path: string) {
    this.postgres = join(path, 'postgres');
    this.logs = join(path, 'logs');
    this.demoMarketplaces = join(path, 'demo/marketplaces.yaml');
    this.lock = join(path, 'start.lock');
    this.running = join(path, RUNNING_FILE);
  }

  /**
   * Takes the folder for this process.
   *
   * @throws UserError `ALREADY_RUNNING` when another `npm start` holds it
   */
  take(): void {
    mkdirSync(this.path, { recursive: true });
    for (;;) {
      try {
        writeFileSync(this.lock, `${process.pid}\n`, { flag: 'wx' });
        mkdirSync(this.logs, { recursive: true });
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        this.refuseIfHeld();
        rmSync(this.lock, { force: true });
      }
    }
  }

  /** Gives the folder back; nothing happens if somebody else holds it. */
  release(): void {
    if (this.holder() !== process.pid) return;
    rmSync(this.running, { force: true });
    rmSync(this.lock, { force: true });
  }

  /**
   * Leaves word of what runs, so that `npm run verify` in another terminal needs no configuration either.
   *
   * @param values environment variables; the database's password is among them, so only the owner may read the file
   */
  tellOthers(values: Readonly<Record<string, string>>): void {
    const lines = Object.entries(values).map(([name, value]) => `${name}='${value}'\n`);
    writeFileSync(this.running, lines.join(''), { mode: 0o600 });
  }

  /** Forgets everything but the lock. */
  clear(): void {
    removeDataDir(this.postgres);
    for (const entry of readdirSync(this.path)) {
      if (entry !== 'start.lock' && entry !== 'bootstrap.lock') rmSync(join(this.path, entry), { recursive: true, force: true });
    }
    mkdirSync(this.logs, { recursive: true });
  }

  /** A lock of a process that is gone, or whose pid belongs to another program now, is stale. */
  private refuseIfHeld(): void {
    const pid = this.holder();
    if (pid === undefined || pid === process.pid || !isAlive(pid) || !commandLineOf(pid).includes('cli.js')) return;
    throw new UserError(
      'ALREADY_RUNNING',
      `"npm start" runs already in this folder (process ${pid}). Stop it with Ctrl-C there, or with: kill ${pid}`,
      { pid },
    );
  }

  /** Pid in the lock file. */
  private holder(): number | undefined {
    try {
      const pid = Number(readFileSync(this.lock, 'utf8').trim());
      return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
    } catch {
      return undefined;
    }
  }
}
