import type { MarketplaceConfig } from '../config';
import type { MarketplaceIdentity } from './store/openMarketplace';

/** What identifies a configured marketplace in the database. */
export function identityOf({ name, protocol, chainId, startBlock, contracts, prices }: MarketplaceConfig): MarketplaceIdentity {
  return { name, protocol, chainId, startBlock, configuration: { contracts, prices } };
}
