import { Amount, LedgerRow, Ref, Time, Total, Versions } from './columns';

/** A Delegator's standing in a DAM. */
@Versions('position', 'Positions of Delegators in DAMs: shares and running totals')
export class Position extends LedgerRow {
  @Ref('DAM', { key: true }) dam!: string;
  @Ref('Delegator', { key: true }) holder!: string;
  @Time('Time of the version, block seconds') fromTime!: number;
  @Amount('Shares held free, raw receipt units') shares!: bigint;
  @Amount('Shares in requests to withdraw, raw receipt units; they earn nothing') escrowed!: bigint;
  @Total('Integral of free shares over time up to the version, share-seconds') shareSeconds!: bigint;
  @Time('Until when the shares are locked, block seconds', { nullable: true }) lockedUntil!: number | null;
  @Total('Paid in so far, fees included, raw asset units') deposited!: bigint;
  @Total('Entry fees paid so far, raw asset units') feesPaid!: bigint;
  @Total('Taken out so far, raw asset units') withdrawn!: bigint;
}
