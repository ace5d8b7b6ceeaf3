import type { Pool } from 'pg';
import { finalHeaders } from '../../src/processor/store/head';
import { verifyDeep } from '../../src/verify/deep/verifyDeep';
import { beforeQuery } from '../support/beforeQuery';
import { type MigratedDatabase, startMigratedDatabase } from '../support/migratedDatabase';
import { Fault, OutboxLife } from './support/OutboxLife';
import { seeded } from './support/RandomMarket';

const SEEDS = Number(process.env.OUTBOX_SEEDS ?? 12);
const FIRST_SEED = Number(process.env.OUTBOX_SEED ?? 1);
const STEPS = Number(process.env.OUTBOX_STEPS ?? 40);

let database: MigratedDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await startMigratedDatabase();
  pool = database.pool;
});

afterAll(() => database?.stop());

/** A life whose chain has some blocks. */
async function lifeWith(seed: number, ...blocks: [count: number, most?: number][]): Promise<OutboxLife> {
  const life = await OutboxLife.open(pool, seed, seeded(seed));
  for (const [count, most] of blocks) life.chain.mine(count, most);
  return life;
}

/** What may happen, each as often as it is listed; what cannot happen just then does not. */
const ACTS: ((life: OutboxLife) => Promise<unknown>)[] = [
  grow,
  grow,
  leap,
  fork,
  fork,
  comeBack,
  comeBack,
  async (life) => life.stop(),
  fail,
  restart,
  indexAnew,
  indexAnew,
  goBack,
  forkDeep,
  async (life) => {
    life.version = life.random(3);
  },
  settle,
];

async function grow(life: OutboxLife): Promise<void> {
  life.chain.mine(1 + life.random(4));
  await life.poll();
}

async function leap(life: OutboxLife): Promise<void> {
  life.chain.mine(1 + life.random(25));
  await life.poll();
}

async function fork(life: OutboxLife): Promise<void> {
  life.chain.fork(life.chain.top.height - 1 - life.random(life.finality - 2));
  if (life.random(3) > 0) await life.poll();
}

async function comeBack(life: OutboxLife): Promise<void> {
  const { final } = await life.head();
  if (life.chain.comeBack(Math.max(final, life.chain.top.height - life.finality)) && life.random(3) > 0) await life.poll();
}

/** A processor that dies in the middle of a batch. */
async function fail(life: OutboxLife): Promise<void> {
  life.isFaulty = true;
  life.chain.mine(1);
  await (life.isRunning ? life.poll() : life.start()).catch((error: unknown) => {
    if (!(error instanceof Fault)) throw error;
  });
  life.isFaulty = false;
  life.stop();
}

async function restart(life: OutboxLife): Promise<void> {
  life.stop();
  await life.start();
}

async function indexAnew(life: OutboxLife): Promise<void> {
  life.stop();
  if (!(await life.fillCache(life.random(3) === 0 ? life.random(8) : 0))) return;
  for (let times = life.random(3) === 0 ? 2 : 1; times > 0; times--) {
    await life.reindex();
    await life.expectWhole({ isCaughtUp: false });
  }
}

async function goBack(life: OutboxLife): Promise<void> {
  life.stop();
  const { height } = await life.head();
  await life.rewind(Math.max(0, height - life.random(20)));
  await life.expectWhole({ isCaughtUp: false });
}

/** A fork below what is final, and what a person does about it. */
async function forkDeep(life: OutboxLife): Promise<void> {
  life.stop();
  const above = Math.max(1, life.chain.top.height - life.finality - life.random(8));
  life.chain.fork(above);
  await life.rewind(above);
}

async function settle(life: OutboxLife): Promise<void> {
  if (life.isRunning) await life.poll();
  else await life.start();
  await life.expectWhole({ isCaughtUp: true });
}

describe('an outbox, whatever happens to its marketplace,', () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
    it(`tells every event once, retracts what is gone and keeps it as it was told: seed ${seed}`, async () => {
      const life = await lifeWith(seed, [12 + (seed % 20)]);
      const done: string[] = [];
      try {
        await life.start();
        for (let step = 0; step < STEPS; step++) {
          const act = ACTS[life.random(ACTS.length)]!;
          done.push(act.name);
          await act(life);
        }
        await settle(life);
      } catch (error) {
        throw new Error(`after ${done.join(', ')}: ${(error as Error).message}`, { cause: error });
      }
    });
  }
});

describe('a marketplace that is started again without a fork', () => {
  it('tells of nothing, a re-index before or not', async () => {
    const life = await lifeWith(901, [10, 0], [25]);
    await life.start();
    for (let i = 0; i < 20; i++) {
      const { sequence } = await life.head();
      life.stop();
      life.chain.mine(life.random(3) === 0 ? life.random(20) : life.random(3), 0);
      if (life.random(4) === 0 && (await life.fillCache(life.random(5)))) await life.reindex();
      await life.start();
      expect((await life.toldSince(sequence)).filter((told) => !told.startsWith('FINALISED'))).toEqual([]);
      await life.expectWhole({ isCaughtUp: true });
      life.chain.mine(life.random(8));
      await life.poll();
    }
  });
});

describe('finality', () => {
  it('is told to be less by a rewind below it, and then of the other blocks', async () => {
    const life = await lifeWith(902, [40, 0]);
    await life.start();
    life.stop();
    const { sequence, toldFinal } = await life.head();
    expect(toldFinal).toBe(33);
    await life.rewind(19);
    life.chain.fork(19, 0);
    await life.start();
    const told = await life.toldSince(sequence);
    expect(told[0]).toBe('FINALISED 19');
    expect(told.at(-1)).toBe(`FINALISED ${life.chain.top.height - life.finality}`);
    expect((await life.head()).toldFinal).toBe(life.chain.top.height - life.finality);
  });

  it('is told once, though a fork above it was retracted and the marketplace is re-indexed to below it', async () => {
    const life = await lifeWith(903, [30, 0], [5, 3]);
    await life.start();
    await life.fillCache(4);
    life.stop();
    life.chain.fork(life.chain.top.height - 4);
    await life.start();
    life.stop();
    const { sequence, toldFinal } = await life.head();
    await life.reindex();
    expect((await life.head()).final).toBeLessThan(toldFinal);
    await life.start();
    expect(await life.toldSince(sequence)).toEqual([]);
    await life.expectWhole({ isCaughtUp: true });
  });

  it('that was told is compared with the node, though a re-index has left it above what is indexed', async () => {
    const life = await lifeWith(904, [40]);
    await life.start();
    await life.fillCache(6);
    life.stop();
    const { toldFinal } = await life.head();
    const { height } = await life.reindex();
    const { rows } = await pool.query('SELECT id FROM marketplace WHERE name = $1', [life.marketplace.name]);
    const [top, next] = await finalHeaders(pool, rows[0].id, 10);
    expect(top).toEqual({ height: toldFinal, hash: life.chain.blocks[toldFinal]?.hash });
    expect(next?.height).toBe(height);
  });
});

describe('a rewind', () => {
  it('takes back what was told, though a re-index has left that to be folded again', async () => {
    const life = await lifeWith(905, [20, 0], [20, 3]);
    await life.start();
    await life.fillCache();
    life.stop();
    const told = new Set((await life.entries()).filter(({ kind }) => kind === 'APPENDED').map(({ hash }) => hash));
    const below = life.chain.blocks.filter(({ height, hash }) => height <= 10 && told.has(hash)).length;
    const { height } = await life.reindex();
    expect(life.chain.blocks.some(({ height: at, hash }) => at > height && told.has(hash))).toBe(true);
    expect((await life.rewind(10)).retractedBlocks).toBe(told.size - below);
    // The winning branch is a short one.
    life.chain.blocks.length = 11;
    life.chain.mine(20, 3);
    await life.start();
    await life.expectWhole({ isCaughtUp: true });
  });

  it('is refused while the marketplace is re-indexed, which would put back what it takes away', async () => {
    const life = await lifeWith(906, [40]);
    await life.start();
    await life.fillCache();
    life.stop();
    let refusal: unknown;
    await life.reindex(async () => {
      refusal = await life.rewind(20).catch((error: unknown) => error);
    });
    expect(refusal).toMatchObject({ code: 'REINDEX_RUNS', message: expect.stringContaining('Wait until that has ended.') });
    await life.start();
    await life.expectWhole({ isCaughtUp: true });
  });
});

describe('a deep verification', () => {
  it('says that the rows were replaced meanwhile, and not that they are missing', async () => {
    const life = await lifeWith(907, [40]);
    await life.start();
    await life.fillCache();
    life.stop();
    const client = await pool.connect();
    let isFolded = false;
    const onProgress = () => {
      isFolded = true;
    };
    try {
      beforeQuery(
        client,
        (statement) => isFolded && statement.startsWith('BEGIN'),
        () => life.reindex(),
      );
      await expect(verifyDeep(client, life.marketplace, { databaseUrl: database.url, onProgress })).rejects.toMatchObject({
        code: 'CHANGED_MEANWHILE',
      });
    } finally {
      client.release(true);
    }
  });
});
