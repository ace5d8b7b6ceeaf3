import { Int, LedgerRow, Total, Versions } from './columns';

/** The running total of a flow. */
@Versions('flow_total', 'Running totals of flows: any window is the difference of two look-ups')
export class FlowTotal extends LedgerRow {
  @Int('Flow', { key: true }) flow!: number;
  @Total('Moved so far, raw units') total!: bigint;
  @Int('Events so far') events!: number;
}
