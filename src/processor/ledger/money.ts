import type { Row } from '../../model/columns';
import type { Price } from '../../model/price';

/** Decimals of money in code: 18 of the price and 36 of the token at the most, so that every product is exact. */
export const USD_DECIMALS = 54;

/** A price with 18 decimals as money in code. */
export function usdFromE18(usdE18: bigint): bigint {
  return usdE18 * 10n ** BigInt(USD_DECIMALS - 18);
}

/** Amount (raw units) times price (money a whole unit), exact. */
export function worthOf(amount: bigint, usd: bigint, decimals: number): bigint {
  return (amount * usd) / 10n ** BigInt(decimals);
}

/** The price at a time (block seconds): null when there is none or it is stale. */
export function priceAt(price: Row<Price> | undefined, time: number): bigint | null {
  if (price === undefined || price.usd === null) return null;
  return price.staleAfter !== null && time - price.fromTime >= price.staleAfter ? null : price.usd;
}

/** ∫ price dt and the seconds with a price, both up to a time at or after the version's. */
export function priceIntegralAt(price: Row<Price> | undefined, time: number): { usdSeconds: bigint; pricedSeconds: number } {
  if (price === undefined) return { usdSeconds: 0n, pricedSeconds: 0 };
  if (price.usd === null) return { usdSeconds: price.usdSeconds, pricedSeconds: price.pricedSeconds };
  const elapsed = Math.min(time - price.fromTime, price.staleAfter ?? Number.POSITIVE_INFINITY);
  return { usdSeconds: price.usdSeconds + price.usd * BigInt(elapsed), pricedSeconds: price.pricedSeconds + elapsed };
}
