import { Amount, LedgerRow, Ref, Time, Versions } from './columns';

/** What a claimer has of a withdrawal bucket. */
@Versions('bucket_share', 'Shares of withdrawal buckets by claimer; worth = shares * (assets + 1) / (bucket shares + 1), floored')
export class BucketShare extends LedgerRow {
  @Ref('DAM', { key: true }) dam!: string;
  @Ref('Who can claim', { key: true }) holder!: string;
  @Ref('Bucket', { key: true }) bucket!: string;
  @Amount('Shares of the bucket') shares!: bigint;
  @Amount('Assets that were put in for them, raw asset units') queued!: bigint;
  @Time('When assets were last put in, block seconds') requestedAt!: number;
  @Amount('What was paid, raw asset units; null while unclaimed', { nullable: true }) assetsPaid!: bigint | null;
  @Ref('Who was paid; null while unclaimed', { nullable: true }) receiver!: string | null;
  @Time('When it was claimed, block seconds', { nullable: true }) settledAt!: number | null;
}
