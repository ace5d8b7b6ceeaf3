import type { DisputeState } from '../processor/vocabulary/states';
import { Amount, LedgerRow, Ref, Text, Time, Versions } from './columns';

/** A claim of misbehaviour against collateral (slashing): requested, moved, resolved. */
@Versions('dispute', 'Disputes over collateral (slashing requests) and how they ended')
export class Dispute extends LedgerRow {
  @Ref('Dispute', { key: true }) dispute!: string;
  @Ref('Installation') installation!: string;
  @Ref('DAM') dam!: string;
  @Ref('Network') network!: string;
  @Ref('Operator accused', { nullable: true }) operator!: string | null;
  @Text('REQUESTED, MOVED, CHALLENGED, UPHELD, DISMISSED or SPLIT; lateness follows from deadline') state!: DisputeState;
  @Ref('Vault that holds the contested collateral', { nullable: true }) vault!: string | null;
  @Amount('Collateral asked for, raw units') amount!: bigint;
  @Amount('Gone to the Network, raw units; null while open', { nullable: true }) toNetwork!: bigint | null;
  @Amount('Back in the DAM, raw units; null while open', { nullable: true }) toDam!: bigint | null;
  @Time('When it was opened, block seconds') openedAt!: number;
  @Time('Until when it can be resolved, block seconds') deadline!: number;
  @Time('When it was challenged, block seconds', { nullable: true }) challengedAt!: number | null;
  @Time('When it was resolved, block seconds', { nullable: true }) resolvedAt!: number | null;
  @Time('Moment whose stake answers, block seconds; null: now', { nullable: true }) capturedAt?: number | null;
  @Time('Until when it can be executed, block seconds; null: no such limit', { nullable: true }) expiresAt?: number | null;
  @Text('Where the evidence is, as given: untrusted text; null where requests come without', { nullable: true }) evidence!:
    | string
    | null;
}
