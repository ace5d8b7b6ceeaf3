import type { Check } from '../../Check';
import { announced, factories } from './announced';
import { allotments, claimables, operatorClaims, operatorSeries, rewardFees, stakerModules, stakerSeries } from './rewards';
import { assignments, memberships, networks, operators, registries } from './services';
import { penalties, resolvers, slashers, slashRequests } from './slashes';
import { delegators, installations, stakes } from './stake';
import { bucketShares, buckets, depositors, positions, vaults } from './vaults';

/** Everything of Symbiotic that its contracts tell by view functions. */
export const checks: readonly Check[] = [
  ...[vaults, depositors, positions, buckets, bucketShares],
  ...[announced, factories],
  ...[networks, operators, registries, memberships, assignments],
  ...[delegators, installations, stakes],
  ...[slashers, slashRequests, penalties, resolvers],
  ...[stakerModules, rewardFees, stakerSeries, allotments, claimables, operatorSeries, operatorClaims],
];
