import { Installation } from '../../model/installation';
import { RewardAccount } from '../../model/rewardAccount';
import { RewardIndex } from '../../model/rewardIndex';
import type { Address, NaturalId } from '../vocabulary/ids';
import type { WorkingSet } from './WorkingSet';

/** Scale of the reward index. */
export const INDEX_SCALE = 10n ** 27n;

/**
 * Credits a Delegator with what its shares earned in every installation of a DAM since its last settlement, as the contracts do
 * before any of its shares move: each settlement floors, so leaving one out would lose or find a wei.
 */
export function settleRewards(rows: WorkingSet, dam: Address, holder: Address, shares: bigint): void {
  for (const installation of installationsOf(rows, dam)) {
    const index = rows.find(RewardIndex, installation);
    if (index === undefined) continue;
    const last = rows.find(RewardAccount, dam, holder, installation);
    if (index.accPerShare === (last?.paidIndex ?? 0n)) continue;
    const earned = (shares * (index.accPerShare - (last?.paidIndex ?? 0n))) / INDEX_SCALE;
    rows.put(RewardAccount, {
      dam,
      holder,
      installation,
      paidIndex: index.accPerShare,
      owed: (last?.owed ?? 0n) + earned,
      claimed: last?.claimed ?? 0n,
    });
  }
}

const byDam = new WeakMap<WorkingSet, { seen: number; list: Map<Address, NaturalId[]> }>();

/** The installations of a DAM, in the order of their requests. */
function installationsOf(rows: WorkingSet, dam: Address): readonly NaturalId[] {
  const count = rows.count(Installation);
  let known = byDam.get(rows);
  if (known === undefined || known.seen !== count) {
    known = { seen: count, list: new Map() };
    for (const { dam: owner, installation } of rows.all(Installation)) {
      const list = known.list.get(owner) ?? [];
      list.push(installation);
      known.list.set(owner, list);
    }
    byDam.set(rows, known);
  }
  return known.list.get(dam) ?? [];
}
