import type { BucketShare, BucketShareFilter } from './generated/types';
import {
  amount,
  anyOf,
  atLeast,
  BY_KEY,
  before,
  byColumn,
  byNullable,
  column,
  is,
  joined,
  one,
  refersTo,
  since,
} from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<BucketShare> = {
  id: joined('holder', 'bucket'),
  dam: one('Dam', { dam_id: 'dam_id' }),
  holder: column('holder'),
  delegator: one('Delegator', { holder_id: 'holder_id' }),
  bucket: one('Bucket', { bucket_id: 'bucket_id' }),
  state: column('state'),
  shares: amount('shares'),
  queued: amount('queued'),
  worth: amount('worth'),
  assetsPaid: amount('assets_paid'),
  receiver: column('receiver'),
  requestedAt: column('requested_at'),
  claimableAt: column('claimable_at'),
  isClaimable: column('is_claimable'),
  settledAt: column('settled_at'),
};

const filters: FiltersOf<BucketShareFilter> = {
  state: anyOf('state'),
  isClaimable: is('is_claimable'),
  dam: refersTo('dam_id'),
  holder: refersTo('holder_id'),
  bucket: refersTo('bucket_id'),
  minWorth: atLeast('worth'),
  requestedFrom: since('requested_at'),
  requestedTo: before('requested_at'),
  claimableFrom: since('claimable_at'),
  claimableTo: before('claimable_at'),
};

/** Shares of withdrawal buckets by claimer. */
export const bucketShare: Noun = {
  type: 'BucketShare',
  from: 'analytics.bucket_share_at',
  key: ['dam_id', 'holder_id', 'bucket_id'],
  fields,
  filters,
  orders: {
    FIRST_SEEN: BY_KEY,
    REQUESTED_AT: byColumn('requested_at'),
    CLAIMABLE_AT: byColumn('claimable_at'),
    WORTH: byNullable('worth', 'numeric'),
  },
  defaultOrder: { field: 'FIRST_SEEN', direction: 'ASC' },
};
