import type { MembershipState } from '../processor/vocabulary/states';
import { LedgerRow, Ref, Text, Time, Versions } from './columns';

/** An Operator in a DAM. */
@Versions('membership', 'Operators in DAMs: invited, accepted, gone')
export class Membership extends LedgerRow {
  @Ref('DAM', { key: true }) dam!: string;
  @Ref('Operator', { key: true }) operator!: string;
  @Text('INVITED, ACCEPTED, DECLINED, SELF_OWNED, REMOVED or LEFT') state!: MembershipState;
  @Time('When the state was entered, block seconds') since!: number;
  @Text('Reason given with a removal', { nullable: true }) reason!: string | null;
}
