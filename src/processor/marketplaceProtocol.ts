import type { MarketplaceConfig } from '../config';
import type { EmitterRule } from './chain/types';
import type { BoundProtocol, Deployment, Protocol } from './protocols/Protocol';
import { priceFeeds } from './protocols/priceFeeds/priceFeeds';
import { protocolNamed } from './protocols/registry';

/** A marketplace's protocol together with its price feeds: who emits decides which of them reads a log. */
export function marketplaceProtocol(
  protocol: Protocol,
  deployment: Deployment,
): { rule: EmitterRule; prepare: BoundProtocol['prepare'] } {
  const bound = protocol.bind(deployment);
  const feeds = priceFeeds.bind(deployment);
  const feedAddresses = new Set(deployment.feeds);
  const readerOf = (address: string) => (feedAddresses.has(address) ? feeds : bound);
  return {
    rule: {
      roots: [...bound.roots, ...feeds.roots],
      topics: [...new Set([...protocol.topics, ...priceFeeds.topics])],
      revision: `${protocol.name}.${protocol.revision} ${priceFeeds.name}.${priceFeeds.revision}`,
      announce: (log) => readerOf(log.address).announce(log),
    },
    prepare: (log) => readerOf(log.address).prepare(log),
  };
}

/** Who counts in a marketplace as it is configured, and how their logs read. @throws UserError for an unknown protocol, missing contracts */
export function configuredProtocol({
  protocol,
  contracts,
  prices,
  startBlock,
}: MarketplaceConfig): ReturnType<typeof marketplaceProtocol> {
  const feeds = prices.flatMap(({ feed }) => (feed === undefined ? [] : [feed]));
  return marketplaceProtocol(protocolNamed(protocol), { contracts, feeds, startBlock });
}
