import { CHAIN_ID } from '../chain/genesis';
import type { Deployment } from '../deploy';
import type { MarketplaceEntry } from '../marketplaces';
import type { SymbioticCore } from './deploy';

/**
 * The demo's Symbiotic marketplace, beside Nektar's on the same chain: the same assets, priced by the same feeds.
 *
 * @param core where its contracts are
 * @param like the entry of the other marketplace: how the chain is followed, and what assets cost
 */
export function symbioticEntry(core: SymbioticCore, { multicall }: Deployment, like: MarketplaceEntry): MarketplaceEntry {
  // The configurator makes vaults and says nothing of it.
  const { vaultConfigurator: _, ...roots } = core;
  return { ...like, name: 'symbiotic-demo', protocol: 'symbiotic', chainId: CHAIN_ID, contracts: { ...roots, multicall } };
}
