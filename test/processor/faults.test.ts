import { setTimeout as sleep } from 'node:timers/promises';
import { blocksAsked, type Fault, FaultyProxy, type PassingCall } from '../chain/support/FaultyProxy';
import { WORDINGS } from '../chain/support/wordings';
import { expectOutboxFolds } from './support/expectOutboxFolds';
import { Indexer } from './support/Indexer';
import { indexDirectly } from './support/indexDirectly';
import { KillableNode } from './support/KillableNode';
import { KillablePostgres } from './support/KillablePostgres';
import { RandomMarket, seeded } from './support/RandomMarket';
import { Reference } from './support/Reference';
import { tableDigests } from './support/tableDigests';

/** Faults to survive; the soak survives more. */
const FAULTS = Number(process.env.FAULTS ?? 10);
const SEED = Number(process.env.FAULT_SEED ?? 1);
const FINALITY = 6;

/** Whatever dies or lies on the way, the rows are those of a straight run. */
describe(`faults (seed ${SEED})`, () => {
  const random = seeded(SEED);
  let node: KillableNode;
  let proxy: FaultyProxy;
  let postgres: KillablePostgres;
  let market: Reference;
  let acts: RandomMarket;
  let indexer: Indexer;

  beforeAll(async () => {
    [node, postgres] = await Promise.all([KillableNode.start(), KillablePostgres.start()]);
    proxy = await FaultyProxy.start(node.url);
    market = await Reference.deploy(node);
    acts = await RandomMarket.create(market, random);
    await acts.act(20);
    indexer = await Indexer.create(
      market.entry({
        name: 'faults',
        rpc: proxy.url,
        finalityDepth: FINALITY,
      }),
      postgres,
    );
    indexer.isRestarted = true;
    indexer.start();
  });

  afterAll(async () => {
    market?.close();
    await indexer?.stop();
    await proxy?.stop();
    await node?.stop();
  });

  const word = () => Object.values(WORDINGS)[random(Object.keys(WORDINGS).length)] as (typeof WORDINGS)[string];

  /** What a proxy does to some of the requests. */
  const lies: Record<string, (calls: PassingCall[]) => Fault | undefined> = {
    drops: () => ({ hangUp: true }),
    delays: () => ({ delayMs: 20 + random(200) }),
    truncates: () => ({ truncate: true }),
    'says 429': () => ({ status: 429, body: 'Too Many Requests', headers: { 'retry-after': '0' } }),
    'says 500': () => ({ status: 500, body: 'Internal Server Error' }),
    'talks garbage': () => ({ status: 200, body: '<html>Welcome!</html>' }),
    'finds ranges too large': (calls) => (blocksAsked(calls) > 1 ? word()(blocksAsked(calls), 0) : undefined),
    'knows no block': () => ({ rewrite: (answers) => answers.map(({ id }) => ({ jsonrpc: '2.0', id, result: null })) }),
  };

  const faults: Record<string, () => Promise<void>> = {
    'the processor is killed': () => indexer.kill(),
    'PostgreSQL is killed': () => postgres.killAndRevive(),
    'the node is killed': () => node.killAndRevive(),
    ...Object.fromEntries(
      Object.entries(lies).map(([name, lie]) => [
        `the node ${name}`,
        async () => {
          proxy.fault = (calls) => (random(2) === 0 ? lie(calls) : undefined);
          await sleep(200 + random(400));
        },
      ]),
    ),
  };
  const names = Object.keys(faults);
  // Every kind in turn, in an order of the seed's own.
  const order = Array.from({ length: FAULTS }, (_, i) => names[(i * 7 + SEED) % names.length] as string);

  it.each(order.map((name, i) => [i + 1, name] as const))('%i: %s', async (_, name) => {
    await acts.act(2 + random(5));
    await sleep(random(150));
    const isHeavy = random(2) === 0;
    await Promise.all([faults[name]?.(), isHeavy && name !== 'the node is killed' ? acts.act(6) : undefined]);
    if (random(2) === 0) await indexer.kill();
    proxy.fault = () => undefined;
    await market.mine(1 + random(4));
    const to = await indexer.reachTop(market.provider);
    expect(await tableDigests(indexer.pool)).toEqual(
      await indexDirectly({ url: node.url, protocol: 'nektar', contracts: market.contracts, to }),
    );
    await expectOutboxFolds(indexer);
  });
});
