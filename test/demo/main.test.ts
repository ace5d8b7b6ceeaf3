import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { runDemo } from '../../demo/main';
import { isPortFree } from '../../src/local/freePort';
import { blockAt, DemoHome } from './DemoHome';
import { demoJournal } from './demoHistory';

const DAYS = 14;

let home: DemoHome;

beforeAll(() => demoJournal(DAYS), 180_000);
beforeEach(async () => {
  home = await DemoHome.make(DAYS);
});
afterEach(() => home.remove());

/** Kills the anvil that listens on a port, not its keeper, whose command line says more. */
function killAnvil(port: string): void {
  const processes = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  const own = processes.find((line) => line.includes(`anvil --host 127.0.0.1 --port ${port} `));
  process.kill(Number.parseInt(own ?? '', 10), 'SIGKILL');
}

function journalLines(): number {
  return home.text('journal.jsonl').split('\n').length - 2;
}

it('lives on at the time of the wall clock, stops everything, and goes on where it was', async () => {
  const began = Math.floor(Date.now() / 1_000);
  const before = journalLines();
  const url = await home.start();
  const caughtUp = journalLines();
  expect(caughtUp).toBeGreaterThan(before);
  const lived = await blockAt(url, caughtUp + 3);
  const told = home.text('marketplaces.yaml');
  expect(Number(lived.timestamp)).toBeGreaterThanOrEqual(began);
  await home.stop();
  expect(await isPortFree(Number(new URL(url).port))).toBe(true);

  appendFileSync(home.path('journal.jsonl'), '{"time":17672');
  const height = journalLines() + 1;
  const next = await home.start();
  expect(next).toBe(url);
  // A marketplace with another configuration would be another one.
  expect(home.text('marketplaces.yaml')).toBe(told);
  expect(await blockAt(next, caughtUp + 3)).toEqual(lived);
  await blockAt(next, height + 2);
}, 240_000);

it('refuses a second demo in the same folder', async () => {
  await home.start();
  const { dataDir } = home;
  const second = runDemo({ dataDir, signal: new AbortController().signal, onProgress: () => {}, onReady: () => {} });
  await expect(second).rejects.toMatchObject({ code: 'DEMO_RUNNING' });
}, 180_000);

it('says so when its anvil ends', async () => {
  const url = await home.start();
  const ended = expect(home.running).rejects.toMatchObject({ code: 'DEMO_CHAIN_ENDED' });
  killAnvil(new URL(url).port);
  await ended;
}, 180_000);
