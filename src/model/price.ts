import { Int, LedgerRow, Ref, Time, Usd, Versions } from './columns';

/** The price of an asset in a price book, and its integral over time. */
@Versions('price', 'Prices of assets by price book, and their integral over time')
export class Price extends LedgerRow {
  @Int('Price book', { key: true }) book!: number;
  @Ref('Asset', { key: true }) asset!: string;
  @Time('Time of the version, block seconds') fromTime!: number;
  @Usd('USD for one whole unit; null: no price from here on', { nullable: true }) usd!: bigint | null;
  @Time('Seconds after which the price is stale and counts as none; null: never', { nullable: true }) staleAfter!: number | null;
  @Usd('Integral of the price up to the version, USD-seconds a whole unit') usdSeconds!: bigint;
  @Time('Seconds with a price up to the version') pricedSeconds!: number;
}
