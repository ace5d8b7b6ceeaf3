import { Int, LedgerRow, Total, Usd, Versions } from './columns';

/** The running value of a flow, each event at its own price, under one price book. */
@Versions('flow_value', 'Money layer of flows, one a price book: each event at the price of its own time')
export class FlowValue extends LedgerRow {
  @Int('Price book', { key: true }) book!: number;
  @Int('Flow', { key: true }) flow!: number;
  @Usd('Value moved so far, USD, of the events that had a price') usd!: bigint;
  @Total('Moved so far at a price, raw units') priced!: bigint;
  @Int('Events so far that had a price') pricedEvents!: number;
}
