import { decimalsOf } from '../describeToken';
import { on, readings } from '../on';
import type { Protocol } from '../Protocol';
import { events, functions } from './generated/Aggregator';

/** Decimals of prices in the vocabulary. */
const PRICE_DECIMALS = 18;

const all = readings(
  on(events.AnswerUpdated, (e, { address }) => ({
    reads: [{ to: address, data: functions.decimals.encode({}) }],
    needs: [],
    translate: ([answer]) => {
      const { decimals } = decimalsOf(answer);
      const usdE18 =
        decimals === null || decimals > PRICE_DECIMALS || e.current <= 0n
          ? null
          : e.current * 10n ** BigInt(PRICE_DECIMALS - decimals);
      return [{ type: 'PriceUpdated', feed: address, usdE18, observedAt: secondsOf(e.updatedAt) }];
    },
  })),
);

/** A feed may say any number; what is no time is 0. */
const secondsOf = (value: bigint) => (value > BigInt(Number.MAX_SAFE_INTEGER) ? 0 : Number(value));

/**
 * Chainlink-style price feeds, for every marketplace: the aggregators named in the configuration (not their proxies, which emit
 * nothing). A feed that gives no usable price makes its assets unpriced; it does not stop the marketplace.
 */
export const priceFeeds: Protocol = {
  name: 'priceFeeds',
  revision: '1',
  topics: all.topics,
  bind: ({ feeds, startBlock }) => ({
    roots: feeds.map((address) => ({ address, fromBlock: startBlock })),
    announce: () => [],
    prepare: (log) => all.find(log)?.prepare(log) ?? null,
  }),
};
