import type { BlockPlan } from '../../demo/chain/Chain';
import { type JournalText, readJournal } from '../../demo/journal/Journal';
import { replayJournal } from '../../demo/journal/replay';
import { LivingMarket } from '../../demo/live/live';
import { nektarEntry } from '../../demo/marketplaces';
import { ASSETS, DAY } from '../../demo/scenario/cast';
import type { NetworkState } from '../../demo/world/state';
import { MARKETPLACE_CONTRACTS, STATES } from '../../demo/world/Tally';
import { type DemoHistory, demoJournal, startDemoHistory } from './demoHistory';

const LIVE_BLOCKS = 150;

let demo: DemoHistory;

beforeAll(async () => {
  demo = await startDemoHistory();
}, 240_000);
afterAll(() => demo?.stop());

describe('the history', () => {
  it('lasts at least 180 days', async () => {
    const [first = 0] = await demo.history.chain.times(1, 1);
    expect(demo.head.timestamp - first).toBeGreaterThanOrEqual(180 * 86_400);
  });

  it('passes through every state of every state machine', () => {
    expect(STATES.filter((state) => !demo.history.world.tally.states.has(state))).toEqual([]);
  });

  it('reaches no state that nobody has listed', () => {
    expect([...demo.history.world.tally.states].filter((state) => !STATES.includes(state))).toEqual([]);
  });

  it('emits every event of every contract', () => {
    const { artifacts, world } = demo.history;
    const declared = MARKETPLACE_CONTRACTS.flatMap((name) => artifacts.get(name).eventNames.map((event) => `${name}.${event}`));
    expect(declared.filter((event) => !world.tally.events.has(event))).toEqual([]);
  });

  it('is as big as it should be', () => {
    const { world, actors } = demo.history;
    const dams = [...world.dams.values()];
    const delegators = new Set(dams.flatMap(({ shares }) => [...shares.keys()]).filter((account) => actors.has(account)));
    expect(new Set(dams.map(({ type }) => type)).size).toBe(4);
    expect(dams.length).toBeGreaterThanOrEqual(12);
    expect(world.networks.size).toBeGreaterThanOrEqual(8);
    expect(world.operators.size).toBeGreaterThanOrEqual(15);
    expect(delegators.size).toBeGreaterThanOrEqual(150);
    expect(world.tally.marketplaceEvents).toBeGreaterThanOrEqual(3_000);
  });

  it('uses five assets of three kinds of decimals, two of them without a price', () => {
    const { deployment, world } = demo.history;
    const used = new Set([...world.dams.values()].filter(({ totalShares }) => totalShares > 0n).map(({ asset }) => asset));
    expect(used).toEqual(new Set(Object.values(deployment.assets)));
    expect(new Set(Object.values(ASSETS).map(({ decimals }) => decimals))).toEqual(new Set([6, 8, 18]));
    const priced = new Set(demo.marketplace.prices.map(({ asset }) => asset));
    expect([...used].filter((asset) => !priced.has(asset))).toHaveLength(2);
  });

  it('prices exactly those reward tokens that redeem into something with a price', () => {
    const { deployment, world } = demo.history;
    const priced = new Set(demo.marketplace.prices.map(({ asset }) => asset));
    const fed = new Set(Object.keys(deployment.feeds).map((symbol) => deployment.assets[symbol as keyof typeof ASSETS]));
    const networks = [...world.networks.values()];
    const redeemable = networks.filter(({ rewardAsset }) => fed.has(rewardAsset));
    expect(networks.filter(({ rewardToken }) => priced.has(rewardToken))).toEqual(redeemable);
    expect(redeemable.length).toBeGreaterThanOrEqual(8);
    expect(redeemable.length).toBeLessThan(networks.length);
  });

  it('is configured in the same way whatever Networks are founded later', () => {
    const { chain, deployment, world } = demo.history;
    const networks = [...world.networks.values()];
    const [first] = networks as [NetworkState];
    const namesake = { ...first, address: `0x${'1'.repeat(40)}`, rewardToken: `0x${'2'.repeat(40)}` };
    const newcomer = { ...namesake, name: 'Newcomer', rewardToken: `0x${'3'.repeat(40)}` };
    const entry = nektarEntry(deployment, chain.url, networks);
    expect(nektarEntry(deployment, chain.url, [...networks, namesake, newcomer])).toEqual(entry);
  });

  it('distributes and reports up to its last days', () => {
    const { world } = demo.history;
    const end = demo.head.timestamp;
    const live = [...world.networks.values()].filter((network) => world.isLive(network));
    const late = live.flatMap(({ address, name, distributionInterval }) =>
      world
        .confirmed(address)
        .filter(({ distributedTo }) => end - distributedTo > distributionInterval + 3 * DAY)
        .map(({ id }) => `${name} ${id}`),
    );
    expect(late).toEqual([]);
    const active = live.flatMap(({ assignments }) => [...assignments.values()].filter(({ status }) => status === 'Active'));
    expect(active.length).toBeGreaterThan(10);
    expect(active.filter(({ reportedTo }) => end - reportedTo > 17 * DAY)).toEqual([]);
  });
});

describe('the living market', () => {
  it('does only what the contracts allow, and replays with the history to the same hashes', async () => {
    const { chain, world } = demo.history;
    const [plans, refusals]: [BlockPlan[], string[]] = [[], []];
    chain.onPlan = (plan) => plans.push(plan);
    chain.onRevert = ({ message }) => refusals.push(message);
    const eventsBefore = world.tally.marketplaceEvents;
    const market = new LivingMarket(demo.history);
    for (let block = 1; block <= LIVE_BLOCKS; block += 1) await market.block(demo.head.timestamp + block * 12);
    expect(refusals).toEqual([]);
    expect(plans.filter(({ raw }) => raw.length === 0)).toEqual([]);
    expect(world.tally.marketplaceEvents - eventsBefore).toBeGreaterThan(LIVE_BLOCKS);

    const journal = readJournal(await demoJournal()) as JournalText;
    const again = await replayJournal({ head: journal.head, blocks: [...journal.blocks, ...plans] });
    try {
      expect(await again.chain.head()).toEqual(await chain.head());
      expect(again.world.tally.events).toEqual(world.tally.events);
    } finally {
      await again.chain.stop();
    }
  }, 240_000);
});
