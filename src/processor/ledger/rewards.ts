import { InvariantError } from '../../errors';
import { Assignment } from '../../model/assignment';
import { Position } from '../../model/position';
import { RewardAccount } from '../../model/rewardAccount';
import { RewardClaim } from '../../model/rewardClaim';
import { RewardDistribution } from '../../model/rewardDistribution';
import { RewardIndex } from '../../model/rewardIndex';
import type { AccountRef } from './Journal';
import type { Handlers } from './Ledger';
import { assignmentKey } from './operators';
import { settleRewards } from './settleRewards';

/** Rewards: accrual by index, distribution (minting), claims, funding and redemption. */
export const rewards: Handlers<
  'RewardIndexUpdated' | 'RewardsDistributed' | 'OperatorRewarded' | 'RewardsClaimed' | 'RewardsFunded' | 'RewardRedeemed'
> = {
  RewardIndexUpdated({ installation, accPerShare, accrued, totalAccrued, at: updatedAt }, _at, { rows }) {
    const last = rows.get(RewardIndex, installation);
    if (accPerShare < last.accPerShare || totalAccrued !== last.accrued + accrued) {
      throw new InvariantError(
        `reward index of installation ${installation} goes from ${last.accrued} by ${accrued} to ${totalAccrued}`,
      );
    }
    rows.change(RewardIndex, [installation], { accPerShare, accrued: totalAccrued, updatedAt });
  },

  RewardsDistributed(event, at, { rows, journal }) {
    const { installation, dam, network, rewardToken, toDelegators, toOperators, periodStart, periodEnd } = event;
    const index = rows.get(RewardIndex, installation);
    rows.change(RewardIndex, [installation], {
      distributed: index.distributed + toDelegators,
      operatorDistributed: index.operatorDistributed + toOperators,
    });
    const issue: AccountRef = { kind: 'REWARD_ISSUE', owner: network, network };
    journal.move(at, rewardToken, toDelegators, issue, { kind: 'REWARD_POOL', owner: installation, dam, network });
    journal.move(at, rewardToken, toOperators, issue, { kind: 'OPERATOR_POOL', owner: installation, dam, network });
    if (toDelegators > 0n) journal.count({ kind: 'DELEGATOR_REWARD', dam, network, asset: rewardToken }, toDelegators);
    if (toOperators > 0n) journal.count({ kind: 'OPERATOR_REWARD', dam, network, asset: rewardToken }, toOperators);
    rows.add(RewardDistribution, {
      logIndex: at.logIndex,
      time: at.time,
      network,
      dam,
      installation,
      operator: null,
      rewardToken,
      amount: toDelegators,
      periodStart,
      periodEnd,
      activeSeconds: null,
    });
  },

  OperatorRewarded(event, at, { rows }) {
    const { network, operator, dam, installation, rewardToken, amount, activeSeconds, periodStart, periodEnd } = event;
    const last = rows.get(Assignment, ...assignmentKey(event));
    rows.change(Assignment, assignmentKey(event), { rewarded: last.rewarded + amount, settledUntil: periodEnd });
    if (installation !== null) {
      const index = rows.get(RewardIndex, installation);
      rows.change(RewardIndex, [installation], { operatorAccrued: index.operatorAccrued + amount });
    }
    rows.add(RewardDistribution, {
      logIndex: at.logIndex,
      time: at.time,
      network,
      dam,
      installation,
      operator,
      rewardToken,
      amount,
      periodStart,
      periodEnd,
      activeSeconds,
    });
  },

  RewardsClaimed(event, at, { rows, journal }) {
    const { network, dam, installation, account, role, rewardToken, amount } = event;
    if (installation === null) throw new InvariantError(`a claim of ${account} on network ${network} names no installation`);
    const pool = role === 'OPERATOR' ? ('OPERATOR_POOL' as const) : ('REWARD_POOL' as const);
    journal.move(at, rewardToken, amount, { kind: pool, owner: installation, dam, network }, { kind: 'WALLET', owner: account });
    journal.count({ kind: 'REWARD_CLAIM', dam, network, asset: rewardToken }, amount);
    rows.add(RewardClaim, {
      logIndex: at.logIndex,
      time: at.time,
      network,
      dam,
      installation,
      account,
      role,
      rewardToken,
      amount,
    });
    if (role === 'OPERATOR') {
      const key = assignmentKey({ network, operator: account, dam, installation });
      rows.change(Assignment, key, { claimed: rows.get(Assignment, ...key).claimed + amount });
      return;
    }
    if (dam === null) throw new InvariantError(`a claim of delegator ${account} on network ${network} names no DAM`);
    settleRewards(rows, dam, account, rows.find(Position, dam, account)?.shares ?? 0n);
    const { owed, claimed } = rows.get(RewardAccount, dam, account, installation);
    if (amount > owed)
      throw new InvariantError(`${account} claims ${amount} of installation ${installation} and is owed ${owed}`);
    rows.change(RewardAccount, [dam, account, installation], { owed: owed - amount, claimed: claimed + amount });
  },

  RewardsFunded({ network, asset, amount, from }, at, { journal }) {
    journal.move(at, asset, amount, { kind: 'WALLET', owner: from }, { kind: 'BACKING', owner: network, network });
    journal.count({ kind: 'REWARD_FUNDING', network, asset }, amount);
  },

  RewardRedeemed({ network, account, rewardToken, burned, asset, paid }, at, { journal }) {
    journal.move(at, rewardToken, burned, { kind: 'WALLET', owner: account }, { kind: 'REWARD_ISSUE', owner: network, network });
    journal.move(at, asset, paid, { kind: 'BACKING', owner: network, network }, { kind: 'WALLET', owner: account });
    journal.count({ kind: 'REDEMPTION', network, asset }, paid);
  },
};
