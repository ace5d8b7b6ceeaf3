import { InvariantError } from '../../../errors';
import type { DamParameter } from '../../vocabulary/events';
import type { CapitalType, NetworkStatus, OperatorKind, RewardRole } from '../../vocabulary/states';

/** Reads a Solidity enum; a value beyond the last name is a contract that we do not know. */
const reader =
  <T extends string>(what: string, names: readonly T[]) =>
  (value: number): T => {
    const name = names[value];
    if (name === undefined) throw new InvariantError(`${value} is no ${what}`);
    return name;
  };

export const capitalType = reader<CapitalType>('market type', ['INFRASTRUCTURE', 'LIQUIDITY', 'GROWTH', 'COLLATERAL']);
export const networkStatus = reader<NetworkStatus>('network status', [
  'DEPLOYED',
  'WHITELIST_REQUESTED',
  'LIVE',
  'REJECTED',
  'DELISTED',
  'CLOSED',
]);
export const operatorKind = reader<OperatorKind>('operator kind', ['UNKNOWN', 'INDEPENDENT', 'AFFILIATED']);
export const rewardRole = reader<RewardRole>('reward role', ['DELEGATOR', 'OPERATOR']);
export const parameter = reader<DamParameter | 'rewardRate'>('parameter', ['gatekeeper', 'catalyst', 'fee', 'rewardRate']);
export const decommitReason = reader('reason', ['BY_OWNER', 'UNINSTALLED', 'PENALTY', 'ASSETS_LEFT']);
const outcome = reader<'NONE' | 'UPHELD' | 'DISMISSED' | 'SPLIT'>('dispute outcome', ['NONE', 'UPHELD', 'DISMISSED', 'SPLIT']);

/** Reads how a dispute ended. */
export function disputeOutcome(value: number): 'UPHELD' | 'DISMISSED' | 'SPLIT' {
  const name = outcome(value);
  if (name === 'NONE') throw new InvariantError('a dispute is resolved without an outcome');
  return name;
}

/** Reads the bits of mutable parameters: 0 gatekeeper, 1 catalyst, 2 fee. */
export function mutableParameters(flags: number): DamParameter[] {
  return (['gatekeeper', 'catalyst', 'fee'] as const).filter((_, bit) => (flags & (1 << bit)) !== 0);
}
