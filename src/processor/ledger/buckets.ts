import { InvariantError } from '../../errors';
import { Bucket } from '../../model/bucket';
import { BucketShare } from '../../model/bucketShare';
import type { Row } from '../../model/columns';
import { Position } from '../../model/position';
import type { Address, NaturalId } from '../vocabulary/ids';
import { assetOfDam, sharesOfDam } from './assetOfDam';
import { free, hold, idle, less, supply, wallet } from './delegation';
import type { AccountRef } from './Journal';
import type { Handlers } from './Ledger';

/** Withdrawals through buckets: assets leave the active stake at once, and wait, slashable, for the end of an epoch. */
export const buckets: Handlers<'WithdrawalQueued' | 'BucketsClaimed'> = {
  WithdrawalQueued({ dam, bucket, epoch, owner, receiver, assets, shares, bucketShares, claimableAt }, at, books) {
    const { rows, journal } = books;
    const asset = assetOfDam(rows, dam);
    const position = hold(books, at, dam, owner);
    journal.move(at, sharesOfDam(rows, dam), shares, free(dam, owner), supply(dam));
    rows.put(Position, { ...position, shares: less(position.shares, shares, owner) });
    journal.move(at, asset, assets, idle(dam), unbonding(dam, bucket));
    journal.count({ kind: 'WITHDRAWAL_QUEUED', dam, asset }, assets);

    const last: Row<Bucket> = rows.find(Bucket, bucket) ?? {
      bucket,
      dam,
      epoch,
      claimableAt,
      assets: 0n,
      shares: 0n,
      claimed: 0n,
      taken: 0n,
    };
    rows.put(Bucket, { ...last, assets: last.assets + assets, shares: last.shares + bucketShares });
    const own = rows.find(BucketShare, dam, receiver, bucket);
    rows.put(BucketShare, {
      dam,
      holder: receiver,
      bucket,
      shares: (own?.shares ?? 0n) + bucketShares,
      queued: (own?.queued ?? 0n) + assets,
      requestedAt: at.time,
      assetsPaid: null,
      receiver: null,
      settledAt: null,
    });
  },

  BucketsClaimed({ dam, owner, receiver, assets, parts }, at, books) {
    const { rows, journal } = books;
    const asset = assetOfDam(rows, dam);
    let sum = 0n;
    for (const { bucket, amount } of parts) {
      if (bucket === null) throw new InvariantError(`${owner} claims ${amount} of DAM ${dam} from no bucket`);
      const share = rows.get(BucketShare, dam, owner, bucket);
      if (share.settledAt !== null) throw new InvariantError(`${owner} claims bucket ${bucket} a second time`);
      rows.put(BucketShare, { ...share, assetsPaid: amount, receiver, settledAt: at.time });
      rows.change(Bucket, [bucket], { claimed: rows.get(Bucket, bucket).claimed + amount });
      journal.move(at, asset, amount, unbonding(dam, bucket), wallet(receiver));
      sum += amount;
    }
    if (sum !== assets) throw new InvariantError(`${owner} claims ${assets} of DAM ${dam}, but its buckets pay ${sum}`);
    const position = hold(books, at, dam, owner);
    rows.put(Position, { ...position, withdrawn: position.withdrawn + assets });
    journal.count({ kind: 'WITHDRAWAL', dam, asset }, assets);
  },
};

/** What waits in a bucket of a DAM. */
export const unbonding = (dam: Address, bucket: NaturalId): AccountRef => ({ kind: 'UNBONDING', owner: bucket, dam });
