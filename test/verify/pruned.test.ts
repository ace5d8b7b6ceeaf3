import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RandomMarket, seeded } from '../processor/support/RandomMarket';
import { Reference } from '../processor/support/Reference';
import { startAnvil, type TestChain } from '../support/anvil';
import { Subject } from './support/Subject';

/** A node that keeps the state of a few blocks only, as most do. */
describe('verify against a node without old state', () => {
  let chain: TestChain;
  let market: Reference;
  let subject: Subject;
  let head: number;

  beforeAll(async () => {
    chain = await startAnvil({ args: ['--prune-history', '200'] });
    market = await Reference.deploy(chain);
    const acts = await RandomMarket.create(market, seeded(1));
    await acts.act(40);
    await market.mine(5);
    head = await market.provider.getBlockNumber();
    subject = await Subject.create([
      { name: 'pruned', rpc: chain.url, contracts: { registry: String(market.registry.target).toLowerCase() } },
    ]);
    await subject.index(head - 2);
    await market.mine(190);
  });

  afterAll(async () => {
    market?.close();
    await subject?.stop();
    await chain?.stop();
  });

  it('compares where there is state', async () => {
    const { code, stderr } = await subject.command({ at: String(head - 4) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('has an outcome of its own where there is none', async () => {
    const json = join(subject.folder, 'report.json');
    const { code, stdout, stderr } = await subject.command({ at: String(head - 20), json });
    expect(code).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^The node at 127\.0\.0\.1:\d+ keeps no state of block \d+, so nothing of marketplace pruned was compared\. .*\n$/,
    );
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ reports: [], notCompared: [{ code: 'NO_STATE' }] });
  });
});
