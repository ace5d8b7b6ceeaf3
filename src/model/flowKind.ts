/** What moves through the marketplace, counted as running totals. */
export const FLOW_KINDS = {
  DEPOSIT: 'deposited, fees included',
  ENTRY_FEE: 'entry fees',
  WITHDRAWAL: 'withdrawn by Delegators',
  WITHDRAWAL_QUEUED: 'put into withdrawal buckets',
  CAPITAL_LOCKED: 'capital locked for Networks',
  CAPITAL_RELEASED: 'liquidity released to Safes',
  CAPITAL_WITHDRAWN: 'growth capital taken for good',
  CAPITAL_RETURNED: 'liquidity come back',
  CAPITAL_DEFAULTED: 'liquidity written off',
  COLLATERAL_COMMITTED: 'collateral newly pledged',
  COLLATERAL_DECOMMITTED: 'collateral set free',
  PENALTY: 'penalties finally transferred (slashing)',
  DELEGATOR_REWARD: 'rewards minted for Delegators',
  OPERATOR_REWARD: 'rewards minted for Operators',
  REWARD_FEE: 'fees on rewards',
  REWARD_CLAIM: 'rewards claimed',
  REWARD_FUNDING: 'reward asset funded by Networks',
  REDEMPTION: 'reward asset paid for synthetic tokens',
} as const;

/** The kind of a flow. */
export type FlowKind = keyof typeof FLOW_KINDS;
