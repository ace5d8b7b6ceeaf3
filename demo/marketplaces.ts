import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { CHAIN_ID } from './chain/genesis';
import type { Deployment } from './deploy';
import type { AssetSymbol } from './scenario/cast';

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
  readonly prices: readonly { readonly asset: string; readonly feed: string; readonly staleAfter: string }[];
}

/** Two minutes of the living demo. */
const FINALITY_DEPTH = 10;
/** Feeds answer once a day in the history, so an answer of the day before yesterday is stale. */
const STALE_AFTER = '40h';

/**
 * The demo's Nektar marketplace. Assets without a feed have no price.
 *
 * @param deployment where its contracts are
 * @param rpc the chain
 */
export function nektarEntry(deployment: Deployment, rpc: string): MarketplaceEntry {
  const { registry, multicall, assets, feeds } = deployment;
  return {
    name: 'nektar-demo',
    protocol: 'nektar',
    chainId: CHAIN_ID,
    rpc,
    finalityDepth: FINALITY_DEPTH,
    headPoll: '1s',
    startBlock: 1,
    contracts: { registry, multicall },
    prices: Object.entries(feeds).map(([symbol, feed]) => ({
      asset: assets[symbol as AssetSymbol],
      feed,
      staleAfter: STALE_AFTER,
    })),
  };
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
