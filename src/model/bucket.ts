import { Amount, LedgerRow, Ref, Time, Total, Versions } from './columns';

/** What waits to be withdrawn from a DAM at the end of an epoch, slashable until then. */
@Versions('bucket', 'Withdrawal buckets: assets that left the active stake, by the epoch at whose end they can be claimed')
export class Bucket extends LedgerRow {
  @Ref('Bucket', { key: true }) bucket!: string;
  @Ref('DAM') dam!: string;
  @Time('Epoch that it waits for') epoch!: number;
  @Time('From when it can be claimed, block seconds') claimableAt!: number;
  @Amount('Assets that the shares are worth, slashes taken off, claims not, raw asset units') assets!: bigint;
  @Amount('Shares of the bucket') shares!: bigint;
  @Total('Claimed so far, raw asset units') claimed!: bigint;
  @Total('Taken by slashes so far, raw asset units') taken!: bigint;
}
