import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { launchAnvil } from '../../src/local/anvil';
import { freePort, isPortFree } from '../../src/local/freePort';
import { keep } from '../../src/local/keep';
import { launchPostgres, type RunningPostgres } from '../../src/local/postgres';
import { removeDataDir } from '../../src/local/postgresHome';
import { isAlive } from '../../src/local/processes';
import { projectRoot } from '../../src/local/projectRoot';

let folder: string;
let dataDir: string;
const running: RunningPostgres[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nektar-embedded-'));
  chmodSync(folder, 0o711);
  dataDir = join(folder, 'data/postgres');
});
afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
  removeDataDir(dataDir);
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a server that the test ends in any case. */
async function launch(): Promise<RunningPostgres> {
  const postgres = await launchPostgres({ dataDir, isDurable: false });
  running.push(postgres);
  return postgres;
}

/** Runs one statement and returns its rows. */
async function rowsOf(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Waits until a process is gone; the test's own time limit bounds it. */
async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(20);
}

describe('embedded PostgreSQL', () => {
  it('keeps its data from one start to the next, whose address is its own', async () => {
    const first = await launch();
    await rowsOf(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await launch();
    expect(await rowsOf(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(await rowsOf(second.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(second.port).toBeLessThan(32_768);
  });

  it('starts again after kill -9 of the server, with what was committed', async () => {
    const first = await launch();
    await rowsOf(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(true);
    const second = await launch();
    expect(await rowsOf(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('starts though the stale lock file names a living process of somebody else', async () => {
    const first = await launch();
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const lock = join(dataDir, 'postmaster.pid');
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, String(process.pid)));
    const second = await launch();
    expect(await rowsOf(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('ends a server that an earlier life left on the same data', async () => {
    const first = await launch();
    const second = await launch();
    expect(isAlive(first.pid)).toBe(false);
    expect(await rowsOf(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('refuses strangers: the password is needed', async () => {
    const { port } = await launch();
    await expect(rowsOf(`postgres://nektar:wrong@127.0.0.1:${port}/nektar`, 'SELECT 1')).rejects.toThrow(
      /password authentication failed/,
    );
  });

  it('says so when its port is taken', async () => {
    const squatter = createServer().listen(await freePort(), '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as { port: number };
    expect(await isPortFree(port)).toBe(false);
    await expect(launchPostgres({ dataDir, isDurable: false, port })).rejects.toMatchObject({ code: 'POSTGRES_FAILED' });
    squatter.close();
  });

  it('says so when the data are of another version', async () => {
    const first = await launch();
    await first.stop();
    writeFileSync(join(dataDir, 'PG_VERSION'), '9\n');
    await expect(launchPostgres({ dataDir, isDurable: false })).rejects.toThrow(/written by PostgreSQL 9, .* --fresh/);
  });
});

describe('a kept program', () => {
  /** A process that starts a program under a keeper, prints its pid, and waits. */
  function parentOf(program: string): ChildProcess {
    const order = JSON.stringify({ command: process.execPath, args: ['-e', program], stopSignal: 'SIGTERM', graceMs: 500 });
    const script = `
      const { spawn } = require('node:child_process');
      const keeper = spawn(process.execPath, [${JSON.stringify(join(projectRoot(), 'scripts/keep.mjs'))}, ${JSON.stringify(order)}],
        { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
      keeper.on('message', ({ pid }) => console.log(pid));`;
    return spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  }

  it.each([
    ['ends when its parent is killed with -9', 'setInterval(() => {}, 1000)'],
    ['ends though it does not listen to the signal', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"],
  ])('%s', async (_, program) => {
    const parent = parentOf(program);
    const [line] = (await once(parent.stdout!, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await untilGone(pid);
  });

  it('tells how it ended and its last words', async () => {
    const kept = await keep({
      command: process.execPath,
      args: ['-e', "console.error('alas'); process.exit(3)"],
      stopSignal: 'SIGTERM',
      graceMs: 500,
    });
    expect(await kept.exited).toMatchObject({ code: 3, tail: 'alas\n' });
    await kept.stop();
  });

  it('refuses what cannot be started', async () => {
    await expect(keep({ command: '/no/such/program', args: [], stopSignal: 'SIGTERM', graceMs: 500 })).rejects.toThrow(
      /did not start/,
    );
  });
});

describe('anvil', () => {
  it('says why it did not come up', async () => {
    await expect(launchAnvil({ args: ['--no-such-flag'] })).rejects.toMatchObject({
      code: 'ANVIL_FAILED',
      message: expect.stringContaining('--no-such-flag'),
    });
  });

  it('ends after kill -9 of itself without waiting for it', async () => {
    const chain = await launchAnvil({ args: ['--silent'] });
    process.kill(chain.pid, 'SIGKILL');
    await chain.exited;
    await chain.stop();
  });
});
