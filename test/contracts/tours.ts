import type { DamKind } from './model';
import type { Step } from './operations/step';

const DAY = 86_400;

/** A day and a bit, so that what waits for a day is over. */
const AFTER_A_DAY = 100_000;

/** A step with the defaults of a tour: the first delegator and Network, half of what there is, at once. */
function go(kind: string, over: Partial<Step> = {}): Step {
  return { kind, who: 0, other: 0, net: 0, part: 5_000, wait: 1, ...over };
}

const arrive = [
  go('deposit'),
  go('deposit', { who: 1, part: 10_000 }),
  go('donate', { part: 100 }),
  go('setFee', { part: 100 }),
  go('setAllocation', { part: 10_000 }),
  go('transfer', { other: 1, part: 1_000, wait: 3 * DAY }),
];

const serve = [
  go('requestJoin'),
  go('activate'),
  go('setRates', { wait: DAY }),
  go('distribute', { wait: AFTER_A_DAY }),
  go('claimOperator'),
  go('fund'),
  go('redeemReward'),
  go('deactivate', { wait: DAY }),
];

const reinstall = [
  go('uninstall', { net: 1 }),
  go('requestInstallation', { net: 1 }),
  go('confirmInstallation', { net: 1 }),
  go('delist', { net: 1 }),
];

const leave = [
  go('claimRewards', { who: 1 }),
  go('withdraw', { part: 1_000 }),
  go('redeem', { part: 1_000 }),
  go('reclaim', { wait: 60 * DAY }),
];

/** One sequence through every kind of step of a type of DAM, each with success; what random ones reach too rarely is always tried. */
export const tours: Record<DamKind, readonly Step[]> = {
  Infrastructure: [...serve, ...reinstall],
  Liquidity: [
    ...arrive,
    go('lock'),
    ...serve,
    go('release', { wait: AFTER_A_DAY }),
    go('returnLiquidity'),
    go('lock', { part: 1_000 }),
    ...reinstall,
    ...leave,
    go('declareDefault', { wait: 3 * DAY }),
  ],
  Growth: [
    ...arrive,
    go('lock'),
    ...serve,
    go('withdrawGrowth', { wait: AFTER_A_DAY }),
    go('deposit', { who: 2 }),
    go('lock', { part: 1_000 }),
    ...reinstall,
    ...leave,
    // Terms are over: newcomers pay for what is left, before the end of the installation and after.
    go('deposit', { who: 3 }),
    go('uninstall'),
    go('deposit', { who: 2 }),
  ],
  Collateral: [
    ...arrive,
    go('commit'),
    go('decommit', { part: 1_000 }),
    ...serve,
    ...reinstall,
    go('claimRewards', { who: 1 }),
    go('requestWithdrawal', { part: 1_000 }),
    go('cancelWithdrawal'),
    go('requestWithdrawal', { part: 1_000 }),
    go('claimWithdrawal', { wait: AFTER_A_DAY }),
    go('requestCollateral'),
    go('resolve', { who: 2 }),
    go('requestCollateral'),
    go('dismiss', { wait: AFTER_A_DAY }),
  ],
};
