import type { Check } from '../../Check';
import { dams, depositors } from './dams';
import { delegatorRewards, positions, withdrawals } from './delegation';
import { disputes, installations, tranches } from './installations';
import { assignments, networks, operatorRewards, reports, vaults } from './networks';
import { assets, marketplace, memberships, operators, prices, roster } from './registry';

/** Everything of Nektar that its contracts tell by view functions. */
export const checks: readonly Check[] = [
  marketplace,
  roster,
  assets,
  prices,
  dams,
  depositors,
  networks,
  vaults,
  operators,
  memberships,
  assignments,
  operatorRewards,
  reports,
  installations,
  tranches,
  disputes,
  positions,
  withdrawals,
  delegatorRewards,
];
