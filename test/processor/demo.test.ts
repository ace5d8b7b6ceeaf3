import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { parse } from 'yaml';
import { isSound } from '../../src/verify/renderReport';
import { verifyMarketplace } from '../../src/verify/verifyMarketplace';
import { type DemoHistory, startDemoHistory } from '../demo/demoHistory';
import { Indexer, type MarketplaceEntry } from './support/Indexer';
import { seeded } from './support/RandomMarket';
import { tableDigests } from './support/tableDigests';

const KILLS = 5;

/** The whole demo, indexed: what its contracts say, and the same rows however it was interrupted. */
describe('the demo', () => {
  let demo: DemoHistory;
  const indexers: Indexer[] = [];

  beforeAll(async () => {
    demo = await startDemoHistory();
  }, 300_000);

  afterAll(async () => {
    for (const indexer of indexers) await indexer.stop();
    await demo?.stop();
  });

  async function newIndexer(): Promise<Indexer> {
    const { marketplaces } = parse(readFileSync(demo.marketplacesFile, 'utf8')) as { marketplaces: [MarketplaceEntry] };
    const indexer = await Indexer.create(marketplaces[0]);
    indexers.push(indexer);
    indexer.start();
    return indexer;
  }

  it('says what its contracts say, at ten blocks of its life', async () => {
    const indexer = await newIndexer();
    await indexer.reach(demo.head.number, demo.head.hash);
    const client = new Client({ connectionString: indexer.database.url });
    await client.connect();
    try {
      for (let tenth = 1; tenth <= 10; tenth++) {
        const height = Math.floor((demo.head.number * tenth) / 10);
        const report = await verifyMarketplace(client, demo.marketplace, { height });
        expect({ height, isSound: isSound(report) }).toEqual({ height, isSound: true });
      }
    } finally {
      await client.end();
    }
  });

  it(`ends in the same rows after ${KILLS} kills`, async () => {
    const [straight] = indexers;
    const indexer = await newIndexer();
    const random = seeded(5);
    let unfinished = 0;
    for (let i = 0; i < KILLS; i++) {
      await sleep(500 + random(1_500));
      await indexer.kill();
      const [head] = await indexer.rows<{ height: number }>('SELECT height FROM head');
      if (head === undefined || head.height < demo.head.number) unfinished += 1;
      indexer.start();
    }
    expect(unfinished).toBeGreaterThan(0);
    await indexer.reach(demo.head.number, demo.head.hash);
    expect(await tableDigests(indexer.pool)).toEqual(await tableDigests(straight?.pool as Indexer['pool']));
    const digest = 'SELECT digest FROM block WHERE digest IS NOT NULL ORDER BY height DESC LIMIT 1';
    expect(await indexer.rows(digest)).toEqual(await straight?.rows(digest));
  });
});
