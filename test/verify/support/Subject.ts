import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { stringify } from 'yaml';
import { migrate } from '../../../src/commands/migrate';
import type { VerifyOptions } from '../../../src/commands/verify';
import { type Config, loadConfig, type MarketplaceConfig } from '../../../src/config';
import { type Report, verifyMarketplace } from '../../../src/verify/verifyMarketplace';
import { startTestDatabase, type TestDatabase } from '../../support/postgres';
import { indexUpTo } from './indexUpTo';

/** What a marketplaces.yaml says of one marketplace; the rest has the same value in all tests. */
export type Entry = Record<string, unknown> & { readonly name: string; readonly rpc: string };

/** Blocks behind the head that are final. */
export const FINALITY = 2;

/** What a command printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A ledger to be verified: indexed from a real chain by the real processor, into a database of its own. */
export class Subject {
  private constructor(
    private readonly database: TestDatabase,
    readonly client: Client,
    readonly pool: Pool,
    readonly config: Config,
    readonly folder: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** A migrated database, and the configuration of these marketplaces. */
  static async create(entries: readonly Entry[]): Promise<Subject> {
    const database = await startTestDatabase();
    await migrate(database.url);
    const folder = mkdtempSync(join(tmpdir(), 'verify-'));
    const file = join(folder, 'marketplaces.yaml');
    const marketplaces = entries.map((entry) => ({
      protocol: 'nektar',
      chainId: 31337,
      finalityDepth: FINALITY,
      headPoll: '50ms',
      startBlock: 0,
      ...entry,
    }));
    writeFileSync(file, stringify({ marketplaces }));
    const env = { DATABASE_URL: database.url, MARKETPLACES_FILE: file, LOG_LEVEL: 'info' };
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const pool = new Pool({ connectionString: database.url, max: 3 });
    // The database is dropped while the last connections close.
    pool.on('error', () => {});
    pool.on('error', () => {});
    return new Subject(database, client, pool, loadConfig({ env }), folder, env);
  }

  /** A marketplace as configured; the first unless named. */
  marketplace(name?: string): MarketplaceConfig {
    const found = this.config.marketplaces.find((one) => name === undefined || one.name === name);
    if (found === undefined) throw new Error(`no marketplace ${name}`);
    return found;
  }

  /** Runs the processor until a block is final in the ledger, and something else has happened if that is told. */
  index(final: number, name?: string, isDone?: () => Promise<boolean>): Promise<void> {
    return indexUpTo(this.client, { marketplace: this.marketplace(name).name, env: this.env, final, isDone });
  }

  /** Verifies in this process. */
  verify(height?: number, name?: string): Promise<Report> {
    return verifyMarketplace(this.client, this.marketplace(name), height === undefined ? {} : { height });
  }

  /** Runs the command in a process of its own, as a person would. */
  command(options: VerifyOptions = {}): Promise<Ended> {
    const entry = join(__dirname, 'verifyMain.ts');
    const child = spawn(process.execPath, ['-r', join(__dirname, 'register.cjs'), entry, JSON.stringify(options)], {
      env: { ...process.env, NODE_OPTIONS: '', ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) child[stream].on('data', (chunk: Buffer) => (said[stream] += chunk));
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, ...said }));
    });
  }

  /** Runs statements as somebody who gets around the ledger's triggers. */
  async tamper(...statements: readonly string[]): Promise<void> {
    await this.client.query('SET session_replication_role = replica');
    try {
      for (const statement of statements) await this.client.query(statement);
    } finally {
      await this.client.query('RESET session_replication_role');
    }
  }

  async stop(): Promise<void> {
    await this.client.end();
    await this.pool.end();
    rmSync(this.folder, { recursive: true, force: true });
    await this.database.stop();
  }
}

/** What offends, in a report that should be empty: differences and broken invariants. */
export function faultsOf(report: Report): unknown[] {
  return [...report.differences, ...report.invariants.filter(({ count }) => count > 0)];
}
