import type { TrancheState } from '../processor/vocabulary/states';
import { Amount, LedgerRow, Ref, Text, Time, Versions } from './columns';

/** A piece of capital that a DAM sent to a time-lock for a Network. */
@Versions('tranche', 'Time-lock tranches: released and returned (Liquidity) or withdrawn for good (Growth)')
export class Tranche extends LedgerRow {
  @Ref('Tranche', { key: true }) tranche!: string;
  @Ref('Installation') installation!: string;
  @Ref('DAM') dam!: string;
  @Ref('Network') network!: string;
  @Ref('Time-lock vault that holds it') vault!: string;
  @Text('LIQUIDITY comes back, GROWTH does not') kind!: 'LIQUIDITY' | 'GROWTH';
  @Text('LOCKED, RELEASED, RETURNED, WITHDRAWN, RECLAIMED or DEFAULTED; unlocked and overdue follow from the times')
  state!: TrancheState;
  @Amount('Capital locked, raw units') amount!: bigint;
  @Amount('Come back so far, raw units') returned!: bigint;
  @Amount('Written off so far, raw units') writtenOff!: bigint;
  @Time('When it was locked, block seconds') lockedAt!: number;
  @Time('From when it can be taken out of the time-lock, block seconds') unlockAt!: number;
  @Time('When it left the time-lock, block seconds', { nullable: true }) releasedAt!: number | null;
  @Time('When it was settled (returned, defaulted), block seconds', { nullable: true }) settledAt!: number | null;
}
