import fc from 'fast-check';
import { startTestApi, type TestApi } from './startTestApi';
import { dam, delegator, HEAD, MARKETPLACE, OTHER, timeOf } from './world';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

/** Lists with ties and with rows that have no value to order by. */
const LISTS = [
  ['dams', 'orderBy: { field: CREATED_AT, direction: ASC }'],
  ['dams', 'orderBy: { field: CREATED_AT, direction: DESC }'],
  ['dams', 'orderBy: { field: CAPITAL, direction: DESC }, filter: { status: ACTIVE }'],
  ['dams', 'orderBy: { field: YIELD, direction: DESC }'],
  ['dams', 'orderBy: { field: YIELD, direction: ASC }'],
  ['dams', 'orderBy: { field: NAME, direction: DESC }'],
  ['networks', 'orderBy: { field: AMOUNT_REQUESTED, direction: DESC }'],
  ['networks', 'orderBy: { field: LIVE_AT, direction: ASC }'],
  ['operators', 'orderBy: { field: UPTIME, direction: DESC }'],
  ['operators', 'orderBy: { field: REGISTERED_AT, direction: DESC }'],
  ['positions', 'orderBy: { field: SHARES, direction: DESC }'],
  ['positions', 'orderBy: { field: SHARES, direction: ASC }'],
  ['events', 'direction: DESC'],
  ['events', 'direction: ASC'],
  ['assignments', 'filter: { state: ACTIVE }'],
  ['rewardAccounts', `filter: { dam: "${dam(2)}", installation: "${dam(2)}:1" }`],
] as const;

const full = new Map<string, string[]>();
async function all(list: string, args: string): Promise<string[]> {
  const key = `${list} ${args}`;
  const known = full.get(key);
  if (known !== undefined) return known;
  const page = (await api.get(`{ marketplace { list: ${list}(first: 100, ${args}) { nodes { id } } } }`)).marketplace.list;
  const ids = page.nodes.map(({ id }: { id: string }) => id);
  full.set(key, ids);
  return ids;
}

it('pages forward and backward through ties without loss or repetition', async () => {
  const sizes = fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...LISTS), sizes, fc.boolean(), async ([list, args], steps, isBackward) => {
      const expected = await all(list, args);
      expect(new Set(expected).size).toBe(expected.length);
      const found: string[] = [];
      let cursor: string | null = null;
      for (let turn = 0; turn <= expected.length; turn += 1) {
        const size = steps[turn % steps.length]!;
        const where = isBackward ? `last: ${size}, before: $cursor` : `first: ${size}, after: $cursor`;
        const { marketplace } = await api.get(
          `query ($cursor: String) { marketplace { list: ${list}(${where}, ${args}) {
            edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          } } }`,
          { cursor },
        );
        const { edges, pageInfo } = marketplace.list;
        const ids = edges.map(({ node }: { node: { id: string } }) => node.id);
        if (isBackward) found.unshift(...ids);
        else found.push(...ids);
        expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
        expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
        expect(isBackward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(cursor !== null);
        cursor = isBackward ? pageInfo.startCursor : pageInfo.endCursor;
        if (!(isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) break;
      }
      expect(found).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

it('bounds a page on both sides', async () => {
  const { marketplace } = await api.get('{ marketplace { dams(first: 6) { edges { cursor node { name } } } } }');
  const [after, , , before] = marketplace.dams.edges.map(({ cursor }: { cursor: string }) => cursor);
  const between = await api.get(
    'query ($after: String, $before: String) { marketplace { dams(first: 10, after: $after, before: $before) { nodes { name } } } }',
    { after, before },
  );
  expect(between.marketplace.dams.nodes).toEqual([{ name: 'DAM 02' }, { name: 'DAM 03' }]);
});

it('pages lists inside lists', async () => {
  const { marketplace } = await api.get(
    '{ marketplace { dams(first: 2) { nodes { installations(first: 2) { nodes { id } pageInfo { endCursor hasNextPage } } } } } }',
  );
  const [first, second] = marketplace.dams.nodes.map(({ installations }: { installations: unknown }) => installations);
  expect(first.nodes.map(({ id }: { id: string }) => id)).toEqual([`${dam(1)}:1`, `${dam(1)}:2`]);
  expect(second.pageInfo.hasNextPage).toBe(true);
  const next = await api.get(
    `query ($after: String) { marketplace { dam(address: "${dam(1)}") { installations(first: 2, after: $after) { nodes { id } } } } }`,
    { after: first.pageInfo.endCursor },
  );
  expect(next.marketplace.dam.installations.nodes.map(({ id }: { id: string }) => id)).toEqual([`${dam(1)}:3`, `${dam(1)}:4`]);
});

/** The code of the refusal, and its HTTP status. */
async function refusal(args: string, variables?: Record<string, unknown>, head = '') {
  const declared = args.includes('$c') ? 'query ($c: String)' : 'query';
  const { status, errors } = await api.ask(`${declared} { marketplace${head} { dams(${args}) { nodes { id } } } }`, variables);
  return [status, errors?.[0]?.extensions.code];
}

it('refuses cursors that do not belong', async () => {
  const cursorOf = async (list: string, head = '') =>
    (await api.get(`{ marketplace${head} { list: ${list} { pageInfo { endCursor } } } }`)).marketplace.list.pageInfo.endCursor;
  const dams = await cursorOf('dams(first: 2)');
  const elsewhere = await cursorOf('dams(first: 1)', `(name: "${OTHER}")`);
  const networks = await cursorOf('networks(first: 2)');
  const past = await cursorOf('dams(first: 2)', '(at: { block: 50 })');
  const raw = JSON.parse(Buffer.from(dams, 'base64url').toString());
  const forged = (change: (parts: unknown[]) => void) => {
    const parts = structuredClone(raw);
    change(parts);
    return Buffer.from(JSON.stringify(parts)).toString('base64url');
  };
  const bad = [400, 'BAD_CURSOR'];
  expect(await refusal('first: 2, after: $c', { c: dams })).toEqual([200, undefined]);
  for (const c of [
    networks,
    elsewhere,
    'x',
    '',
    `${dams}!`,
    'A'.repeat(1_900),
    Buffer.from('{"__proto__":{"a":1}}').toString('base64url'),
    Buffer.from('["__proto__",1,1,1,"a","b","c"]').toString('base64url'),
    Buffer.from('null').toString('base64url'),
    forged((parts) => parts.splice(6, 1, "1'; DROP TABLE dam; --")),
    forged((parts) => parts.splice(6, 1, '1e999')),
    forged((parts) => parts.splice(6, 1, { toString: 'x' })),
    forged((parts) => parts.splice(6, 1, null)),
    forged((parts) => parts.pop()),
    forged((parts) => parts.push('1')),
    forged((parts) => parts.splice(1, 1, -1)),
    forged((parts) => parts.splice(1, 1, 2 ** 40)),
    forged((parts) => parts.splice(2, 1, 1.5)),
    forged((parts) => parts.splice(2, 1, 5)),
  ])
    expect([c, ...(await refusal('first: 2, after: $c', { c }))]).toEqual([c, ...bad]);
  expect(await refusal('first: 2, after: $c', { c: 'A'.repeat(10_000) })).toEqual([400, 'BAD_TEXT']);
  expect(await refusal('first: 2, after: $c, orderBy: { field: NAME }', { c: dams })).toEqual(bad);
  expect(await refusal('first: 2, after: $c', { c: past }, '(at: { block: 51 })')).toEqual(bad);
  expect(await refusal('first: 2, after: $c', { c: past }, '(at: { block: 50 })')).toEqual([200, undefined]);
  const both = await api.ask(
    'query ($a: String, $b: String) { marketplace { a: dams(after: $a) { totalCount } b: dams(after: $b) { totalCount } } }',
    { a: dams, b: past },
  );
  expect([both.status, both.errors?.[0]?.extensions.code]).toEqual(bad);
});

it('refuses page sizes that are none', async () => {
  expect(await refusal('first: -1')).toEqual([400, 'BAD_PAGE']);
  expect(await refusal('first: 0')).toEqual([400, 'BAD_PAGE']);
  expect(await refusal('first: 101')).toEqual([400, 'BAD_PAGE']);
  expect(await refusal('last: 0')).toEqual([400, 'BAD_PAGE']);
  expect(await refusal('first: 1, last: 1')).toEqual([400, 'BAD_PAGE']);
  expect((await refusal('first: 2147483648'))[0]).toBe(400);
  expect((await refusal('first: 1.5'))[0]).toBe(400);
});

it('pins the moment of a list while the chain goes on, and says when a fork took it away', async () => {
  const first = await api.get(
    '{ marketplace { asOf { block } dams(last: 2) { nodes { name } pageInfo { startCursor endCursor } } } }',
  );
  const { startCursor, endCursor } = first.marketplace.dams.pageInfo;
  await api.client.query(
    `INSERT INTO block VALUES (1, ${HEAD + 1}, '101', '100', ${timeOf(HEAD + 1)});
     UPDATE head SET height = ${HEAD + 1}, hash = '101', time = ${timeOf(HEAD + 1)} WHERE marketplace_id = 1;
     INSERT INTO dam SELECT * FROM jsonb_populate_recordset(NULL::dam, (
       SELECT jsonb_agg(to_jsonb(d) || '{"from_block": 101, "name": "Renamed"}') FROM dam d WHERE marketplace_id = 1));
     INSERT INTO position_current SELECT * FROM position LIMIT 0;`,
  );
  const list = (where: string) =>
    `query ${where.includes('$c') ? '($c: String)' : ''} { marketplace { asOf { block } dams(${where}) { nodes { name } pageInfo { endCursor } } } }`;
  const pinned = await api.get(list('last: 2, before: $c'), { c: startCursor });
  expect(pinned.marketplace).toMatchObject({ asOf: { block: HEAD }, dams: { nodes: [{ name: 'DAM 47' }, { name: 'DAM 48' }] } });
  expect((await api.get(list('first: 5, after: $c'), { c: endCursor })).marketplace.dams.nodes).toEqual([]);
  const fresh = await api.get(list('first: 1'));
  expect(fresh.marketplace).toMatchObject({ asOf: { block: HEAD + 1 }, dams: { nodes: [{ name: 'Renamed' }] } });

  // A fork: block 101 is another one now.
  await api.client.query("UPDATE block SET hash = '101b' WHERE marketplace_id = 1 AND height = 101");
  await api.client.query("UPDATE head SET hash = '101b' WHERE marketplace_id = 1");
  const { status, errors } = await api.ask(list('first: 1, after: $c'), { c: fresh.marketplace.dams.pageInfo.endCursor });
  expect([status, errors?.[0]?.extensions]).toEqual([400, { code: 'CURSOR_RETRACTED', block: HEAD + 1, hash: '101' }]);
  // One that pins a block below the fork goes on.
  expect((await api.get(list('last: 2, before: $c'), { c: startCursor })).marketplace.asOf).toEqual({ block: HEAD });
});

it('refuses a moment that is not there yet, with the head', async () => {
  const ask = (at: string) => api.ask(`{ marketplace(name: "${OTHER}", at: ${at}) { name } }`);
  const future = { code: 'FUTURE_BLOCK', head: 2, headTime: timeOf(2) };
  for (const at of ['{ block: 3 }', `{ timestamp: ${timeOf(2) + 1} }`, '{ block: 2147483647 }']) {
    const { status, errors } = await ask(at);
    expect([status, errors?.[0]?.extensions]).toEqual([503, future]);
  }
  for (const at of ['{ block: -1 }', '{ timestamp: 5 }', '{ block: 0 }'])
    expect((await ask(at)).errors?.[0]?.extensions.code).toBe('BAD_AS_OF');
  for (const at of ['{ block: 9223372036854775808 }', '{ block: 1, timestamp: 5 }', '{}', '{ timestamp: "yesterday" }'])
    expect((await ask(at)).status).toBe(400);
  expect((await api.ask('{ marketplace(name: "nobody") { name } }')).errors?.[0]?.extensions.code).toBe('UNKNOWN_MARKETPLACE');
  expect((await api.ask(`{ marketplace(name: "${MARKETPLACE}") { delegator(address: "${delegator(1)}") { id } } }`)).status).toBe(
    200,
  );
});
