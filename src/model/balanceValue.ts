import { Int, LedgerRow, Time, Total, Usd, Versions } from './columns';

/** The integral of an account's value, under one price book. */
@Versions('balance_value', 'Money layer of balances, one a price book: value integrated over time')
export class BalanceValue extends LedgerRow {
  @Int('Price book', { key: true }) book!: number;
  @Int('Account', { key: true }) account!: number;
  @Usd('Integral of balance times price up to the version, USD-seconds') usdSeconds!: bigint;
  @Total('Integral of the balance while it had a price, unit-seconds') pricedSeconds!: bigint;
  @Usd('Price integral of the asset at the version, USD-seconds a whole unit: later value grows from here')
  priceIntegral!: bigint;
  @Time('Seconds with a price of the asset at the version: later coverage grows from here') pricedIntegral!: number;
}
