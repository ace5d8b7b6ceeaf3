import type { FlowKind } from '../../model/flowKind';
import { Installation } from '../../model/installation';
import { RewardIndex } from '../../model/rewardIndex';
import { Tranche } from '../../model/tranche';
import type { Position as Place } from '../vocabulary/events';
import type { Address, NaturalId } from '../vocabulary/ids';
import { assetOfDam } from './assetOfDam';
import type { AccountRef } from './Journal';
import type { Books, Handlers } from './Ledger';

interface OfInstallation {
  installation: NaturalId;
  dam: Address;
  network: Address;
}

/** Installations of Networks in DAMs: the handshake, and the capital that moves through it. */
export const installations: Handlers<
  | 'InstallationRequested'
  | 'InstallationConfirmed'
  | 'InstallationRejected'
  | 'InstallationCancelled'
  | 'InstallationUninstalled'
  | 'AllocationUpdated'
  | 'CapitalLocked'
  | 'CapitalReleased'
  | 'CapitalWithdrawn'
  | 'CapitalWrittenOff'
  | 'CapitalReturned'
  | 'CapitalReclaimed'
  | 'CapitalDefaulted'
  | 'CapitalRecovered'
  | 'CollateralCommitted'
  | 'CollateralDecommitted'
> = {
  InstallationRequested({ installation, dam, network, allocated, maxCommitted }, at, { rows }) {
    rows.put(Installation, {
      installation,
      dam,
      network,
      state: 'REQUESTED',
      allocated,
      maxCommitted,
      requestedAt: at.time,
      decidedAt: null,
      endedAt: null,
      reason: null,
    });
  },

  InstallationConfirmed({ installation }, at, { rows }) {
    rows.change(Installation, [installation], { state: 'CONFIRMED', decidedAt: at.time });
    rows.put(RewardIndex, {
      installation,
      accPerShare: 0n,
      accrued: 0n,
      distributed: 0n,
      operatorAccrued: 0n,
      operatorDistributed: 0n,
      updatedAt: at.time,
    });
  },

  InstallationRejected({ installation, reason }, at, { rows }) {
    rows.change(Installation, [installation], { state: 'REJECTED', decidedAt: at.time, endedAt: at.time, reason });
  },

  InstallationCancelled({ installation }, at, { rows }) {
    rows.change(Installation, [installation], { state: 'CANCELLED', endedAt: at.time });
  },

  InstallationUninstalled({ installation, reason }, at, { rows }) {
    rows.change(Installation, [installation], { state: 'UNINSTALLED', endedAt: at.time, reason });
  },

  AllocationUpdated({ installation, allocated, maxCommitted }, _at, { rows }) {
    rows.change(Installation, [installation], { allocated, maxCommitted });
  },

  CapitalLocked({ tranche, installation, dam, network, vault, kind, amount, unlockAt }, at, books) {
    books.rows.put(Tranche, {
      tranche,
      installation,
      dam,
      network,
      vault,
      kind,
      state: 'LOCKED',
      amount,
      returned: 0n,
      writtenOff: 0n,
      lockedAt: at.time,
      unlockAt,
      releasedAt: null,
      settledAt: null,
    });
    moveCapital(
      books,
      at,
      { installation, dam, network },
      amount,
      idle(dam),
      of('TIME_LOCK', { installation, dam, network }),
      'CAPITAL_LOCKED',
    );
  },

  CapitalReleased(event, at, books) {
    books.rows.change(Tranche, [event.tranche], { state: 'RELEASED', releasedAt: at.time });
    moveCapital(books, at, event, event.amount, of('TIME_LOCK', event), of('RELEASED', event), 'CAPITAL_RELEASED');
  },

  CapitalWithdrawn(event, at, books) {
    books.rows.change(Tranche, [event.tranche], { state: 'WITHDRAWN', releasedAt: at.time, settledAt: at.time });
    moveCapital(books, at, event, event.amount, of('TIME_LOCK', event), of('GRANTED', event), 'CAPITAL_WITHDRAWN');
  },

  // The principal left the DAM's books with CapitalWithdrawn; this says by how much its assets fell.
  CapitalWrittenOff({ tranche, amount }, _at, { rows }) {
    rows.change(Tranche, [tranche], { writtenOff: amount });
  },

  CapitalReturned(event, at, books) {
    const { returned } = books.rows.get(Tranche, event.tranche);
    const isDone = event.shortfall === 0n;
    books.rows.change(Tranche, [event.tranche], {
      returned: returned + event.amount,
      ...(isDone ? { state: 'RETURNED' as const, settledAt: at.time } : {}),
    });
    moveCapital(books, at, event, event.amount, of('RELEASED', event), idle(event.dam), 'CAPITAL_RETURNED');
  },

  CapitalReclaimed(event, at, books) {
    books.rows.change(Tranche, [event.tranche], { state: 'RECLAIMED', returned: event.amount, settledAt: at.time });
    moveCapital(books, at, event, event.amount, of('TIME_LOCK', event), idle(event.dam), 'CAPITAL_RETURNED');
  },

  CapitalDefaulted(event, at, books) {
    books.rows.change(Tranche, [event.tranche], { state: 'DEFAULTED', writtenOff: event.amount, settledAt: at.time });
    moveCapital(books, at, event, event.amount, of('RELEASED', event), of('WRITTEN_OFF', event), 'CAPITAL_DEFAULTED');
  },

  CapitalRecovered(event, at, books) {
    const { returned } = books.rows.get(Tranche, event.tranche);
    books.rows.change(Tranche, [event.tranche], { returned: returned + event.amount, writtenOff: event.shortfall });
    moveCapital(books, at, event, event.amount, of('WRITTEN_OFF', event), idle(event.dam), 'CAPITAL_RETURNED');
  },

  CollateralCommitted(event, at, books) {
    moveCapital(books, at, event, event.amount, pledged(event.dam), of('COMMITTED', event), 'COLLATERAL_COMMITTED');
  },

  CollateralDecommitted(event, at, books) {
    moveCapital(books, at, event, event.amount, of('COMMITTED', event), pledged(event.dam), 'COLLATERAL_DECOMMITTED');
  },
};

const idle = (dam: Address): AccountRef => ({ kind: 'IDLE', owner: dam, dam });

const pledged = (dam: Address): AccountRef => ({ kind: 'PLEDGED', owner: dam, dam });

const of = (kind: AccountRef['kind'], { installation, dam, network }: OfInstallation): AccountRef => ({
  kind,
  owner: installation,
  dam,
  network,
});

function moveCapital(
  { rows, journal }: Books,
  at: Place,
  { dam, network }: OfInstallation,
  amount: bigint,
  from: AccountRef,
  to: AccountRef,
  kind: FlowKind,
): void {
  const asset = assetOfDam(rows, dam);
  journal.move(at, asset, amount, from, to);
  journal.count({ kind, dam, network, asset }, amount);
}
