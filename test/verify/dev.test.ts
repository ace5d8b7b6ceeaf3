import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '../../src/commands/migrate';
import { loadConfig } from '../../src/config';
import { applyAnalytics } from '../../src/model/applyAnalytics';
import { renderReport } from '../../src/verify/renderReport';
import { verifyMarketplace } from '../../src/verify/verifyMarketplace';
import { Chain } from '../contracts/Chain';
import { startTestDatabase, type TestDatabase } from '../support/postgres';
import { indexUpTo } from './support/indexUpTo';
import { tellStory } from './support/story';

let chain: Chain;
let database: TestDatabase;
beforeAll(async () => {
  chain = await Chain.start();
  database = await startTestDatabase();
});
afterAll(async () => {
  await chain.stop();
  await database.stop();
});

it('story', async () => {
  const began = Date.now();
  const story = await tellStory(chain);
  console.log('story', story.head, Date.now() - began);
  await chain.rpc('anvil_mine', '0x5');
  const url = (chain as unknown as { node: { url: string } }).node.url;
  const file = join(mkdtempSync(join(tmpdir(), 'verify-')), 'marketplaces.yaml');
  writeFileSync(
    file,
    `marketplaces:\n  - name: story\n    protocol: nektar\n    chainId: 31337\n    rpc: ${url}\n    finalityDepth: 2\n    headPoll: 50ms\n    startBlock: 0\n    contracts: { registry: "${story.registry}", multicall: "${story.multicall}" }\n    prices: [{ asset: "${story.asset}", feed: "${story.feed}" }]\n`,
  );
  const env = { DATABASE_URL: database.url, MARKETPLACES_FILE: file, LOG_LEVEL: 'info' };
  const config = loadConfig({ env });
  await migrate(database.url);
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await applyAnalytics(client);
  const marketplace = config.marketplaces[0]!;
  const start = Date.now();
  await indexUpTo(client, { marketplace: 'story', env, final: story.head });
  console.log('indexed', Date.now() - start);
  for (const height of Array.from({ length: 40 }, (_, i) => story.head - Math.floor((i * story.head) / 40))) {
    const from = Date.now();
    const report = await verifyMarketplace(client, marketplace, { height });
    const text = renderReport(report);
    const a = text.indexOf('Differences:');
    if (height === story.head) process.stderr.write(text);
    process.stderr.write(
      `${height} ${Date.now() - from} ms ${text.split('\n').at(-2)}\n${a < 0 ? '' : text.slice(a, text.indexOf('Invariants of'))}`,
    );
    if (report.invariants.some((i) => i.count > 0)) process.stderr.write(text.slice(text.indexOf('invariant ')));
  }
  await client.end();
});
