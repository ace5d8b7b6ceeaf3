import type { Withdrawal, WithdrawalFilter } from './generated/types';
import { amount, anyOf, atLeast, before, byColumn, column, is, one, refersTo, since } from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<Withdrawal> = {
  id: column('request'),
  dam: one('Dam', { dam_id: 'dam_id' }),
  owner: column('owner'),
  delegator: one('Delegator', { holder_id: 'owner_id' }),
  receiver: column('receiver'),
  state: column('state'),
  shares: amount('shares'),
  assetsAtRequest: amount('assets_at_request'),
  worth: amount('worth'),
  assetsPaid: amount('assets_paid'),
  requestedAt: column('requested_at'),
  claimableAt: column('claimable_at'),
  isClaimable: column('is_claimable'),
  settledAt: column('settled_at'),
};

const filters: FiltersOf<WithdrawalFilter> = {
  state: anyOf('state'),
  isClaimable: is('is_claimable'),
  dam: refersTo('dam_id'),
  owner: refersTo('owner_id'),
  minShares: atLeast('shares'),
  requestedFrom: since('requested_at'),
  requestedTo: before('requested_at'),
  claimableFrom: since('claimable_at'),
  claimableTo: before('claimable_at'),
};

/** Requests to withdraw from DAMs (unbonding). */
export const withdrawal: Noun = {
  type: 'Withdrawal',
  from: 'analytics.withdrawal_at',
  key: ['dam_id', 'request_id'],
  fields,
  filters,
  orders: {
    REQUESTED_AT: byColumn('requested_at'),
    CLAIMABLE_AT: byColumn('claimable_at'),
    SHARES: byColumn('shares', 'numeric'),
  },
  defaultOrder: { field: 'REQUESTED_AT', direction: 'ASC' },
};
