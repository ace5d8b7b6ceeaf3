import type { Installation, InstallationFilter } from './generated/types';
import { amount, anyOf, atLeast, before, byColumn, column, expression, is, one, page, refersToAny, since } from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<Installation> = {
  id: column('installation'),
  dam: one('Dam', { dam_id: 'dam_id' }),
  network: one('Network', { network_id: 'network_id' }),
  state: column('state'),
  isInTerm: column('is_in_term'),
  asset: one('Asset', { asset_id: 'asset_id' }),
  rewardToken: one('Asset', { asset_id: 'reward_token_id' }),
  allocated: amount('allocated'),
  maxCommitted: amount('max_committed'),
  requestedAt: column('requested_at'),
  decidedAt: column('decided_at'),
  endedAt: column('ended_at'),
  reason: column('reason'),
  locked: amount('locked'),
  released: amount('released'),
  granted: amount('granted'),
  contested: amount('contested'),
  committed: amount('committed'),
  writtenOff: amount('written_off'),
  exposure: amount('exposure'),
  accrued: amount('accrued'),
  distributed: amount('distributed'),
  pending: amount('pending'),
  claimed: amount('claimed'),
  claimable: amount('claimable'),
  rewardsUntil: column('rewards_until'),
  stake: expression(
    (row, { m, b, t }) =>
      `analytics.stake_of_installation(${m}, ${b}, ${t}, ${row.col('dam_id')}, ${row.col('installation_id')}, ${row.col('allocated')})::text`,
  ),
  stakes: page('Stake', { installation_id: 'installation_id' }),
  vetoResolver: one('VetoResolver', { installation_id: 'installation_id' }),
  tranches: page('Tranche', { installation_id: 'installation_id' }),
  disputes: page('Dispute', { installation_id: 'installation_id' }),
  rewardDistributions: page('RewardDistribution', { installation_id: 'installation_id' }),
  rewardAccounts: page('RewardAccount', { dam_id: 'dam_id', installation_id: 'installation_id' }),
};

const filters: FiltersOf<InstallationFilter> = {
  state: anyOf('state'),
  dam: refersToAny('dam_id'),
  network: refersToAny('network_id'),
  minAllocated: atLeast('allocated'),
  minExposure: atLeast('exposure'),
  requestedFrom: since('requested_at'),
  requestedTo: before('requested_at'),
  asset: refersToAny('asset_id'),
  isInTerm: is('is_in_term'),
};

/** Installations: Networks in DAMs. */
export const installation: Noun = {
  type: 'Installation',
  from: 'analytics.installation_at',
  key: ['installation_id'],
  fields,
  filters,
  orders: {
    REQUESTED_AT: byColumn('requested_at'),
    ALLOCATED: byColumn('allocated', 'numeric'),
    EXPOSURE: byColumn('exposure', 'numeric'),
  },
  defaultOrder: { field: 'REQUESTED_AT', direction: 'ASC' },
};
