import type { EmitterRule } from './chain/types';
import type { Deployment, Protocol } from './protocols/Protocol';
import { priceFeeds } from './protocols/priceFeeds/priceFeeds';

/** A marketplace's protocol together with its price feeds: who emits decides which of them reads a log. */
export function marketplaceProtocol(
  protocol: Protocol,
  deployment: Deployment,
): { rule: EmitterRule; prepare: Protocol['prepare'] } {
  const feeds = new Set(deployment.feeds);
  const readerOf = (address: string) => (feeds.has(address) ? priceFeeds : protocol);
  return {
    rule: {
      roots: [...protocol.roots(deployment), ...priceFeeds.roots(deployment)],
      topics: [...new Set([...protocol.topics, ...priceFeeds.topics])],
      revision: `${protocol.name}.${protocol.revision} ${priceFeeds.name}.${priceFeeds.revision}`,
      announce: ({ address, topics, data }) => readerOf(address.toLowerCase()).announce({ address, topics, data }),
    },
    prepare: (log) => readerOf(log.address).prepare(log),
  };
}
