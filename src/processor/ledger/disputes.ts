import { InvariantError } from '../../errors';
import { Dispute } from '../../model/dispute';
import { Penalty } from '../../model/penalty';
import { assetOfDam } from './assetOfDam';
import type { AccountRef } from './Journal';
import type { Handlers } from './Ledger';

/** Disputes over collateral and the penalties (slashes) that end them. */
export const disputes: Handlers<
  'CollateralRequested' | 'CollateralMoved' | 'DisputeChallenged' | 'DisputeResolved' | 'PenaltyApplied'
> = {
  CollateralRequested({ dispute, installation, dam, network, operator, amount, deadline, evidence }, at, { rows }) {
    rows.put(Dispute, {
      dispute,
      installation,
      dam,
      network,
      operator,
      state: 'REQUESTED',
      vault: null,
      amount,
      toNetwork: null,
      toDam: null,
      openedAt: at.time,
      deadline,
      challengedAt: null,
      resolvedAt: null,
      evidence,
    });
  },

  // What moves may be less than what was asked for, never more.
  CollateralMoved({ dispute, installation, dam, network, vault, amount }, at, { rows, journal }) {
    rows.change(Dispute, [dispute], { state: 'MOVED', vault, amount });
    journal.move(at, assetOfDam(rows, dam), amount, { kind: 'IDLE', owner: dam, dam }, contested(installation, dam, network));
  },

  DisputeChallenged({ dispute }, at, { rows }) {
    rows.change(Dispute, [dispute], { state: 'CHALLENGED', challengedAt: at.time });
  },

  DisputeResolved({ dispute, installation, dam, network, outcome, toNetwork, toDam, recipient }, at, { rows, journal }) {
    const { amount } = rows.get(Dispute, dispute);
    if (toNetwork + toDam !== amount)
      throw new InvariantError(`dispute ${dispute} over ${amount} ends with ${toNetwork} + ${toDam}`);
    rows.change(Dispute, [dispute], { state: outcome, toNetwork, toDam, resolvedAt: at.time });
    const asset = assetOfDam(rows, dam);
    journal.move(at, asset, toDam, contested(installation, dam, network), { kind: 'IDLE', owner: dam, dam });
    journal.move(at, asset, toNetwork, contested(installation, dam, network), { kind: 'WALLET', owner: recipient });
  },

  PenaltyApplied({ dispute, installation, dam, network, operator, asset, amount, by }, at, { rows, journal }) {
    journal.count({ kind: 'PENALTY', dam, network, asset }, amount);
    rows.add(Penalty, {
      logIndex: at.logIndex,
      time: at.time,
      dispute,
      installation,
      dam,
      network,
      operator,
      asset,
      amount,
      resolver: by,
    });
  },
};

const contested = (installation: string, dam: string, network: string): AccountRef => ({
  kind: 'CONTESTED',
  owner: installation,
  dam,
  network,
});
