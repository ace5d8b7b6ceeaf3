import { InvariantError } from '../../errors';
import { Dam } from '../../model/dam';
import type { Address } from '../vocabulary/ids';
import type { WorkingSet } from './WorkingSet';

/** The deposit asset of a DAM that must have one. */
export function assetOfDam(rows: WorkingSet, dam: Address): Address {
  const { asset } = rows.get(Dam, dam);
  if (asset === null) throw new InvariantError(`capital moves in DAM ${dam}, which has no asset`);
  return asset;
}

/** The token of the shares of a DAM that must have them. */
export function sharesOfDam(rows: WorkingSet, dam: Address): Address {
  const { receiptToken } = rows.get(Dam, dam);
  if (receiptToken === null) throw new InvariantError(`shares move in DAM ${dam}, which has none`);
  return receiptToken;
}
