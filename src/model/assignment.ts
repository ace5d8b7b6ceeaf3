import type { AssignmentState } from '../processor/vocabulary/states';
import { LedgerRow, Ref, Text, Time, Total, Versions } from './columns';

/** An Operator on a Network, and what it earned there. */
@Versions('assignment', 'Operators on Networks: state, and rewards settled and claimed')
export class Assignment extends LedgerRow {
  @Ref('Network', { key: true }) network!: string;
  @Ref('Operator', { key: true }) operator!: string;
  @Ref('Installation it works through; 0 (none) where the protocol has no such thing', { key: true })
  installation!: string | null;
  @Ref('DAM that the Operator works for', { nullable: true }) dam!: string | null;
  @Text('REQUESTED, ACTIVE, INACTIVE, REJECTED or CANCELLED') state!: AssignmentState;
  @Time('When the state was entered, block seconds') since!: number;
  @Time('Until when rewards are settled, block seconds; later active time is pending', { nullable: true })
  settledUntil!: number | null;
  @Total('Rewards settled so far, raw reward units') rewarded!: bigint;
  @Total('Rewards claimed so far, raw reward units') claimed!: bigint;
  @Text('Reason given with a rejection or deactivation', { nullable: true }) reason!: string | null;
}
