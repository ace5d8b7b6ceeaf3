import type { Chain, Handle } from '../../contracts/Chain';
import { ALL_MUTABLE, DAY, eventOf, Market, MarketType } from '../../contracts/Market';

const ONE = 10n ** 18n;
const RATES = { operatorRatePerDay: 7n * ONE + 3n, delegatorRatePerUnitPerDay: 123_456_789_012_345_678n };

/** What a test needs to know of the story's end. */
export interface Story {
  readonly registry: string;
  readonly multicall: string;
  /** Asset and the feed that prices it. */
  readonly asset: string;
  readonly feed: string;
  /** Block height at the end. */
  readonly head: number;
}

/**
 * A small market in which every kind of entity comes by and goes through every state that it can have.
 *
 * Amounts are odd on purpose: a floor that is forgotten shows as a wei.
 */
export async function tellStory(chain: Chain): Promise<Story> {
  const market = await Market.deploy(chain, 6);
  const multicall = await chain.deploy('Multicall');
  const feed = await chain.deploy('PriceFeed', market.admin, 8, 'AST / USD');
  await feed.tx(market.admin, 'setAnswer', 123_456_789n);
  const hostile = await chain.deploy('HostileMetadataToken', 77, 10);
  await market.registry.tx(market.admin, 'whitelistAsset', hostile.address, 'odd');
  await market.registry.tx(market.admin, 'delistAsset', hostile.address, 'too odd');
  await tellOperators(market);
  await tellLiquidity(market);
  await tellGrowth(market);
  await tellCollateral(market);
  await tellNetworks(market);
  await tellParameters(market);
  await feed.tx(market.admin, 'setAnswer', 98_765_432n);
  await pass(market, 1);
  return {
    registry: market.registry.address,
    multicall: multicall.address,
    asset: market.asset.address,
    feed: feed.address,
    head: Number(BigInt(await chain.rpc<string>('eth_blockNumber'))),
  };
}

/** Lets days and an odd number of seconds pass, up to a block. */
async function pass({ chain }: Market, days: number): Promise<void> {
  await chain.warpTo((await chain.now()) + BigInt(Math.round(days * Number(DAY))) + 17n);
}

/** Operators and their DAM without capital: every state of membership and of assignment, reports and their revisions. */
async function tellOperators(market: Market): Promise<void> {
  const { operators, operatorRegistry, damOwner, networkOwner, reporter } = market;
  const [one, two, three, four] = operators as [string, string, string, string];
  const dam = await market.createDAM(MarketType.Infrastructure);
  const { network } = await market.createLiveNetwork(MarketType.Infrastructure, { terms: { ...RATES, duration: 30n * DAY } });
  const id = await market.install(dam, network, 0n);
  for (const operator of [one, two]) await market.activate(operator, dam, network);
  await market.joinDAM(three, dam);
  await network.tx(three, 'requestJoin', dam.address);
  await operatorRegistry.tx(four, 'register', 1, 'independent');
  await operatorRegistry.tx(damOwner, 'invite', dam.address, four);
  await operatorRegistry.tx(four, 'decline', dam.address);
  const own = await market.createDAM(MarketType.Infrastructure, {}, four);
  await operatorRegistry.tx(four, 'enrolSelf', own.address);
  const start = await network.read('liveAt');
  await pass(market, 2.3);
  await network.tx(networkOwner, 'rejectJoin', three, 'not yet');
  await network.tx(reporter, 'reportPerformance', one, start, start + DAY, 86_000n, 9_950, 'ipfs://first');
  await network.tx(networkOwner, 'reportPerformance', one, start, start + DAY, 85_000n, 9_800, 'ipfs://second');
  await network.tx(reporter, 'reportPerformance', two, start, start + DAY, 0n, 0, '');
  await network.tx(one, 'claimOperatorRewards', id);
  await network.tx(networkOwner, 'setRewardRates', 5n * ONE + 1n, 0n);
  await pass(market, 1.1);
  await network.tx(two, 'deactivateOperator', two, 'enough');
  await operatorRegistry.tx(two, 'leaveDAM', dam.address, 'gone');
  await network.tx(networkOwner, 'freezeRates');
  await network.tx(three, 'requestJoin', dam.address);
  await network.tx(three, 'cancelJoin');
  await operatorRegistry.tx(damOwner, 'remove', dam.address, three, 'idle');
}

/** Tranches in every state, shares that wander, rewards funded, redeemed and claimed. */
async function tellLiquidity(market: Market): Promise<void> {
  const { delegators, damOwner, networkOwner, safe, stranger, asset, rewardAsset } = market;
  const [ann, bob, cyd] = delegators as [string, string, string];
  const dam = await market.createDAM(MarketType.Liquidity, { feeBps: 37, mutabilityFlags: ALL_MUTABLE });
  const { network, timeLockVault } = await market.createLiveNetwork(MarketType.Liquidity, {
    terms: { ...RATES, duration: 40n * DAY, distributionInterval: 2n * DAY },
  });
  await market.deposit(dam, ann, 1_000_000_007n);
  await market.deposit(dam, bob, 333_333_333n);
  const id = await market.install(dam, network, 10n ** 12n);
  const lock = async (amount: bigint, days: bigint) => {
    const receipt = await dam.tx(damOwner, 'lock', id, amount, (await market.chain.now()) + days * DAY);
    return eventOf(receipt, 'LiquidityLocked').trancheId as bigint;
  };
  const [full, part, lost] = [await lock(100_000_001n, 1n), await lock(200_000_003n, 1n), await lock(50_000_007n, 1n)];
  const unused = await lock(77n, 35n);
  await joinMember(market, market.operators[0]!, dam, network);
  await pass(market, 1.5);
  for (const tranche of [full, part, lost]) await timeLockVault.tx(stranger, 'release', tranche);
  await dam.tx(ann, 'transfer', bob, 11_111_111n);
  await dam.tx(ann, 'transfer', cyd, 1n);
  await pass(market, 3);
  await network.tx(stranger, 'distribute', id);
  await dam.tx(bob, 'claimRewards', id);
  await market.provide(rewardAsset, networkOwner, network.address, 10n ** 20n);
  await network.tx(networkOwner, 'fundRewards', 10n ** 20n);
  await network.tx(bob, 'redeem', 12_345n);
  await market.provide(asset, safe, timeLockVault.address, 10n ** 12n);
  await timeLockVault.tx(safe, 'returnLiquidity', full, 100_000_001n);
  await timeLockVault.tx(safe, 'returnLiquidity', part, 150_000_000n);
  await dam.tx(bob, 'withdraw', 22_222_221n, cyd, bob);
  await dam.tx(cyd, 'redeem', 1n, cyd, cyd).catch(() => undefined);
  await network.tx(networkOwner, 'setRewardRates', ONE, 3n * ONE + 1n);
  await market.deposit(dam, cyd, 5_555_555n);
  await pass(market, 45);
  await timeLockVault.tx(damOwner, 'declareDefault', lost);
  await timeLockVault.tx(safe, 'returnLiquidity', lost, 7n);
  await timeLockVault.tx(stranger, 'reclaim', unused);
  await dam.tx(ann, 'claimRewards', id);
}

/** Principal that is given for good, an installation that ends and one that is refused. */
async function tellGrowth(market: Market): Promise<void> {
  const { delegators, damOwner, networkOwner } = market;
  const [ann, bob] = delegators as [string, string];
  const dam = await market.createDAM(MarketType.Growth, { lockup: 3n * DAY, feeBps: 0 });
  const { network, timeLockVault } = await market.createLiveNetwork(MarketType.Growth, {
    terms: { ...RATES, duration: 20n * DAY },
  });
  const other = await market.createLiveNetwork(MarketType.Growth, { terms: { ...RATES, duration: 90n * DAY } });
  await market.deposit(dam, ann, 999_999_999n);
  await market.deposit(dam, bob, 1_000_001n);
  const id = await market.install(dam, network, 10n ** 12n);
  await dam.tx(damOwner, 'lock', id, 400_000_001n, (await market.chain.now()) + DAY);
  await dam.tx(damOwner, 'lock', id, 3n, (await market.chain.now()) + 19n * DAY);
  await pass(market, 2);
  await timeLockVault.tx(networkOwner, 'withdrawGrowth', 1n);
  await market.deposit(dam, bob, 70_000_000n);
  const request = async (to: Handle) =>
    eventOf(await dam.tx(damOwner, 'requestInstallation', to.address, 5n, 10n), 'InstallationRequested').installId as bigint;
  await other.network.tx(networkOwner, 'rejectInstallation', dam.address, await request(other.network), 'later');
  await dam.tx(damOwner, 'cancelInstallation', await request(other.network));
  await dam.tx(damOwner, 'setAllocation', await request(other.network), 6n, 11n);
  await pass(market, 19);
  await timeLockVault.tx(ann, 'reclaim', 2n);
  await dam.tx(damOwner, 'uninstall', id, 'its term is over');
  await pass(market, 1);
  await dam.tx(bob, 'claimRewards', id);
  await dam.tx(bob, 'transfer', ann, 5n);
}

/** Pledges, disputes with every outcome and one that is open, withdrawals in every state. */
async function tellCollateral(market: Market): Promise<void> {
  const { delegators, damOwner, networkOwner, resolver, operators } = market;
  const [ann, bob, cyd] = delegators as [string, string, string];
  const dam = await market.createDAM(MarketType.Collateral, { feeBps: 250, catalyst: market.catalyst });
  const terms = { ...RATES, duration: 60n * DAY };
  const [first, second] = [
    await market.createLiveNetwork(MarketType.Collateral, { terms }),
    await market.createLiveNetwork(MarketType.Collateral, { terms, rewardAsset: `0x${'0'.repeat(40)}` }),
  ];
  for (const [account, amount] of [
    [ann, 500_000_001n],
    [bob, 300_000_007n],
    [cyd, 200_000_011n],
  ] as const)
    await market.deposit(dam, account, amount);
  const [one, two] = [
    await market.install(dam, first.network, 10n ** 10n),
    await market.install(dam, second.network, 10n ** 10n),
  ];
  await dam.tx(market.catalyst, 'commit', one, 600_000_000n);
  await dam.tx(damOwner, 'commit', two, 900_000_000n);
  await joinMember(market, operators[0]!, dam, first.network);
  await pass(market, 4);
  const dispute = async (operator: string, amount: bigint) =>
    eventOf(
      await first.disputeVault.tx(networkOwner, 'requestCollateral', one, operator, amount, 'ipfs://evidence'),
      'CollateralRequested',
    ).disputeId as bigint;
  const [upheld, split, dismissed] = [
    await dispute(operators[0]!, 40_000_001n),
    await dispute(NOBODY, 9_999n),
    await dispute(NOBODY, 77n),
  ];
  await first.disputeVault.tx(operators[0]!, 'challenge', upheld, 'it was not me');
  const ask = async (who: string, shares: bigint) =>
    eventOf(await dam.tx(who, 'requestWithdrawal', shares, who), 'WithdrawalRequested').requestId as bigint;
  const [claimed, cancelled] = [await ask(ann, 100_000_000n), await ask(bob, 3_333_333n)];
  await first.disputeVault.tx(resolver, 'resolve', upheld, 1, 0n);
  await first.disputeVault.tx(resolver, 'resolve', split, 3, 1_234n);
  await first.disputeVault.tx(networkOwner, 'dismiss', dismissed);
  await dam.tx(bob, 'cancelWithdrawal', cancelled);
  await pass(market, 5);
  await dam.tx(ann, 'claimWithdrawal', claimed);
  await dam.tx(cyd, 'claimRewards', two);
  await dam.tx(damOwner, 'decommit', two, 17n);
  await ask(cyd, 1_000_003n);
  await dam.tx(bob, 'transfer', cyd, 12_345n);
  await dispute(NOBODY, 5_000n);
  await first.disputeVault.tx(damOwner, 'challenge', 4n, 'nor us');
  await dispute(NOBODY, 6_000n);
}

/** Networks that never went live, that were thrown out, that ended, and whose roles moved. */
async function tellNetworks(market: Market): Promise<void> {
  const { networkOwner, registry, admin, stranger, damOwner, delegators } = market;
  await market.createNetwork(MarketType.Liquidity, { resolver: NOBODY, reporter: NOBODY });
  const asked = await market.createNetwork(MarketType.Growth);
  await asked.network.tx(networkOwner, 'requestWhitelist');
  const rejected = await market.createNetwork(MarketType.Collateral);
  await rejected.network.tx(networkOwner, 'requestWhitelist');
  await registry.tx(admin, 'rejectNetwork', rejected.network.address, 'no');
  const closed = await market.createLiveNetwork(MarketType.Infrastructure, { terms: { duration: DAY } });
  const delisted = await market.createLiveNetwork(MarketType.Liquidity, { terms: RATES });
  const dam = await market.createDAM(MarketType.Liquidity);
  await market.deposit(dam, delegators[0]!, 1_000_000n);
  const id = await market.install(dam, delisted.network, 10n ** 10n);
  await dam.tx(damOwner, 'lock', id, 1_001n, (await market.chain.now()) + 2n * DAY);
  await pass(market, 1.5);
  await registry.tx(admin, 'delistNetwork', delisted.network.address, 'out');
  await closed.network.tx(networkOwner, 'close');
  await asked.network.tx(networkOwner, 'setManager', stranger);
  await asked.network.tx(networkOwner, 'setReporter', NOBODY);
  await asked.network.tx(networkOwner, 'transferOwnership', stranger);
  await registry.tx(admin, 'transferAdmin', stranger);
}

/** Every parameter of a DAM that can change, and its states. */
async function tellParameters(market: Market): Promise<void> {
  const { damOwner, gatekeeper, stranger, delegators } = market;
  const dam = await market.createDAM(MarketType.Liquidity, {
    gatekeeper,
    transferable: false,
    name: 'Gate\u0000d',
    symbol: 'deGT',
  });
  await dam.tx(gatekeeper, 'setDepositor', delegators[0]!, true);
  await dam.tx(gatekeeper, 'setDepositor', delegators[1]!, true);
  await dam.tx(gatekeeper, 'setDepositor', delegators[1]!, false);
  await market.deposit(dam, delegators[0]!, 10_000_019n);
  await dam.tx(damOwner, 'setFee', 123);
  await dam.tx(damOwner, 'setCatalyst', stranger);
  await dam.tx(damOwner, 'setGatekeeper', NOBODY);
  await dam.tx(damOwner, 'freeze', 0);
  await dam.tx(damOwner, 'pause');
  await dam.tx(damOwner, 'transferOwnership', stranger);
  const closed = await market.createDAM(MarketType.Infrastructure);
  await closed.tx(damOwner, 'close');
}

/** An Operator that is registered already: invited, accepted, active. */
async function joinMember(market: Market, operator: string, dam: Handle, network: Handle): Promise<void> {
  await market.operatorRegistry.tx(market.damOwner, 'invite', dam.address, operator);
  await market.operatorRegistry.tx(operator, 'accept', dam.address);
  await network.tx(operator, 'requestJoin', dam.address);
  await network.tx(market.networkOwner, 'activateOperator', operator);
}

const NOBODY = `0x${'0'.repeat(40)}`;
