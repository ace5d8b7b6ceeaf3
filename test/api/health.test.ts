import pino from 'pino';
import { openDatabase } from '../../src/server/database';
import { runApi } from '../../src/server/main';
import { notReadyReason, Standings } from '../../src/server/Standings';
import { startTestApi, type TestApi, testConfig } from './startTestApi';
import { HEAD, MARKETPLACE, OTHER } from './world';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

// biome-ignore lint/suspicious/noExplicitAny: tests read what they expect, and fail where it is not
const json = async (path: string, url = api.url): Promise<[number, any]> => {
  const response = await fetch(url + path);
  return [response.status, await response.json()];
};
/** Samples of the scrape by name and labels. */
async function scrape(url = api.url): Promise<Map<string, number>> {
  const response = await fetch(`${url}/metrics`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
  const lines = (await response.text()).split('\n').filter((line) => /^nektar_/.test(line));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
}

const unready = (reason: unknown) => [503, { status: 'not ready', reason }];

it('is alive at once, and ready when every marketplace is at its head and was seen to move', async () => {
  expect(await json('/healthz')).toEqual([200, { status: 'ok' }]);
  // What the database says was so when somebody last wrote into it.
  const unseen = (name: string, height: number) =>
    `${name} stands at block ${height}, and its processor has given no sign of life since this server started.`;
  expect(await json('/readyz')).toEqual(unready(`${unseen(MARKETPLACE, HEAD)} ${unseen(OTHER, 2)}`));
  expect((await json('/status'))[1].marketplaces[0].silentSeconds).toBeNull();
  await api.commit(1);
  expect(await json('/readyz')).toEqual(unready(unseen(OTHER, 2)));
  await api.commit();
  expect(await json('/readyz')).toEqual([200, { status: 'ready' }]);
  expect((await json('/status'))[1].marketplaces[0].silentSeconds).toBeGreaterThanOrEqual(0);
});

it('is not ready when the processor has been silent for long, until it moves again', async () => {
  const database = openDatabase(api.databaseUrl, pino({ level: 'silent' }));
  let now = 0;
  const served = [
    { name: MARKETPLACE, headPollMs: 1_000 },
    { name: OTHER, headPollMs: 60_000 },
  ];
  const standings = new Standings(database, served, () => now);
  const reason = async () => notReadyReason(await standings.read());
  try {
    await reason();
    await api.commit();
    expect(await reason()).toBeUndefined();
    now = 60_000;
    expect(await reason()).toBeUndefined();
    now = 61_000;
    expect(await reason()).toMatch(
      new RegExp(`^${MARKETPLACE} stands at block ${HEAD} and its processor has given no sign of life for 61 s: `),
    );
    await api.commit(1);
    expect(await reason()).toBeUndefined();
    now = 301_000;
    await api.commit(1);
    expect(await reason()).toMatch(
      new RegExp(`^${OTHER} stands at block 2 and its processor has given no sign of life for 301 s: `),
    );
  } finally {
    await database.close();
  }
});

it('has a reason where nothing is configured, and where a processor never began', async () => {
  expect(notReadyReason([])).toMatch(/^No marketplace is configured/);
  const database = openDatabase(api.databaseUrl, pino({ level: 'silent' }));
  try {
    const standings = new Standings(database, [{ name: 'new', headPollMs: 1_000 }]);
    expect(notReadyReason(await standings.read())).toBe('new waits for its processor to begin.');
  } finally {
    await database.close();
  }
});

it('says which marketplace it waits for, and how far that is', async () => {
  const isCaughtUp = (id: number, value: boolean) =>
    api.client.query('UPDATE head SET is_caught_up = $2, chain_height = 400 WHERE marketplace_id = $1', [id, value]);
  await isCaughtUp(2, false);
  expect(await json('/readyz')).toEqual(
    unready(expect.stringMatching(new RegExp(`^${OTHER} is still indexing: block 2 of 400(, about \\d+ s left)?\\.$`))),
  );
  await isCaughtUp(2, true);
  expect((await json('/readyz'))[0]).toBe(200);
});

it('tells how far each marketplace is', async () => {
  const [status, body] = await json('/status');
  expect(status).toBe(200);
  expect(body.marketplaces.map(({ marketplace }: { marketplace: string }) => marketplace)).toEqual([MARKETPLACE, OTHER]);
  expect(body.marketplaces[0]).toMatchObject({
    startBlock: 1,
    height: HEAD,
    finalHeight: 90,
    chainHeight: 101,
    lagBlocks: 1,
    isCaughtUp: true,
    events: 121,
    sequence: 0,
    epoch: expect.stringMatching(/^[0-9a-f-]{36}$/),
    updatedAt: expect.stringMatching(/Z$/),
  });
});

it('counts events as they come, are final and are taken back, and knows the pace', async () => {
  const events = async () => (await json('/status'))[1].marketplaces[0].events;
  const before = await events();
  await api.client.query(`INSERT INTO event (marketplace_id, from_block, log_index, part, time, type, tx_hash, emitter_id)
    SELECT 1, 95 + n, 900, 0, 1, 'Deposited', '', 1 FROM generate_series(1, 5) n`);
  expect(await events()).toBe(before + 5);
  await api.client.query('UPDATE head SET final_height = 97 WHERE marketplace_id = 1');
  expect(await events()).toBe(before + 5);
  await api.client.query('DELETE FROM event WHERE marketplace_id = 1 AND log_index = 900 AND from_block > 97');
  expect(await events()).toBe(before + 2);
  // A rewind below what was final.
  await api.client.query('UPDATE head SET final_height = 90 WHERE marketplace_id = 1');
  await api.client.query('DELETE FROM event WHERE marketplace_id = 1 AND log_index = 900');
  expect(await events()).toBe(before);
  const [, { marketplaces }] = await json('/status');
  expect(marketplaces[0]).toMatchObject({ blocksPerSecond: 0, etaSeconds: 0 });
  // One that is not at its head: nothing to tell from until it moves.
  const behind = async (height: number) => {
    await api.client.query('UPDATE head SET is_caught_up = false, height = $1, chain_height = 400 WHERE marketplace_id = 2', [
      height,
    ]);
    return (await json('/status'))[1].marketplaces[1];
  };
  expect(await behind(2)).toMatchObject({ blocksPerSecond: 0, etaSeconds: null, lagBlocks: 398 });
  expect((await behind(300)).etaSeconds).toBeGreaterThan(0);
  await api.client.query('UPDATE head SET is_caught_up = true, height = 2 WHERE marketplace_id = 2');
});

it('says whether the ledger balances, everywhere', async () => {
  const everywhere = async () => {
    const samples = await scrape();
    const { status } = (
      await api.get('{ marketplace { status { balances invariants { name holds height offenders sentence brokenSince } } } }')
    ).marketplace;
    const { ledger } = (await json('/status'))[1].marketplaces[0];
    return { status, ledger, sample: samples.get(`nektar_ledger_balances{marketplace="${MARKETPLACE}"}`) };
  };
  expect(await everywhere()).toEqual({
    status: { balances: null, invariants: [] },
    ledger: { balances: null, checkedHeight: null, invariants: 0, broken: [] },
    sample: undefined,
  });
  await api.client.query(`INSERT INTO invariant_check (marketplace_id, name, meaning, height, held_height, checked_at, holds, offenders, sentence, broken_since)
    VALUES (1, 'a', 'a is', 99, 90, now(), true, 0, NULL, NULL), (1, 'b', 'b is', 98, 90, now(), true, 0, NULL, NULL)`);
  expect(await everywhere()).toMatchObject({
    status: {
      balances: true,
      invariants: [
        { name: 'a', holds: true },
        { name: 'b', holds: true },
      ],
    },
    ledger: { balances: true, checkedHeight: 98, invariants: 2, broken: [] },
    sample: 1,
  });
  await api.client.query(
    "UPDATE invariant_check SET holds = false, offenders = 3, sentence = 'b is not.', broken_since = 97 WHERE name = 'b'",
  );
  expect(await everywhere()).toMatchObject({
    status: {
      balances: false,
      invariants: [{ name: 'b', holds: false, height: 98, offenders: 3, sentence: 'b is not.', brokenSince: 97 }, { name: 'a' }],
    },
    ledger: { balances: false, broken: [{ name: 'b', sentence: 'b is not.', offenders: 3, since: 97 }] },
    sample: 0,
  });
  expect(await json('/readyz')).toEqual(
    unready(`The ledger of ${MARKETPLACE} does not balance, so its figures may be wrong: b is not.`),
  );
  expect((await scrape()).get(`nektar_broken_invariants{marketplace="${MARKETPLACE}"}`)).toBe(1);
});

it('is scraped by Prometheus with the numbers of that moment', async () => {
  const label = `{marketplace="${MARKETPLACE}"}`;
  let samples = await scrape();
  expect(samples.get('nektar_database_up')).toBe(1);
  expect(samples.get(`nektar_head_height${label}`)).toBe(HEAD);
  expect(samples.get(`nektar_caught_up${label}`)).toBe(1);
  expect(samples.get(`nektar_processor_silent_seconds${label}`)).toBeGreaterThanOrEqual(0);
  await api.client.query('UPDATE head SET is_caught_up = false WHERE marketplace_id = 1');
  await api.ask('{ marketplace { name } }');
  await api.ask('{ nonsense }');
  samples = await scrape();
  expect(samples.get(`nektar_caught_up${label}`)).toBe(0);
  expect(samples.get('nektar_graphql_requests_total{outcome="OK"}')).toBeGreaterThan(0);
  expect(samples.get('nektar_graphql_requests_total{outcome="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
  await api.client.query('UPDATE head SET is_caught_up = true WHERE marketplace_id = 1');
});

it('stays alive without a database, and says so', async () => {
  const log = pino({ level: 'silent' });
  const alone = await runApi(testConfig('postgres://nobody@127.0.0.1:9/nothing'), { log });
  try {
    expect(await json('/healthz', alone.url)).toEqual([200, { status: 'ok' }]);
    expect(await json('/readyz', alone.url)).toEqual(unready('The database does not answer.'));
    expect(await json('/status', alone.url)).toEqual(unready('The database does not answer.'));
    const samples = await scrape(alone.url);
    expect(samples.get('nektar_database_up')).toBe(0);
    expect(samples.has(`nektar_head_height{marketplace="${MARKETPLACE}"}`)).toBe(false);
  } finally {
    await alone.close();
  }
});
