import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '../../src/commands/migrate';
import { loadConfig } from '../../src/config';
import { applyAnalytics } from '../../src/model/applyAnalytics';
import { renderReport } from '../../src/verify/renderReport';
import { verifyMarketplace } from '../../src/verify/verifyMarketplace';
import { Chain, Reverted } from '../contracts/Chain';
import { Market } from '../contracts/Market';
import type { DamKind } from '../contracts/model';
import { kindsOf, plan } from '../contracts/operations';
import { buildChainSide, buildModel } from '../contracts/World';
import { startTestDatabase, type TestDatabase } from '../support/postgres';
import { indexUpTo } from './support/indexUpTo';

const provide = Market.prototype.provide;
Market.prototype.provide = function (token, account, spender, amount) {
  return /^0x0{40}$/.test(spender) ? Promise.resolve() : provide.call(this, token, account, spender, amount);
};
const SEED = Number(process.env.SEED ?? 7);
let state = SEED;
const next = (below: number): number => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((state / 2_147_483_648) * below);
};

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

it('random', async () => {
  process.stderr.write(`SEED ${SEED}\n`);
  const began = Date.now();
  const registries: Record<string, string> = {};
  for (const kind of ['Liquidity', 'Growth', 'Collateral'] as DamKind[]) {
    const side = await buildChainSide(chain, kind);
    const world = { ...side, model: await buildModel(side, kind), donated: new Map<string, bigint>() };
    registries[kind.toLowerCase()] = side.market.registry.address;
    const kinds = kindsOf(kind);
    let done = 0;
    for (let at = 0; at < 220; at += 1) {
      const step = {
        kind: kinds[next(kinds.length)]!,
        who: next(4),
        other: next(4),
        net: next(2),
        part: next(11_000),
        wait: 1 + next(100_000),
      };
      const { from, to, method, args, apply } = plan(world, step);
      try {
        await chain.nextBlockAt((await chain.now()) + BigInt(step.wait));
        const { time } = await to.tx(from, method, ...args);
        world.model.now = time;
        done += 1;
        try {
          apply();
        } catch (error) {
          console.log('model', step, String(error));
        }
      } catch (error) {
        if (!(error instanceof Reverted)) throw error;
      }
    }
    console.log(kind, done);
  }
  await chain.rpc('anvil_mine', '0x5');
  const head = Number(BigInt(await chain.rpc<string>('eth_blockNumber')));
  console.log('head', head, Date.now() - began);
  const url = (chain as unknown as { node: { url: string } }).node.url;
  const file = join(mkdtempSync(join(tmpdir(), 'verify-')), 'marketplaces.yaml');
  writeFileSync(
    file,
    `marketplaces:\n${Object.entries(registries)
      .map(
        ([name, registry]) =>
          `  - name: ${name}\n    protocol: nektar\n    chainId: 31337\n    rpc: ${url}\n    finalityDepth: 2\n    headPoll: 50ms\n    startBlock: 0\n    contracts: { registry: "${registry}" }\n`,
      )
      .join('')}`,
  );
  const env = { DATABASE_URL: database.url, MARKETPLACES_FILE: file, LOG_LEVEL: 'info' };
  const config = loadConfig({ env });
  await migrate(database.url);
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await applyAnalytics(client);
  for (const marketplace of config.marketplaces) {
    const start = Date.now();
    await indexUpTo(client, { marketplace: marketplace.name, env, final: head - 3 });
    console.log('indexed', marketplace.name, Date.now() - start);
    for (const height of [head, ...Array.from({ length: 10 }, (_, i) => head - 3 - Math.floor((i * (head - 3)) / 10))]) {
      const from = Date.now();
      try {
        const report = await verifyMarketplace(client, marketplace, { height });
        const text = renderReport(report);
        const a = text.indexOf('Differences:');
        process.stderr.write(
          `${marketplace.name} ${height} ${Date.now() - from} ms ${text.split('\n').at(-2)}\n${a < 0 ? '' : text.slice(a, text.indexOf('Invariants of'))}`,
        );
        if (report.invariants.some((i) => i.count > 0)) process.stderr.write(text.slice(text.indexOf('invariant ')));
      } catch (error) {
        console.log(String(error), (error as Error).stack);
      }
    }
  }
  await client.end();
});
