import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPostgres, type RunningPostgres } from '../../../src/local/postgres';
import type { TestDatabase } from '../../support/postgres';

/** A PostgreSQL server of one's own that is killed and comes back with its data; durable, since that is what a kill tests. */
export class KillablePostgres implements TestDatabase {
  private constructor(
    private server: RunningPostgres,
    private readonly folder: string,
  ) {}

  /** A new cluster with an empty database. */
  static async start(): Promise<KillablePostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'killable-postgres-'));
    return new KillablePostgres(await launchPostgres({ dataDir: join(folder, 'data'), isDurable: true }), folder);
  }

  get url(): string {
    return this.server.url;
  }

  /** Ends the postmaster by -9, and starts it again at the same address: its own recovery does the rest. */
  async killAndRevive(): Promise<void> {
    const { port, pid, exited } = this.server;
    process.kill(pid, 'SIGKILL');
    await exited;
    this.server = await launchPostgres({ dataDir: join(this.folder, 'data'), isDurable: true, port });
  }

  async stop(): Promise<void> {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
