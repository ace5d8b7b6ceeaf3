import { execFileSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Rpc } from '../../demo/chain/rpc';
import { runDemo } from '../../demo/main';
import { loadConfig } from '../../src/config';
import { isPortFree } from '../../src/local/freePort';
import { demoJournal } from './demoHistory';

const DAYS = 14;

let dataDir: string;
let running: Promise<void>;
let controller: AbortController;

beforeAll(() => demoJournal(DAYS), 180_000);
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'nektar-demo-'));
  mkdirSync(join(dataDir, 'demo'));
  copyFileSync(await demoJournal(DAYS), join(dataDir, 'demo', 'journal.jsonl'));
});
afterEach(async () => {
  controller.abort();
  await running.catch(() => {});
  rmSync(dataDir, { recursive: true, force: true });
});

/** Runs the demo until it is ready; the node's URL of the marketplace that it tells. */
async function start(): Promise<string> {
  controller = new AbortController();
  const { signal } = controller;
  const file = await new Promise<string>((resolve, reject) => {
    running = runDemo({ dataDir, signal, blockMs: 50, onProgress: () => {}, onReady: resolve });
    running.catch(reject);
  });
  const { marketplaces } = loadConfig({ env: { DATABASE_URL: 'postgres://not-asked/' }, file });
  return marketplaces[0]?.rpc ?? '';
}

/** A block, once it is there. */
async function block(url: string, height: number): Promise<{ hash: string; timestamp: string; transactions: string[] }> {
  const rpc = new Rpc(url);
  try {
    for (;;) {
      const found = await rpc.ask<{ hash: string; timestamp: string; transactions: string[] } | null>(
        'eth_getBlockByNumber',
        `0x${height.toString(16)}`,
        false,
      );
      if (found !== null) return found;
      await sleep(20);
    }
  } finally {
    rpc.close();
  }
}

/** Kills the anvil that listens on a port, not its keeper, whose command line says more. */
function killAnvil(port: string): void {
  const processes = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  const own = processes.find((line) => line.includes(`anvil --host 127.0.0.1 --port ${port} `));
  process.kill(Number.parseInt(own ?? '', 10), 'SIGKILL');
}

/** The marketplaces as the demo wrote them. */
function marketplaces(): string {
  return readFileSync(join(dataDir, 'demo', 'marketplaces.yaml'), 'utf8');
}

function journalLines(): number {
  return readFileSync(join(dataDir, 'demo', 'journal.jsonl'), 'utf8').split('\n').length - 2;
}

it('lives on at the time of the wall clock, stops everything, and goes on where it was', async () => {
  const began = Math.floor(Date.now() / 1_000);
  const before = journalLines();
  const url = await start();
  const caughtUp = journalLines();
  expect(caughtUp).toBeGreaterThan(before);
  const lived = await block(url, caughtUp + 3);
  const told = marketplaces();
  expect(Number(lived.timestamp)).toBeGreaterThanOrEqual(began);
  controller.abort();
  await running;
  expect(await isPortFree(Number(new URL(url).port))).toBe(true);

  appendFileSync(join(dataDir, 'demo', 'journal.jsonl'), '{"time":17672');
  const height = journalLines() + 1;
  const next = await start();
  expect(next).toBe(url);
  // A marketplace with another configuration would be another one.
  expect(marketplaces()).toBe(told);
  expect(await block(next, caughtUp + 3)).toEqual(lived);
  await block(next, height + 2);
}, 240_000);

it('refuses a second demo in the same folder', async () => {
  await start();
  const second = runDemo({ dataDir, signal: new AbortController().signal, onProgress: () => {}, onReady: () => {} });
  await expect(second).rejects.toMatchObject({ code: 'DEMO_RUNNING' });
}, 180_000);

it('says so when its anvil ends', async () => {
  const url = await start();
  const ended = expect(running).rejects.toMatchObject({ code: 'DEMO_CHAIN_ENDED' });
  killAnvil(new URL(url).port);
  await ended;
}, 180_000);
