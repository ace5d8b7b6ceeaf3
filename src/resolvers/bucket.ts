import type { Bucket, BucketFilter } from './generated/types';
import { amount, atLeast, BY_KEY, before, byColumn, column, is, one, page, refersTo, since } from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<Bucket> = {
  id: column('bucket'),
  dam: one('Dam', { dam_id: 'dam_id' }),
  epoch: column('epoch'),
  claimableAt: column('claimable_at'),
  isClaimable: column('is_claimable'),
  assets: amount('assets'),
  shares: amount('shares'),
  claimed: amount('claimed'),
  outstanding: amount('outstanding'),
  taken: amount('taken'),
  bucketShares: page('BucketShare', { dam_id: 'dam_id', bucket_id: 'bucket_id' }),
};

const filters: FiltersOf<BucketFilter> = {
  dam: refersTo('dam_id'),
  isClaimable: is('is_claimable'),
  minOutstanding: atLeast('outstanding'),
  claimableFrom: since('claimable_at'),
  claimableTo: before('claimable_at'),
};

/** Withdrawal buckets: what left the active stake of a DAM and waits for the end of an epoch. */
export const bucket: Noun = {
  type: 'Bucket',
  from: 'analytics.bucket_at',
  key: ['bucket_id'],
  fields,
  filters,
  orders: {
    FIRST_SEEN: BY_KEY,
    CLAIMABLE_AT: byColumn('claimable_at'),
    OUTSTANDING: byColumn('outstanding', 'numeric'),
  },
  defaultOrder: { field: 'FIRST_SEEN', direction: 'ASC' },
};
