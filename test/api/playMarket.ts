import type { Chain, Handle } from '../contracts/Chain';
import { DAY, Market, MarketType } from '../contracts/Market';

const ONE = 10n ** 18n;

/** What a test needs to know of the market that was played. */
export interface PlayedMarket {
  /** What a marketplaces.yaml says of its contracts and prices. */
  readonly contracts: { readonly registry: string };
  readonly prices: readonly { readonly asset: string; readonly peg: { readonly to: string; readonly rate: string } }[];
  /** DAMs from the best yield down. */
  readonly dams: readonly string[];
  /** Operators from the best uptime down. */
  readonly operators: readonly string[];
  readonly head: number;
}

/**
 * Plays ten days of a market in which there is something to see: two DAMs that lend the same amount out of different deposits, so that one
 * yields twice what the other does, and two Operators of whom one was up all of the reported day and one half of it.
 */
export async function playMarket(chain: Chain): Promise<PlayedMarket> {
  const market = await Market.deploy(chain, 6);
  const { networkOwner, reporter, delegators, damOwner } = market;
  const operators = market.operators.slice(0, 2);
  const { network, reward } = await market.createLiveNetwork(MarketType.Liquidity, {
    terms: { operatorRatePerDay: ONE, delegatorRatePerUnitPerDay: ONE / 1_000n, duration: 90n * DAY },
  });
  const dams: Handle[] = [];
  for (const deposit of [1_000_000_000n, 2_000_000_000n]) {
    const dam = await market.createDAM(MarketType.Liquidity, { feeBps: 100 });
    dams.push(dam);
    await market.deposit(dam, delegators[dams.length] as string, deposit);
    const id = await market.install(dam, network, 10n ** 12n);
    await dam.tx(damOwner, 'lock', id, 500_000_000n, (await chain.now()) + 30n * DAY);
  }
  for (const operator of operators) await market.activate(operator, dams[0] as Handle, network);
  const start = await chain.now();
  await chain.warpTo(start + 10n * DAY);
  for (const [index, upSeconds] of [DAY, DAY / 2n].entries())
    await network.tx(reporter, 'reportPerformance', operators[index], start + DAY, start + 2n * DAY, upSeconds, 10_000, '');
  for (const id of [1n, 2n]) await network.tx(networkOwner, 'distribute', id);
  const head = Number(BigInt(await chain.rpc<string>('eth_blockNumber')));
  const pegged = (asset: string) => ({ asset, peg: { to: 'USD', rate: '1' } });
  return {
    contracts: { registry: market.registry.address },
    prices: [pegged(market.asset.address), pegged(reward.address)],
    dams: dams.map(({ address }) => address),
    operators,
    head,
  };
}
