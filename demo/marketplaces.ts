import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { CHAIN_ID } from './chain/genesis';
import type { Deployment } from './deploy';
import { type AssetSymbol, NETWORKS } from './scenario/cast';
import type { NetworkState } from './world/state';

/** An entry of a marketplaces file, as `marketplaces.example.yaml` explains it. */
export interface MarketplaceEntry {
  readonly name: string;
  readonly protocol: string;
  readonly chainId: number;
  readonly rpc: string;
  readonly finalityDepth: number;
  readonly headPoll: string;
  readonly startBlock: number;
  readonly contracts: Readonly<Record<string, string>>;
  readonly prices: readonly (FedPrice | PeggedPrice)[];
}

interface FedPrice {
  readonly asset: string;
  readonly feed: string;
  readonly staleAfter: string;
}

interface PeggedPrice {
  readonly asset: string;
  readonly peg: { readonly to: string; readonly rate: string };
}

/** Two minutes of the living demo. */
const FINALITY_DEPTH = 10;
/** Feeds answer once a day in the history, so an answer of the day before yesterday is stale. */
const STALE_AFTER = '40h';

/**
 * The demo's Nektar marketplace. Assets without a feed have no price, nor have reward tokens that redeem into nothing that has one.
 *
 * @param deployment where its contracts are
 * @param rpc the chain
 * @param networks those whose reward tokens are priced, as far as they are of the cast: a Network that is founded later changes nothing,
 * since a marketplace with other prices is another one
 */
export function nektarEntry(deployment: Deployment, rpc: string, networks: Iterable<NetworkState> = []): MarketplaceEntry {
  const { registry, multicall, assets, feeds } = deployment;
  const fed = Object.entries(feeds).map(([symbol, feed]) => ({
    asset: assets[symbol as AssetSymbol],
    feed,
    staleAfter: STALE_AFTER,
  }));
  return {
    name: 'nektar-demo',
    protocol: 'nektar',
    chainId: CHAIN_ID,
    rpc,
    finalityDepth: FINALITY_DEPTH,
    headPoll: '1s',
    startBlock: 1,
    contracts: { registry, multicall },
    prices: [...fed, ...rewardPrices(networks, new Set(fed.map(({ asset }) => asset)))],
  };
}

/** Each reward token of the cast at the price of the asset that it redeems into, one for one. */
function rewardPrices(networks: Iterable<NetworkState>, priced: ReadonlySet<string>): PeggedPrice[] {
  const all = [...networks];
  return Object.values(NETWORKS).flatMap((plan) => {
    const network = all.find(({ name }) => name === plan.name);
    if (network === undefined || !priced.has(network.rewardAsset)) return [];
    return [{ asset: network.rewardToken, peg: { to: network.rewardAsset, rate: '1' } }];
  });
}

/** Writes a file of marketplaces. */
export function writeMarketplaces(path: string, entries: readonly MarketplaceEntry[]): void {
  const header = '# Written by the demo whenever it starts; nothing that is changed here stays.\n';
  // Quoted, since an address that is not may be read as a number by other tools.
  writeFileSync(
    path,
    header + stringify({ marketplaces: entries }, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
  );
}
