import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataFolder } from '../../src/commands/start/DataFolder';
import { withStoppedStart } from '../../src/commands/stoppedStart';
import type { Environment } from '../../src/config';
import { launchPostgres } from '../../src/local/postgres';
import { removeDataDir } from '../../src/local/postgresHome';

/** A command that works on what `npm start` has left. */
describe('a command for a stopped npm start', () => {
  let dataDir: string;
  let env: Environment;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stopped-'));
    chmodSync(folder, 0o711);
    dataDir = join(folder, '.data');
    const postgres = await launchPostgres({ dataDir: join(dataDir, 'postgres'), isDurable: false });
    await rowsOf(postgres.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await postgres.stop();
    env = { MARKETPLACES_FILE: join(folder, 'marketplaces.yaml') };
    writeFileSync(join(folder, 'marketplaces.yaml'), 'marketplaces: []\n');
  });

  afterAll(() => {
    removeDataDir(join(dataDir, 'postgres'));
    rmSync(join(dataDir, '..'), { recursive: true, force: true });
  });

  /** Runs one statement and returns its rows. */
  async function rowsOf(url: string | undefined, statement: string): Promise<unknown[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  }

  it('has the embedded database for as long as it works', async () => {
    const url = await withStoppedStart(env, dataDir, async ({ DATABASE_URL, MARKETPLACES_FILE }) => {
      expect(await rowsOf(DATABASE_URL, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
      expect(MARKETPLACES_FILE).toBe(env.MARKETPLACES_FILE);
      return DATABASE_URL;
    });
    await expect(rowsOf(url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('has the marketplaces of the demo when none are configured', async () => {
    const { demoMarketplaces } = new DataFolder(dataDir);
    mkdirSync(join(demoMarketplaces, '..'), { recursive: true });
    writeFileSync(demoMarketplaces, 'marketplaces: []\n');
    expect(await withStoppedStart(env, dataDir, async ({ MARKETPLACES_FILE }) => MARKETPLACES_FILE)).toBe(demoMarketplaces);
  });

  it('is refused while an npm start holds the folder', async () => {
    const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log()', 'cli.js']);
    await once(holder.stdout, 'data');
    writeFileSync(join(dataDir, 'start.lock'), `${holder.pid}\n`);
    await expect(withStoppedStart(env, dataDir, async () => 0)).rejects.toMatchObject({ code: 'ALREADY_RUNNING' });
    holder.kill();
    await once(holder, 'close');
    expect(await withStoppedStart(env, dataDir, async () => 1)).toBe(1);
  });

  it('works on a database that is configured, wherever npm start is', async () => {
    const configured = { ...env, DATABASE_URL: 'postgres://elsewhere/x' };
    expect(await withStoppedStart(configured, dataDir, async (given) => given)).toBe(configured);
  });
});
