import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildHistory } from '../../demo/history';
import { Journal, type JournalText, readJournal } from '../../demo/journal/Journal';
import { replayJournal } from '../../demo/journal/replay';
import { demoJournal, TEST_SEED, TEST_START } from './demoHistory';

const DAYS = 14;

let folder: string;
let path: string;

beforeAll(() => demoJournal(DAYS), 180_000);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nektar-journal-'));
  path = join(folder, 'journal.jsonl');
  copyFileSync(await demoJournal(DAYS), path);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Head hash of a history that is built. */
async function built(seed: number): Promise<string> {
  const { chain } = await buildHistory({ seed, startTime: TEST_START, days: DAYS });
  const { hash } = await chain.head();
  await chain.stop();
  return hash;
}

/** Head hash of a journal that is replayed. */
async function replayed(journal: JournalText): Promise<string> {
  const { chain } = await replayJournal(journal);
  const { hash } = await chain.head();
  await chain.stop();
  return hash;
}

function read(): JournalText {
  const journal = readJournal(path);
  if (journal === undefined) throw new Error('no journal');
  return journal;
}

it('gives the same hashes for the same seed, built and replayed, and others for another', async () => {
  const hash = await built(TEST_SEED);
  expect(await built(TEST_SEED)).toBe(hash);
  expect(await replayed(read())).toBe(hash);
  expect(await built(TEST_SEED + 1)).not.toBe(hash);
}, 180_000);

it('forgets a last line that was cut short, and goes on after it', async () => {
  const whole = read();
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, bytes.length - 100));
  const cut = read();
  expect(cut.blocks).toEqual(whole.blocks.slice(0, -1));
  const lost = whole.blocks.at(-1);
  const journal = Journal.reopen(path);
  if (lost !== undefined) journal.append(lost);
  journal.close();
  expect(readFileSync(path)).toEqual(bytes);
  expect(await replayed(cut)).toBe(lost?.parent);
}, 120_000);

it('refuses the journal of another version of the demo', async () => {
  const { head, blocks } = read();
  await expect(replayJournal({ head: { ...head, fingerprint: '00' }, blocks })).rejects.toMatchObject({
    code: 'DEMO_JOURNAL_FOREIGN',
    message: expect.stringContaining('npm start -- --fresh'),
  });
});

it('notices when a block becomes another', async () => {
  const { head, blocks } = read();
  const changed = blocks.map((plan, index) => (index === 3 ? { ...plan, time: plan.time + 1 } : plan));
  await expect(replayJournal({ head, blocks: changed })).rejects.toMatchObject({ code: 'DEMO_JOURNAL_DIVERGED' });
}, 120_000);

it('names a line that cannot be read', () => {
  appendFileSync(path, '{"time":\n');
  const line = readFileSync(path, 'utf8').split('\n').length - 1;
  expect(() => readJournal(path)).toThrow(`Line ${line} of the demo's journal`);
});

it('refuses what is no journal', () => {
  writeFileSync(path, '');
  expect(() => readJournal(path)).toThrow('Line 1 of the demo');
});

it('finds none where there is none', () => {
  expect(readJournal(join(folder, 'other.jsonl'))).toBeUndefined();
});
