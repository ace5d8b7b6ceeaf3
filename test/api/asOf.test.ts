import { GraphQLObjectType } from 'graphql';
import { rollbackTo } from '../../src/processor/store/rollback';
import { everythingOf, schema } from './everyField';
import { startTestApi, type TestApi } from './startTestApi';
import { dam, HEAD, START, timeOf } from './world';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  // Nothing happened in blocks 31 to 38, which are final: their headers are not kept.
  await api.client.query('DELETE FROM block WHERE marketplace_id = 1 AND height BETWEEN 31 AND 38');
});
afterAll(() => api?.stop());

const hashOf = (height: number) => `0x${height.toString(16).padStart(64, '0')}`;

async function asOf(at: string) {
  const { marketplace } = await api.get(`{ marketplace(at: ${at}) { asOf { block hash timestamp isTimeExact isFinal } } }`);
  return marketplace.asOf;
}

async function refusal(at: string) {
  const { status, errors } = await api.ask(`{ marketplace(at: ${at}) { name } }`);
  return [status, errors?.[0]?.extensions, errors?.[0]?.message];
}

describe('a moment', () => {
  it('is the head unless told', async () => {
    const { marketplace } = await api.get('{ marketplace { asOf { block timestamp isTimeExact isFinal } } }');
    expect(marketplace.asOf).toEqual({ block: HEAD, timestamp: timeOf(HEAD), isTimeExact: true, isFinal: false });
  });

  it('between two blocks is the state after the first, at that very second', async () => {
    const found = await asOf(`{ timestamp: ${timeOf(41) + 7} }`);
    expect(found).toEqual({ block: 41, hash: '41', timestamp: timeOf(41) + 7, isTimeExact: true, isFinal: true });
    expect((await asOf(`{ timestamp: "${new Date(timeOf(41) * 1000).toISOString()}" }`)).block).toBe(41);
    expect((await asOf(`{ timestamp: ${timeOf(41) - 1} }`)).block).toBe(40);
    // Headers of blocks in which nothing happened are not kept: the state is that of the last one that is.
    expect(await asOf(`{ timestamp: ${timeOf(35) + 7} }`)).toMatchObject({ block: 30, timestamp: timeOf(35) + 7 });
  });

  it('of a block without events has the time of its header once that is known', async () => {
    const block = { block: 35, hash: '30', isFinal: true };
    expect(await asOf('{ block: 35 }')).toEqual({ ...block, timestamp: timeOf(30), isTimeExact: false });
    await api.client.query(`INSERT INTO chain_cache.header VALUES (31337, 35, decode('${hashOf(35).slice(2)}', 'hex'), '', $1)`, [
      timeOf(35),
    ]);
    expect(await asOf('{ block: 35 }')).toEqual({ ...block, timestamp: timeOf(35), isTimeExact: true });
    expect(await asOf(`{ header: { height: 35, hash: "${hashOf(35)}" } }`)).toMatchObject({ block: 35, timestamp: timeOf(35) });
    await api.client.query('DELETE FROM chain_cache.header');
  });

  it('is final when no fork can change what is read at it', async () => {
    expect((await asOf('{ block: 90 }')).isFinal).toBe(true);
    expect((await asOf('{ block: 91 }')).isFinal).toBe(false);
    expect((await asOf(`{ timestamp: ${timeOf(90)} }`)).isFinal).toBe(true);
    // The state is that of block 90, but a fork may put another block before that second.
    expect(await asOf(`{ timestamp: ${timeOf(90) + 1} }`)).toMatchObject({ block: 90, isFinal: false });
  });

  it('is one for all sub-trees of a request', async () => {
    api.statements.length = 0;
    await api.get(
      '{ a: marketplace { name } b: marketplace { dams { totalCount } } c: marketplace(at: { block: 50 }) { name } d: marketplace(at: { block: 50 }) { name } }',
    );
    expect(api.statements.filter((sql) => sql.includes('analytics.as_of('))).toHaveLength(2);
  });
});

describe('a block by its hash', () => {
  it('is served while it is there, and refused once a fork took it away', async () => {
    await api.client.query('UPDATE block SET hash = $1 WHERE marketplace_id = 1 AND height = 95', [hashOf(95)]);
    expect(await asOf(`{ header: { height: 95, hash: "${hashOf(95).toUpperCase().replace('X', 'x')}" } }`)).toMatchObject({
      block: 95,
      hash: hashOf(95),
    });
    await api.client.query('UPDATE block SET hash = $1 WHERE marketplace_id = 1 AND height = 95', [hashOf(0xb95)]);
    expect(await refusal(`{ header: { height: 95, hash: "${hashOf(95)}" } }`)).toEqual([
      400,
      { code: 'BLOCK_RETRACTED', block: 95, hash: hashOf(0xb95) },
      expect.stringContaining('a fork took that away'),
    ]);
  });

  it('is refused where it cannot be told, is not there yet, or is no hash', async () => {
    const of = async (height: number, hash: string) => (await refusal(`{ header: { height: ${height}, hash: "${hash}" } }`))[1];
    expect(await of(35, hashOf(35))).toEqual({ code: 'BAD_AS_OF', block: 35 });
    expect(await of(HEAD + 1, hashOf(1))).toMatchObject({ code: 'FUTURE_BLOCK', head: HEAD });
    expect(await of(0, hashOf(1))).toMatchObject({ code: 'BAD_AS_OF', firstBlock: 1 });
    for (const hash of ['', '0x', '95', `${hashOf(95)}0`, "'; --"]) expect(await of(95, hash)).toEqual({ code: 'BAD_AS_OF' });
  });

  it('goes on with the cursors that were made under it', async () => {
    await api.client.query('UPDATE block SET hash = $1 WHERE marketplace_id = 1 AND height = 95', [hashOf(95)]);
    const page = (header: string) => `query ($c: String) { marketplace(at: { header: ${header} }) {
      dams(first: 2, after: $c) { nodes { name } pageInfo { endCursor } } } }`;
    const header = `{ height: 95, hash: "${hashOf(95)}" }`;
    const first = (await api.get(page(header))).marketplace.dams;
    const next = await api.get(page(header), { c: first.pageInfo.endCursor });
    expect(next.marketplace.dams.nodes).toEqual([{ name: 'DAM 03' }, { name: 'DAM 04' }]);
    for (const other of [`{ height: 96, hash: "${hashOf(95)}" }`, `{ height: 95, hash: "${hashOf(96)}" }`]) {
      const { errors } = await api.ask(page(other), { c: first.pageInfo.endCursor });
      expect(errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
    }
  });
});

it('says where to look when a moment is out of reach', async () => {
  expect(await refusal('{ block: 101 }')).toEqual([
    503,
    { code: 'FUTURE_BLOCK', head: HEAD, headTime: timeOf(HEAD) },
    `nektar-test is indexed up to block ${HEAD} of 2024-01-03T22:13:20Z; ask for that moment or an earlier one, or again later.`,
  ]);
  expect((await refusal(`{ timestamp: ${timeOf(HEAD) + 1} }`))[1]).toMatchObject({ code: 'FUTURE_BLOCK' });
  const early = 'nektar-test knows nothing before block 1 of 2023-11-15T10:13:20Z; ask for that moment or a later one.';
  for (const at of ['{ block: 0 }', `{ timestamp: ${START} }`])
    expect(await refusal(at)).toEqual([400, { code: 'BAD_AS_OF', firstBlock: 1, firstTime: timeOf(1) }, early]);
});

it('tells the digest at a height', async () => {
  const digest = async (argument: string) =>
    (await api.get(`{ marketplace { status { digest${argument} { digest height hash isFinal } } } }`)).marketplace.status.digest;
  expect(await digest('')).toBeNull();
  await api.client.query(`UPDATE block SET digest = 'd' || height WHERE marketplace_id = 1 AND height IN (10, 40, 94)`);
  expect(await digest('')).toEqual({ digest: 'd94', height: 94, hash: '94', isFinal: false });
  // Blocks without rows leave it as it was, those without a header too.
  for (const height of [10, 11, 35, 39])
    expect(await digest(`(atBlock: ${height})`)).toEqual({ digest: 'd10', height: 10, hash: '10', isFinal: true });
  expect((await digest('(atBlock: 40)')).digest).toBe('d40');
  expect(await digest('(atBlock: 9)')).toBeNull();
  const codes = [];
  for (const height of [HEAD + 1, -1]) {
    const { errors } = await api.ask(`{ marketplace { status { digest(atBlock: ${height}) { digest } } } }`);
    codes.push(errors?.[0]?.extensions.code);
  }
  expect(codes).toEqual(['FUTURE_BLOCK', 'BAD_AS_OF']);
  const { status } = (await api.get('{ marketplace { status { hash finalHeight sequence epoch } } }')).marketplace;
  expect(status).toEqual({
    hash: '100',
    finalHeight: 90,
    sequence: '0',
    epoch: expect.stringMatching(/^[\da-f-]{36}$/),
  });
});

describe('every object, list and number', () => {
  const CUT = 60;
  const names = Object.keys((schema.getType('Marketplace') as GraphQLObjectType).getFields()).filter(
    (name) => name !== 'status' && name !== 'asOf',
  );
  const [atBlock, atTime] = [new Map<string, unknown>(), new Map<string, unknown>()];

  it('of the past is what a ledger says that ends there', async () => {
    const read = async (name: string, at: string) =>
      (await api.get(`{ marketplace${at} { ${everythingOf(name)} } }`)).marketplace;
    for (const name of names) {
      atBlock.set(name, await read(name, `(at: { block: ${CUT} })`));
      atTime.set(name, await read(name, `(at: { timestamp: ${timeOf(CUT)} })`));
    }
    const before = await read('dam', '');
    await rollbackTo(api.client, 1, CUT);
    await api.client.query(
      `UPDATE head SET height = ${CUT}, hash = '${CUT}', time = ${timeOf(CUT)}, final_height = ${CUT} WHERE marketplace_id = 1`,
    );
    for (const name of names) {
      const cut = await read(name, '');
      expect([name, atBlock.get(name)]).toEqual([name, cut]);
      expect([name, atTime.get(name)]).toEqual([name, cut]);
    }
    // The test would say nothing if nothing had happened behind the cut.
    expect(before).not.toEqual(atBlock.get('dam'));
    expect((atBlock.get('dam') as { dam: { address: string } }).dam.address).toBe(dam(1));
  });
});
