import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JsonRpcProvider } from 'ethers';
import { Pool } from 'pg';
import { stringify } from 'yaml';
import { migrate } from '../../../src/commands/migrate';
import { loadConfig, type MarketplaceConfig } from '../../../src/config';
import { startTestDatabase, type TestDatabase } from '../../support/postgres';

const CLI = join(__dirname, '../../../lib/src/commands/cli.js');
const POLL_MS = 25;
const PATIENCE_MS = 60_000;

/** What a marketplaces.yaml says of one marketplace. */
export type MarketplaceEntry = Record<string, unknown> & { name: string; rpc: string };

/** The built processor, run as its users run it, over a database of its own. */
export class Indexer {
  /** Whether a processor that ended by itself is started again, as `npm start` does. */
  isRestarted = false;
  private child: ChildProcess | undefined;
  private output = '';

  private constructor(
    readonly database: TestDatabase,
    readonly pool: Pool,
    private readonly folder: string,
    private marketplace: MarketplaceEntry,
  ) {}

  /** A migrated database, one of the run's server unless given, and a configuration beside it. */
  static async create(marketplace: MarketplaceEntry, own?: TestDatabase): Promise<Indexer> {
    const database = own ?? (await startTestDatabase());
    await migrate(database.url);
    const folder = mkdtempSync(join(tmpdir(), 'indexer-'));
    const pool = new Pool({ connectionString: database.url, max: 2 });
    pool.on('error', () => {});
    const indexer = new Indexer(database, pool, folder, marketplace);
    indexer.useRpc(marketplace.rpc);
    return indexer;
  }

  /** Points the configuration at a node; a running processor does not notice. */
  useRpc(rpc: string): void {
    this.configure({ rpc });
  }

  /** Changes keys of the configuration; a running processor does not notice. */
  configure(changes: Record<string, unknown>): void {
    this.marketplace = { ...this.marketplace, ...changes };
    writeFileSync(join(this.folder, 'marketplaces.yaml'), stringify({ marketplaces: [this.marketplace] }));
  }

  /** The marketplace as the processor gets it. */
  get configured(): MarketplaceConfig {
    const [marketplace] = loadConfig({ env: this.env }).marketplaces;
    return marketplace as MarketplaceConfig;
  }

  private get env(): Record<string, string> {
    return { DATABASE_URL: this.database.url, MARKETPLACES_FILE: join(this.folder, 'marketplaces.yaml'), LOG_LEVEL: 'info' };
  }

  /** Starts the processor. */
  start(): void {
    this.output = '';
    this.child = this.spawn('processor');
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (data) => {
        this.output = (this.output + data).slice(-20_000);
      });
    }
  }

  /** Runs another command of ours on the marketplace; returns its exit code and what it said. */
  async run(command: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
    const child = this.spawn(command, ...args);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        output += data;
      });
    }
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, output };
  }

  private spawn(command: string, ...args: string[]): ChildProcess {
    return spawn(process.execPath, [CLI, command, '--marketplace', this.marketplace.name, ...args], {
      env: { ...process.env, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
  }

  /** Waits until the newest block of a chain is indexed; returns its height. */
  async reachTop(provider: JsonRpcProvider): Promise<number> {
    const block = await provider.getBlock('latest');
    const height = block?.number ?? 0;
    await this.reach(height, block?.hash ?? undefined);
    return height;
  }

  /** Waits until a block is indexed under the hash that the chain has for it. */
  async reach(height: number, hash?: string): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const head = await this.head();
      if (head !== undefined && head.height >= height && (hash === undefined || head.height > height || head.hash === hash))
        return;
      const hasEnded = this.child !== undefined && (this.child.exitCode !== null || this.child.signalCode !== null);
      if (hasEnded && this.isRestarted) this.start();
      else if (hasEnded) throw new Error(`the processor ended:\n${this.output}`);
      if (Date.now() > deadline)
        throw new Error(`block ${height} was not reached; the head is ${JSON.stringify(head)}:\n${this.output}`);
      await sleep(POLL_MS);
    }
  }

  /** Where the index stands; undefined while the database does not say. */
  private async head(): Promise<{ height: number; hash: string } | undefined> {
    const { rows } = await this.pool
      .query<{ height: number; hash: string }>('SELECT height, hash FROM head')
      .catch((error: unknown) => {
        if (this.isRestarted) return { rows: [] };
        throw error;
      });
    return rows[0];
  }

  /** Waits until the processor has ended by itself; returns its exit code and what it said last. */
  async ended(): Promise<{ code: number | null; output: string }> {
    const child = this.child as ChildProcess;
    if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve));
    return { code: child.exitCode, output: this.output };
  }

  /** Sends a signal to the processor, which must be there, and does not wait. */
  signal(signal: NodeJS.Signals): void {
    if (this.child?.kill(signal) !== true) throw new Error(`the processor is not there:\n${this.output}`);
  }

  /** Ends the processor, by -9 unless told. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  /** Rows of a query. */
  async rows<T = Record<string, string>>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.pool.query(sql, values)).rows as T[];
  }

  /** Ends everything. */
  async stop(): Promise<void> {
    await this.kill();
    await this.pool.end();
    await this.database.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
