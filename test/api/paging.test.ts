import { getAddress } from 'ethers/address';
import fc from 'fast-check';
import { everyList, NARROW } from './lists';
import { startTestApi, type TestApi } from './startTestApi';
import { dam, delegator, HEAD, MARKETPLACE, network, OTHER, timeOf } from './world';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

/** Every top-level list in every order, with the arguments that leave at most a page of 100 of it. */
const LISTS = everyList()
  .filter(({ parent }) => parent === 'Marketplace')
  .flatMap(({ name, orders }) =>
    orders.map((order) => ({ ...order, name, args: [NARROW[name], order.args].filter(Boolean).join(', ') })),
  );
type Ordered = (typeof LISTS)[number];

interface Whole {
  readonly ids: readonly string[];
  readonly values: readonly (string | number | null)[];
}

const wholes = new Map<Ordered, Whole>();
/** A list in one page. */
async function wholeOf(list: Ordered): Promise<Whole> {
  const known = wholes.get(list);
  if (known !== undefined) return known;
  const { name, args, by } = list;
  const { marketplace } = await api.get(
    `{ marketplace { list: ${name}(first: 100, ${args}) { nodes { id value: ${by ?? 'id'} } pageInfo { hasNextPage } } } }`,
  );
  expect([name, marketplace.list.pageInfo.hasNextPage]).toEqual([name, false]);
  const nodes: { id: string; value: string | number | null }[] = marketplace.list.nodes;
  const whole = { ids: nodes.map(({ id }) => id), values: nodes.map(({ value }) => value) };
  wholes.set(list, whole);
  return whole;
}

/** Goes through a list page by page from one end to the other. */
async function walk({ name, args }: Ordered, sizes: readonly number[], isBackward: boolean): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  for (let turn = 0; ; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    const where = isBackward ? `last: ${size}, before: $cursor` : `first: ${size}, after: $cursor`;
    const { marketplace } = await api.get(
      `query ($cursor: String) { marketplace { list: ${name}(${where}, ${args}) {
        edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      } } }`,
      { cursor },
    );
    const { edges, pageInfo } = marketplace.list;
    const ids: string[] = edges.map(({ node }: { node: { id: string } }) => node.id);
    if (isBackward) found.unshift(...ids);
    else found.push(...ids);
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    expect(isBackward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(cursor !== null);
    cursor = isBackward ? pageInfo.startCursor : pageInfo.endCursor;
    // A page that repeats would go on for ever.
    if (!(isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage) || ids.length === 0) return found;
  }
}

describe('every list in every order', () => {
  it.each(LISTS.map((list) => [list.name, list.args, list] as const))('%s(%s)', async (_name, _args, list) => {
    const { ids, values } = await wholeOf(list);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    const known = values.filter((value) => value !== null);
    expect(values.slice(known.length).every((value) => value === null)).toBe(true);
    if (list.by !== undefined) expect(known).toEqual(sorted(known, list.isDescending));
    const size = Math.ceil(ids.length / 3);
    expect(await walk(list, [size], false)).toEqual(ids);
    expect(await walk(list, [size], true)).toEqual(ids);
  });
});

/** As PostgreSQL orders: amounts by number, text by bytes. */
function sorted(values: readonly (string | number)[], isDescending: boolean): (string | number)[] {
  const isNumber = values.every((value) => /^-?\d+$/.test(String(value)));
  const compare = isNumber
    ? (a: string | number, b: string | number) => Number(BigInt(a) > BigInt(b)) - Number(BigInt(a) < BigInt(b))
    : (a: string | number, b: string | number) => Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
  return [...values].sort((a, b) => (isDescending ? compare(b, a) : compare(a, b)));
}

it('pages forward and backward through ties without loss or repetition', async () => {
  const sizes = fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...LISTS), sizes, fc.boolean(), async (list, steps, isBackward) => {
      expect(await walk(list, steps, isBackward)).toEqual((await wholeOf(list)).ids);
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
  // The same rows in a list that hangs on something else, or on nothing.
  for (const other of ['installations', `network(address: "${network(3)}") { installations`]) {
    const { status, errors } = await api.ask(
      `query ($after: String) { marketplace { ${other}(after: $after) { nodes { id } } ${other.includes('{') ? '}' : ''} } }`,
      { after: first.pageInfo.endCursor },
    );
    expect([other, status, errors?.[0]?.extensions.code]).toEqual([other, 400, 'BAD_CURSOR']);
  }
  // Of another DAM it is a place in the order: what was requested later there.
  const elsewhere = await api.get(
    `query ($after: String) { marketplace { dam(address: "${dam(2)}") { installations(after: $after) { nodes { id requestedAt } } } } }`,
    { after: first.pageInfo.endCursor },
  );
  expect(elsewhere.marketplace.dam.installations.nodes.map(({ id }: { id: string }) => id)).toEqual(
    [2, 3, 4, 5].map((n) => `${dam(2)}:${n}`),
  );
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
    forged((parts) => parts.splice(7, 1, "1'; DROP TABLE dam; --")),
    forged((parts) => parts.splice(7, 1, '1e999')),
    forged((parts) => parts.splice(7, 1, { toString: 'x' })),
    forged((parts) => parts.splice(7, 1, null)),
    forged((parts) => parts.splice(6, 1, 'x')),
    forged((parts) => parts.splice(6, 1, {})),
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

it('refuses a cursor under another filter than the one that it was made with', async () => {
  const cursorOf = async (args: string): Promise<string> =>
    (await api.get(`{ marketplace { dams(first: 2, ${args}) { pageInfo { endCursor } } } }`)).marketplace.dams.pageInfo.endCursor;
  const ask = (c: string, args: string) => refusal(`first: 2, after: $c${args === '' ? '' : `, ${args}`}`, { c });
  const good = [200, undefined];
  const bad = [400, 'BAD_CURSOR'];
  const [a, b] = [dam(1), dam(2)];
  const both = await cursorOf(`filter: { address: ["${a}", "${b}", "${dam(3)}"], status: ACTIVE }`);
  for (const same of [
    `filter: { status: [ACTIVE], address: ["${dam(3)}", "${b}", "${a}"] }`,
    `filter: { address: ["${b}", "${a}", "${getAddress(dam(3))}", "${a}"], status: ACTIVE, owner: null }`,
  ])
    expect([same, await ask(both, same)]).toEqual([same, good]);
  for (const other of [
    '',
    'filter: {}',
    'filter: { status: ACTIVE }',
    `filter: { address: ["${a}", "${b}"], status: ACTIVE }`,
    `filter: { address: ["${a}", "${b}", "${dam(3)}"], status: PAUSED }`,
    `filter: { address: ["${a}", "${b}", "${dam(3)}"], status: ACTIVE, minCapital: 0 }`,
  ])
    expect([other, await ask(both, other)]).toEqual([other, bad]);
  const none = await cursorOf('filter: { owner: null }');
  expect([await ask(none, ''), await ask(none, 'filter: {}'), await ask(none, 'filter: { minCapital: 0 }')]).toEqual([
    good,
    good,
    bad,
  ]);
  const amount = await cursorOf('filter: { minCapital: "10" }');
  expect([await ask(amount, 'filter: { minCapital: 10 }'), await ask(amount, 'filter: { minCapital: 11 }')]).toEqual([good, bad]);
  const { errors } = await api.ask(`{ marketplace { dams(after: "${amount}") { nodes { id } } } }`);
  expect(errors?.[0]?.message).toContain('another filter');
  for (const other of ['orderBy: { field: CREATED_AT, direction: DESC }', 'orderBy: { field: CAPITAL }'])
    expect([other, await ask(none, other)]).toEqual([other, bad]);
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
