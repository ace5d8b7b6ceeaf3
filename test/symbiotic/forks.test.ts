import { JsonRpcProvider } from 'ethers';
import { nektarEntry } from '../../demo/marketplaces';
import { symbioticEntry } from '../../demo/symbiotic/entry';
import { type DemoHistory, startDemoHistory } from '../demo/demoHistory';
import { expectOutboxFolds } from '../processor/support/expectOutboxFolds';
import { chainsFor, ForkingChain } from '../processor/support/ForkingChain';
import { Indexer } from '../processor/support/Indexer';
import { indexDirectly } from '../processor/support/indexDirectly';
import { seeded } from '../processor/support/RandomMarket';
import { tableDigests } from '../processor/support/tableDigests';
import { LiveDemo } from './support/LiveDemo';

/** Scripts to run; the soak runs more. `SYMBIOTIC_FORK_SEED=7 npx jest test/symbiotic/forks` plays others. */
const SCRIPTS = Number(process.env.SYMBIOTIC_FORK_SCRIPTS ?? 6);
const SEED = Number(process.env.SYMBIOTIC_FORK_SEED ?? 1);
const FINALITY = 12;
/** Days of the demo's history before the forks: vaults, stakes, rewards and two slashes. */
const DAYS = 50;

/** What has to have happened in some block of the scripts, lost branches included, or they say little. */
const ESSENTIAL = [
  ...['Deposit', 'Withdraw', 'Claim', 'Transfer', 'Slash', 'RequestSlash', 'VetoSlash', 'ExecuteSlash', 'SetResolver'],
  ...['DistributeRewards', 'ClaimRewards', 'AddEntity', 'SetNetworkLimit', 'SetMaxNetworkLimit'],
];

/** Random forks under the living demo of Symbiotic: the rows are those of a straight run over the winning branch. */
describe.each(chainsFor(SCRIPTS, SEED))('forks of the Symbiotic demo (seed $seed)', ({ seed, scripts }) => {
  let demo: DemoHistory;
  let provider: JsonRpcProvider;
  let indexer: Indexer;
  let live: LiveDemo;
  let forking: ForkingChain;

  beforeAll(async () => {
    demo = await startDemoHistory(DAYS);
    const { deployment, troupe, chain } = demo.history;
    const entry = symbioticEntry(troupe.market.core, deployment, nektarEntry(deployment, chain.url));
    provider = new JsonRpcProvider(chain.url, undefined, { batchStallTime: 0, cacheTimeout: -1 });
    indexer = await Indexer.create({ ...entry, finalityDepth: FINALITY, headPoll: '50ms' });
    indexer.start();
    live = new LiveDemo(demo.history, seed);
    forking = new ForkingChain({ provider, indexer, actor: live, random: seeded(seed), finality: FINALITY });
  }, 300_000);

  afterAll(async () => {
    provider?.destroy();
    await indexer?.stop();
    await demo?.stop();
  });

  async function expectRowsOfWinner(to: number): Promise<void> {
    const { protocol, contracts, prices, startBlock } = indexer.configured;
    const straight = await indexDirectly({ url: demo.rpcUrl, protocol, contracts, prices, startBlock, to });
    expect(await tableDigests(indexer.pool)).toEqual(straight);
    await expectOutboxFolds(indexer);
  }

  const eventsOf = (vault: string) =>
    indexer.rows(`SELECT DISTINCT type FROM event e JOIN entity d ON d.id = e.dam_id WHERE d.key = $1 ORDER BY type`, [vault]);

  it('forgets a vault of the losing branch, and all that was done in it', async () => {
    await live.act(12);
    const before = await provider.getBlockNumber();
    const vault = await live.foundVault();
    const to = await forking.settle();
    expect(await eventsOf(vault)).toEqual(expect.arrayContaining([{ type: 'VaultOpened' }, { type: 'Deposited' }]));
    await forking.rollBack(to - before);
    await live.act(1);
    await forking.winLength();
    const end = await forking.settle();
    expect(await provider.getCode(vault)).toBe('0x');
    expect(await eventsOf(vault)).toEqual([]);
    await expectRowsOfWinner(end);
  });

  it.each(Array.from({ length: scripts }, (_, i) => i + 1))('script %i ends in the rows of the winning branch', async () => {
    await expectRowsOfWinner(await forking.playScript());
  });

  it('did what can be done', () => {
    const never = ESSENTIAL.filter((name) => !live.emitted.has(name));
    // Fewer scripts than usual prove less, and may.
    expect(scripts < 6 ? [] : never).toEqual([]);
  });
});
