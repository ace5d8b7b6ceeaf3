import type { MarketplaceConfig, PriceConfig } from '../config';
import type { FedAsset, PriceSources } from './ledger/PriceLayer';

const PRICE_DECIMALS = 18;

/** Where the default price book takes its prices, from the configuration: pegs are followed to a feed or to the dollar. */
export function priceSources(prices: MarketplaceConfig['prices']): PriceSources {
  const byAsset = new Map(prices.map((price) => [price.asset, price]));
  const feeds = new Map<string, FedAsset[]>();
  const pegs = new Map<string, bigint>();
  for (const { asset } of prices) {
    const { feed, staleAfter, rate } = follow(asset, byAsset);
    if (feed === null) {
      pegs.set(asset, (rate.numerator * 10n ** BigInt(PRICE_DECIMALS)) / rate.denominator);
    } else {
      feeds.set(feed, [...(feeds.get(feed) ?? []), { asset, rate, staleAfter }]);
    }
  }
  return { feeds, pegs };
}

/** Follows pegs; feed null: the end is the dollar. The configuration has no circles. */
function follow(
  asset: string,
  byAsset: ReadonlyMap<string, PriceConfig>,
): { feed: string | null; staleAfter: number | null; rate: FedAsset['rate'] } {
  const price = byAsset.get(asset);
  if (price === undefined) throw new Error(`no price of ${asset}`);
  if (price.peg === undefined)
    return {
      feed: price.feed,
      staleAfter: price.staleAfterMs === undefined ? null : Math.floor(price.staleAfterMs / 1000),
      rate: { numerator: 1n, denominator: 1n },
    };
  const own = fraction(price.peg.rate);
  const base =
    price.peg.to === 'USD'
      ? { feed: null, staleAfter: null, rate: { numerator: 1n, denominator: 1n } }
      : follow(price.peg.to, byAsset);
  return {
    ...base,
    rate: { numerator: own.numerator * base.rate.numerator, denominator: own.denominator * base.rate.denominator },
  };
}

/** A decimal string as an exact fraction. */
function fraction(decimal: string): FedAsset['rate'] {
  const [whole = '0', digits = ''] = decimal.split('.');
  return { numerator: BigInt(whole + digits), denominator: 10n ** BigInt(digits.length) };
}
