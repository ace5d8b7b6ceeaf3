import { InvariantError } from '../../errors';
import type { Row } from '../../model/columns';
import { Position } from '../../model/position';
import { Withdrawal } from '../../model/withdrawal';
import type { Position as Place } from '../vocabulary/events';
import type { Address } from '../vocabulary/ids';
import { assetOfDam, sharesOfDam } from './assetOfDam';
import type { AccountRef } from './Journal';
import type { Books, Handlers } from './Ledger';
import { settleRewards } from './settleRewards';

/** Deposits, withdrawals and movements of shares. Rewards of a holder are settled before its shares change. */
export const delegation: Handlers<
  | 'EntryFeePaid'
  | 'Deposited'
  | 'Withdrawn'
  | 'SharesTransferred'
  | 'WithdrawalRequested'
  | 'WithdrawalClaimed'
  | 'WithdrawalCancelled'
> = {
  EntryFeePaid({ dam, recipient, asset, amount, by }, at, { journal }) {
    journal.move(at, asset, amount, wallet(by), wallet(recipient));
    journal.count({ kind: 'ENTRY_FEE', dam, asset }, amount);
  },

  Deposited({ dam, sender, receiver, assets, fee, shares, lockedUntil }, at, books) {
    const asset = assetOfDam(books.rows, dam);
    books.journal.move(at, asset, assets - fee, wallet(sender), idle(dam));
    books.journal.count({ kind: 'DEPOSIT', dam, asset }, assets);
    const last = hold(books, at, dam, receiver);
    moveShares(books, at, dam, shares, supply(dam), free(dam, receiver));
    books.rows.put(Position, {
      ...last,
      shares: last.shares + shares,
      deposited: last.deposited + assets,
      feesPaid: last.feesPaid + fee,
      lockedUntil: lockedUntil ?? last.lockedUntil,
    });
  },

  Withdrawn({ dam, receiver, owner, assets, shares }, at, books) {
    const last = hold(books, at, dam, owner);
    moveShares(books, at, dam, shares, free(dam, owner), supply(dam));
    books.rows.put(Position, { ...last, shares: less(last.shares, shares, owner), withdrawn: last.withdrawn + assets });
    payOut(books, at, dam, receiver, assets);
  },

  SharesTransferred({ dam, from, to, shares }, at, books) {
    moveShares(books, at, dam, shares, free(dam, from), free(dam, to));
    const sender = hold(books, at, dam, from);
    books.rows.put(Position, { ...sender, shares: less(sender.shares, shares, from) });
    const receiver = hold(books, at, dam, to);
    books.rows.put(Position, { ...receiver, shares: receiver.shares + shares });
  },

  WithdrawalRequested({ dam, request, owner, receiver, shares, assetsAtRequest, claimableAt }, at, books) {
    const last = hold(books, at, dam, owner);
    moveShares(books, at, dam, shares, free(dam, owner), escrow(dam, owner));
    books.rows.put(Position, { ...last, shares: less(last.shares, shares, owner), escrowed: last.escrowed + shares });
    books.rows.put(Withdrawal, {
      dam,
      request,
      owner,
      receiver,
      state: 'REQUESTED',
      shares,
      assetsAtRequest,
      assetsPaid: null,
      requestedAt: at.time,
      claimableAt,
      settledAt: null,
    });
  },

  WithdrawalClaimed({ dam, request, owner, receiver, assets, shares }, at, books) {
    books.rows.change(Withdrawal, [dam, request], { state: 'CLAIMED', receiver, assetsPaid: assets, settledAt: at.time });
    // The DAM burns what it holds in escrow: the owner's free shares stay, and its rewards are not settled.
    const last = broughtUp(books, at, dam, owner);
    moveShares(books, at, dam, shares, escrow(dam, owner), supply(dam));
    books.rows.put(Position, { ...last, escrowed: less(last.escrowed, shares, owner), withdrawn: last.withdrawn + assets });
    payOut(books, at, dam, receiver, assets);
  },

  WithdrawalCancelled({ dam, request, owner, shares }, at, books) {
    books.rows.change(Withdrawal, [dam, request], { state: 'CANCELLED', settledAt: at.time });
    const last = hold(books, at, dam, owner);
    moveShares(books, at, dam, shares, escrow(dam, owner), free(dam, owner));
    books.rows.put(Position, { ...last, escrowed: less(last.escrowed, shares, owner), shares: last.shares + shares });
  },
};

export const wallet = (account: Address): AccountRef => ({ kind: 'WALLET', owner: account });
export const idle = (dam: Address): AccountRef => ({ kind: 'IDLE', owner: dam, dam });
export const supply = (dam: Address): AccountRef => ({ kind: 'SUPPLY', owner: dam, dam });
export const free = (dam: Address, holder: Address): AccountRef => ({ kind: 'SHARES', owner: dam, holder, dam });
const escrow = (dam: Address, holder: Address): AccountRef => ({ kind: 'ESCROW', owner: dam, holder, dam });

/** The position of a holder brought up to the block: rewards settled, share-seconds counted. */
export function hold(books: Books, at: Place, dam: Address, holder: Address): Row<Position> {
  const position = broughtUp(books, at, dam, holder);
  settleRewards(books.rows, dam, holder, position.shares);
  return position;
}

/** The position of a holder with its share-seconds counted up to the block. */
function broughtUp({ rows }: Books, at: Place, dam: Address, holder: Address): Row<Position> {
  const last: Row<Position> = rows.find(Position, dam, holder) ?? {
    dam,
    holder,
    fromTime: at.time,
    shares: 0n,
    escrowed: 0n,
    shareSeconds: 0n,
    lockedUntil: null,
    deposited: 0n,
    feesPaid: 0n,
    withdrawn: 0n,
  };
  return { ...last, fromTime: at.time, shareSeconds: last.shareSeconds + last.shares * BigInt(at.time - last.fromTime) };
}

function moveShares({ rows, journal }: Books, at: Place, dam: Address, shares: bigint, from: AccountRef, to: AccountRef): void {
  journal.move(at, sharesOfDam(rows, dam), shares, from, to);
}

function payOut({ rows, journal }: Books, at: Place, dam: Address, receiver: Address, assets: bigint): void {
  const asset = assetOfDam(rows, dam);
  journal.move(at, asset, assets, idle(dam), wallet(receiver));
  journal.count({ kind: 'WITHDRAWAL', dam, asset }, assets);
}

/** Shares that stay. @throws InvariantError when there are not as many */
export function less(held: bigint, shares: bigint, holder: Address): bigint {
  if (shares > held) throw new InvariantError(`${holder} has ${held} shares and moves ${shares}`);
  return held - shares;
}
