import type { OperatorKind } from '../processor/vocabulary/states';
import { LedgerRow, Ref, Text, Time, Versions } from './columns';

/** An Operator: who runs the hardware. */
@Versions('operator', 'Operators')
export class Operator extends LedgerRow {
  @Ref('Operator account', { key: true }) operator!: string;
  @Text("INDEPENDENT (owns its DAM), AFFILIATED (invited by somebody else's) or UNKNOWN") kind!: OperatorKind;
  @Time('When it registered, block seconds') registeredAt!: number;
  @Text('Name and links as given: untrusted text; null: nothing was said yet', { nullable: true }) metadata!: string | null;
}
