import { gzipSync } from 'node:zlib';
import { type Answer, post, startTestApi, type TestApi } from './startTestApi';
import { dam } from './world';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

/** Status and code of an answer; nothing of ours may show in it. */
function outcome({ status, errors, data, text }: Answer): [number, unknown] {
  expect(text).not.toMatch(/node_modules|\.[jt]s:\d|\bat \w+ \(|SELECT |"stacktrace"/);
  expect(data ?? null).toBeNull();
  for (const error of errors ?? []) expect(error.message.length).toBeGreaterThan(10);
  return [status, errors?.[0]?.extensions.code];
}
const refusal = async (query: string, variables?: Record<string, unknown>) => outcome(await api.ask(query, variables));
/** A refused request ran no statement. */
async function untouched<T>(work: () => Promise<T>): Promise<T> {
  api.statements.length = 0;
  const result = await work();
  expect(api.statements).toEqual([]);
  return result;
}

const many = (count: number, part: (n: number) => string) => Array.from({ length: count }, (_, n) => part(n)).join(' ');
const nested = (depth: number) =>
  `{ marketplace { ${'dams { nodes { asset { '.repeat(depth)} symbol ${'} } }'.repeat(depth)} } }`;
const BIG = [400, 'QUERY_TOO_BIG'];

describe('documents', () => {
  it.each([
    [
      '26 fragments each spreading the next twice',
      `{ marketplace { ...f0 } } ${many(26, (n) => `fragment f${n} on Marketplace { name ...f${n + 1} ...f${n + 1} }`)} fragment f26 on Marketplace { name }`,
    ],
    ['a thousand aliases', `{ marketplace { ${many(1_000, (n) => `a${n}: name`)} } }`],
    ['600 fields side by side', `{ marketplace { ${many(600, () => 'name')} } }`],
    ['a depth of 60', nested(20)],
    [
      'depth in a fragment that is named like introspection',
      `{ marketplace { ...__schema } } fragment __schema on Marketplace { ${'dams { nodes { asset { '.repeat(10)} symbol ${'} } }'.repeat(10)} }`,
    ],
    ['300 directives', `{ marketplace { name ${'@include(if: true) '.repeat(300)} } }`],
    [
      'a hundred lists of a hundred rows with lists of a hundred',
      '{ marketplace { dams(first: 100) { nodes { installations(first: 100) { nodes { tranches(first: 100) { nodes { id } } } } } } } }',
    ],
    ['introspection ten times over', `{ ${many(11, (n) => `s${n}: __schema { types { name } }`)} }`],
  ])('refuses %s before anything runs', async (_, query) => {
    expect(await untouched(() => refusal(query))).toEqual(BIG);
  });

  it.each([
    ['more tokens than a document may have', `{ ${many(6_000, () => '__typename')} }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'a cycle of fragments',
      '{ marketplace { ...a } } fragment a on Marketplace { ...b } fragment b on Marketplace { ...a }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a depth of 5,000', `{ ${'a { '.repeat(5_000)} b ${'}'.repeat(5_000)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['a field that does not exist', '{ marketplace { pasword } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'arguments that conflict',
      `{ marketplace { ${many(400, (n) => `dams(first: ${n + 1}) { totalCount }`)} } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['no document', '', 'BAD_REQUEST'],
    ['a mutation', 'mutation { drop }', 'ONLY_QUERIES'],
    ['half a document', '{ marketplace {', 'GRAPHQL_PARSE_FAILED'],
  ])('refuses %s', async (_, query, code) => {
    expect(await untouched(() => refusal(query))).toEqual([400, code]);
  });

  it('does not teach names that were not asked for', async () => {
    const { errors } = await api.ask('{ marketplace { dam_ } }');
    expect(errors?.[0]?.message).not.toContain('Did you mean');
  });

  it('serves what tools ask: the whole introspection', async () => {
    const { status, data } = await api.ask(
      '{ __schema { queryType { name } types { name fields { name args { name type { name kind ofType { name } } } } } } }',
    );
    expect([status, data.__schema.queryType.name]).toEqual([200, 'Query']);
  });
});

describe('sizes of pages', () => {
  const rows = (first: string) =>
    `{ marketplace { dams(first: ${first}) { nodes { positions(first: ${first}) { nodes { rewardAccounts(first: ${first}) { nodes { id } } } } } } } }`;

  it('are weighed through variables, defaults and nesting', async () => {
    const query = (head: string) => `query ${head} ${rows('$n')}`;
    expect(await untouched(() => refusal(query('($n: Int!)'), { n: 100 }))).toEqual(BIG);
    expect(await untouched(() => refusal(query('($n: Int = 100)')))).toEqual(BIG);
    expect((await api.ask(query('($n: Int!)'), { n: 2 })).status).toBe(200);
    expect(await untouched(() => refusal(query('($n: Int!)'), { n: 101 }))).toEqual([400, 'BAD_PAGE']);
    expect(await untouched(() => refusal(query('($n: Int!)'), { n: '2' }))).toEqual([400, 'BAD_USER_INPUT']);
    expect(await untouched(() => refusal(query('($n: Int!)'), { n: 2 ** 31 }))).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('are weighed for all marketplaces together', async () => {
    const list = (field: string) =>
      `{ ${field} { dams(first: 40) { nodes { installations(first: 80) { totalCount nodes { id } } } } } }`;
    expect((await api.ask(list('marketplace').replace('totalCount', ''))).status).toBe(200);
    expect(await untouched(() => refusal(list('marketplaces').replace('totalCount', '')))).toEqual(BIG);
  });
});

describe('arguments', () => {
  const byAddress = (value: unknown) => refusal('query ($a: Address!) { marketplace { dam(address: $a) { id } } }', { a: value });

  it('refuse what is no address, and say what is wrong with it', async () => {
    const wrong = dam(0xabc).replace('abc', 'aBc');
    for (const value of [
      '',
      '0x',
      dam(1).slice(2),
      dam(1).slice(0, -2),
      `${dam(1)}00`,
      wrong,
      `${dam(1)}\u0000`,
      "0x'; DROP TABLE dam; --",
      12,
      null,
      {},
      [dam(1)].concat('x'),
    ])
      expect([value, (await untouched(() => byAddress(value)))[0]]).toEqual([value, 400]);
    const { errors } = await api.ask(`{ marketplace { dam(address: "${wrong}") { id } } }`);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('wrong checksum'),
      extensions: { code: 'BAD_ADDRESS' },
    });
  });

  it.each([
    ['BAD_AMOUNT', 'minCapital: "1e9"'],
    ['BAD_AMOUNT', 'minCapital: "NaN"'],
    ['BAD_AMOUNT', `minCapital: "${'9'.repeat(101)}"`],
    ['BAD_TIMESTAMP', 'createdFrom: "2026-03-01"'],
    ['BAD_TIMESTAMP', 'createdFrom: -1'],
    ['BAD_TEXT', 'search: "a\\u0000b"'],
    ['GRAPHQL_PARSE_FAILED', 'search: "\\uD800"'],
    ['BAD_TEXT', `search: "${'a'.repeat(2_001)}"`],
    ['BAD_FILTER', `address: [${many(101, (n) => `"${dam(n)}"`)}]`],
    ['GRAPHQL_VALIDATION_FAILED', 'status: OPEN'],
    ['GRAPHQL_VALIDATION_FAILED', 'nothing: 1'],
  ])('refuse a filter with %s: %s', async (code, filter) => {
    expect(await untouched(() => refusal(`{ marketplace { dams(filter: { ${filter} }) { totalCount } } }`))).toEqual([400, code]);
  });

  it('take text as text', async () => {
    for (const search of ["'; DROP TABLE dam; --", '%', '\\', '_', '$1', '"'])
      expect(
        (await api.ask('query ($s: String) { marketplace { dams(filter: { search: $s }) { totalCount } } }', { s: search }))
          .status,
      ).toBe(200);
    const { data } = await api.ask(
      '{ marketplace { installation(id: "\' OR true --") { id } event(id: "1-2-3; DROP") { id } } }',
    );
    expect(data.marketplace).toEqual({ installation: null, event: null });
  });

  it('refuse half a character', async () => {
    const query = 'query ($s: String) { marketplace { dams(filter: { search: $s }) { totalCount } } }';
    expect(await untouched(() => refusal(query, { s: 'a\uD800' }))).toEqual([400, 'BAD_TEXT']);
  });

  it('refuse windows that are none', async () => {
    for (const window of ['{ preset: LAST_7D, from: 5 }', '{ to: 5 }', '{ from: 9, to: 5 }', '{ from: 99999999999 }'])
      expect([window, await refusal(`{ marketplace { gtv(window: ${window}) { usd } } }`)]).toEqual([
        window,
        [400, 'BAD_WINDOW'],
      ]);
  });

  it('refuse a price book that there is not, and name those that there are', async () => {
    for (const field of [
      'gtv(book: 7) { book usd }',
      'dams(first: 1) { nodes { yield(book: 7) { apr } } }',
      'dams(first: 1, orderBy: { field: YIELD, book: 7 }) { nodes { id } }',
      'assets(first: 1) { nodes { priceUsd(book: 7) } }',
    ]) {
      const answer = await api.ask(`{ marketplace { ${field} } }`);
      expect([field, outcome(answer)]).toEqual([field, [400, 'BAD_USER_INPUT']]);
      expect(answer.errors?.[0]?.message).toBe('nektar-test has no price book 7; it has: 1 (chain), 2 (corrected).');
    }
    const { marketplace } = await api.get('{ marketplace { one: gtv(book: null) { book } two: gtv(book: 2) { book usd } } }');
    expect(marketplace).toEqual({ one: { book: 1 }, two: { book: 2, usd: null } });
  });

  it('refuse variables nested two thousand deep', async () => {
    const deep = `${'{"filter":'.repeat(2_000)}1${'}'.repeat(2_000)}`;
    const body = `{"query":"query ($f: DamFilter) { marketplace { dams(filter: $f) { totalCount } } }","variables":{"f":${deep}}}`;
    expect(outcome(await post(`${api.url}/graphql`, body))).toEqual([400, 'BAD_USER_INPUT']);
  });
});

describe('bodies', () => {
  const send = async (body: string | Buffer, headers: Record<string, string> = {}) =>
    outcome(await post(`${api.url}/graphql`, body, headers));
  const QUERY = JSON.stringify({ query: '{ marketplace { name } }' });

  it.each([
    ['broken JSON', '{"query":', {}, [400, 'BAD_REQUEST']],
    ['a JSON text that is no object', '7', {}, [400, 'BAD_REQUEST']],
    ['a batch', `[${QUERY},${QUERY}]`, {}, [400, 'BAD_REQUEST']],
    ['plain text', QUERY, { 'content-type': 'text/plain' }, [415, 'UNSUPPORTED_MEDIA_TYPE']],
    [
      'a form of another site',
      'query=x',
      { 'content-type': 'application/x-www-form-urlencoded' },
      [415, 'UNSUPPORTED_MEDIA_TYPE'],
    ],
    ['an odd charset', QUERY, { 'content-type': 'application/json; charset=shift_jis' }, [415, 'BAD_REQUEST']],
    ['an odd encoding', QUERY, { 'content-encoding': 'compress' }, [415, 'BAD_REQUEST']],
    ['300 kB', JSON.stringify({ query: `{ marketplace { name } } #${'x'.repeat(300_000)}` }), {}, [413, 'BAD_REQUEST']],
  ] as const)('refuse %s', async (_, body, headers, wanted) => {
    expect(await untouched(() => send(body, headers))).toEqual(wanted);
  });

  it('refuse a gzip bomb while it unfolds, and read what is honestly zipped', async () => {
    const zipped = { 'content-encoding': 'gzip' };
    expect(await send(gzipSync(Buffer.alloc(50_000_000, ' ')), zipped)).toEqual([413, 'BAD_REQUEST']);
    expect((await post(`${api.url}/graphql`, gzipSync(QUERY), zipped)).status).toBe(200);
  });

  it('refuse other methods and other places, in JSON', async () => {
    const removed = await fetch(`${api.url}/graphql`, { method: 'DELETE' });
    expect([removed.status, removed.headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
    const options = await fetch(`${api.url}/graphql`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow'), await options.text()]).toEqual([204, 'GET, POST, OPTIONS', '']);
    const nowhere = await fetch(`${api.url}/%2e%2e/%2e%2e/etc/passwd`);
    expect([nowhere.status, (await nowhere.json()) as unknown]).toEqual([
      404,
      { errors: [expect.objectContaining({ extensions: { code: 'NOT_FOUND' } })] },
    ]);
    const get = await fetch(`${api.url}/graphql?query={marketplace{name}}`);
    expect([get.status, outcome({ ...(await answerOf(get)), status: get.status })[0]]).toEqual([400, 400]);
    const asked = await fetch(`${api.url}/graphql?query={marketplace{name}}`, { headers: { 'apollo-require-preflight': 'yes' } });
    expect(asked.status).toBe(200);
  });
});

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const { data, errors } = JSON.parse(text);
  return { status: response.status, data, errors, text };
}

it('lets the statement of a client that went away go, and the pool stays whole', async () => {
  const slow =
    '{ marketplace { a: gtv(window: { preset: ALL }) { breakdown(by: DAM) { key } } dams(first: 50, orderBy: { field: YIELD }) { nodes { yield { apr } pending { assets } } } } }';
  const gone = Array.from({ length: 30 }, async () => {
    const controller = new AbortController();
    const request = fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: slow }),
      signal: controller.signal,
    });
    setImmediate(() => controller.abort());
    await request.catch(() => {});
  });
  await Promise.all(gone);
  expect((await api.get('{ marketplace { name } }')).marketplace.name).toBe('nektar-test');
});
