import type { Row } from '../../model/columns';
import { RewardAllotment } from '../../model/rewardAllotment';
import { RewardClaim } from '../../model/rewardClaim';
import { RewardCursor } from '../../model/rewardCursor';
import { RewardDistribution } from '../../model/rewardDistribution';
import { RewardSeries } from '../../model/rewardSeries';
import type { EventOf } from '../vocabulary/events';
import { wallet } from './delegation';
import type { AccountRef } from './Journal';
import type { Handlers } from './Ledger';
import type { WorkingSet } from './WorkingSet';

type OfSeries = Pick<EventOf<'RewardsAllotted'>, 'series' | 'module' | 'dam' | 'network' | 'rewardToken'>;

/**
 * Rewards by series: for whoever held shares at a past moment, or by a Merkle root.
 * Who may claim how much of a snapshot is not written: it follows from positions at that moment, see analytics.snapshot_reward_at.
 */
export const series: Handlers<'RewardsAllotted' | 'RewardRootSet' | 'SeriesClaimed' | 'RewardCursorMoved' | 'RewardFeeClaimed'> =
  {
    RewardsAllotted(event, at, { rows, journal }) {
      const { dam, network, module, rewardToken, amount, fee, snapshotAt, by } = event;
      const last = seriesOf(rows, event, 'SNAPSHOT');
      journal.move(at, rewardToken, amount, wallet(by), pool('REWARD_POOL', event));
      journal.move(at, rewardToken, fee, wallet(by), { kind: 'REWARD_FEES', owner: module, dam });
      if (fee > 0n) journal.count({ kind: 'REWARD_FEE', dam, network, asset: rewardToken }, fee);
      const changed = { ...last, distributed: last.distributed + amount, fees: last.fees + fee };
      if (amount === 0n) {
        rows.put(RewardSeries, changed);
        return;
      }
      journal.count({ kind: 'DELEGATOR_REWARD', dam, network, asset: rewardToken }, amount);
      rows.put(RewardSeries, { ...changed, length: last.length + 1 });
      rows.add(RewardAllotment, {
        logIndex: at.logIndex,
        series: event.series,
        ordinal: last.length,
        amount,
        snapshotAt,
        time: at.time,
      });
      // Paid for a moment: no period of service is named, so it is empty.
      const period = { periodStart: snapshotAt, periodEnd: snapshotAt, activeSeconds: null };
      rows.add(RewardDistribution, {
        logIndex: at.logIndex,
        time: at.time,
        network,
        dam,
        installation: null,
        operator: null,
        rewardToken,
        amount,
        ...period,
      });
    },

    RewardRootSet(event, at, { rows, journal }) {
      const { dam, network, rewardToken, amount, root, by } = event;
      const last = seriesOf(rows, event, 'ROOT');
      journal.move(at, rewardToken, amount, wallet(by), pool('OPERATOR_POOL', event));
      if (amount > 0n) journal.count({ kind: 'OPERATOR_REWARD', dam, network, asset: rewardToken }, amount);
      rows.put(RewardSeries, { ...last, root, length: last.length + 1, distributed: last.distributed + amount });
    },

    SeriesClaimed(event, at, { rows, journal }) {
      const { dam, network, account, receiver, role, rewardToken, amount } = event;
      const last = rows.get(RewardSeries, event.series);
      journal.move(at, rewardToken, amount, pool(role === 'OPERATOR' ? 'OPERATOR_POOL' : 'REWARD_POOL', event), wallet(receiver));
      journal.count({ kind: 'REWARD_CLAIM', dam, network, asset: rewardToken }, amount);
      rows.put(RewardSeries, { ...last, claimed: last.claimed + amount });
      rows.add(RewardClaim, {
        logIndex: at.logIndex,
        time: at.time,
        network,
        dam,
        installation: null,
        account,
        role,
        rewardToken,
        amount,
        series: event.series,
        receiver,
      });
    },

    RewardCursorMoved({ series: key, account, next }, _at, { rows }) {
      rows.put(RewardCursor, { series: key, holder: account, next });
    },

    // Who took the fees is not in every protocol's log: they go to the wallet of the contract that kept them.
    RewardFeeClaimed({ module, dam, rewardToken, amount }, at, { journal }) {
      journal.move(at, rewardToken, amount, { kind: 'REWARD_FEES', owner: module, dam }, wallet(module));
    },
  };

const pool = (kind: 'REWARD_POOL' | 'OPERATOR_POOL', { series: owner, dam, network }: OfSeries): AccountRef => ({
  kind,
  owner,
  dam,
  network,
});

function seriesOf(rows: WorkingSet, event: OfSeries, kind: 'SNAPSHOT' | 'ROOT'): Row<RewardSeries> {
  const { series: key, module, dam, network, rewardToken } = event;
  const empty = { length: 0, distributed: 0n, fees: 0n, claimed: 0n, root: null };
  return rows.find(RewardSeries, key) ?? { series: key, module, dam, network, rewardToken, kind, ...empty };
}
