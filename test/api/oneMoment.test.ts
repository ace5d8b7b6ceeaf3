import { Pool } from 'pg';
import { deleteMarketplace } from '../../src/processor/store/marketplaceRows';
import { until, withLock } from '../support/locks';
import { type Answer, startTestApi, type TestApi } from './startTestApi';
import { HEAD, OTHER } from './world';

/** What is indexed while a request is being read: its statements wait at a locked table meanwhile. */
let api: TestApi;
let pool: Pool;
beforeAll(async () => {
  api = await startTestApi();
  pool = new Pool({ connectionString: api.databaseUrl });
});
afterAll(async () => {
  await pool?.end();
  await api?.stop();
});

describe('rows that a re-index has replaced', () => {
  const QUERY = `{ marketplace(name: "${OTHER}") { name asOf { hash } status { hash } assets { totalCount } } }`;

  /** As a re-index does it: a marketplace with one block takes the place of another's rows. */
  async function swap(oldId: number, newId: number): Promise<void> {
    await api.client.query(`BEGIN;
      DELETE FROM head WHERE marketplace_id = ${oldId};
      UPDATE marketplace SET name = name || ' (replaced)' WHERE id = ${oldId};
      INSERT INTO marketplace (id, name, protocol, chain_id, start_block, configuration) VALUES (${newId}, '${OTHER}', 'nektar', 1, 1, '{}');
      INSERT INTO block (marketplace_id, height, hash, parent_hash, time) VALUES (${newId}, 1, 'of ${newId}', '0', 1);
      INSERT INTO head (marketplace_id, height, hash, time, final_height, final_hash, updated_at)
        VALUES (${newId}, 1, 'of ${newId}', 1, 1, 'of ${newId}', now());
      COMMIT`);
  }

  const answerOf = (id: number) => ({
    name: OTHER,
    asOf: { hash: `of ${id}` },
    status: { hash: `of ${id}` },
    assets: { totalCount: 0 },
  });

  it('are not served from the moment on at which their deletion has begun', async () => {
    const client = await pool.connect();
    let deleted: Promise<void> | undefined;
    try {
      await withLock(pool, 'balance', async (deletion) => {
        let asked: Promise<Answer> | undefined;
        await withLock(pool, 'entity', async (reader) => {
          asked = api.ask(QUERY);
          await reader();
          await swap(2, 3);
          deleted = deleteMarketplace(client, 2);
          await deletion();
        });
        expect((await asked)?.data?.marketplace).toEqual(answerOf(3));
        expect((await pool.query('SELECT 1 FROM marketplace WHERE id = 2')).rowCount).toBe(1);
        expect((await pool.query('SELECT 1 FROM block WHERE marketplace_id = 2')).rowCount).toBe(0);
      });
    } finally {
      await deleted;
      client.release();
    }
    expect((await pool.query('SELECT 1 FROM marketplace WHERE id = 2')).rowCount).toBe(0);
  });

  it('are not served, under the name that they have now, before it has', async () => {
    let asked: Promise<Answer> | undefined;
    await withLock(pool, 'entity', async (reader) => {
      asked = api.ask(QUERY);
      await reader();
      await swap(3, 4);
    });
    expect((await asked)?.data?.marketplace).toEqual(answerOf(4));
  });
});

it('is one for all sub-trees, also when a fork comes after the first of them was read', async () => {
  let asked: Promise<Answer> | undefined;
  api.statements.length = 0;
  await withLock(pool, 'network', async (reader) => {
    asked = api.ask(
      '{ first: marketplace { asOf { block hash } } last: marketplace { asOf { block hash } networks { totalCount } } }',
    );
    await reader();
    await until(() => api.statements.some((sql) => sql.includes('is_same_branch')));
    await api.client.query(`BEGIN;
      UPDATE block SET hash = '100b' WHERE marketplace_id = 1 AND height = ${HEAD};
      UPDATE head SET hash = '100b' WHERE marketplace_id = 1;
      COMMIT`);
  });
  const asOf = { block: HEAD, hash: '100b' };
  expect((await asked)?.data).toMatchObject({ first: { asOf }, last: { asOf } });
});
