import type { ModuleKind, ModuleVariant } from '../processor/vocabulary/vaultEvents';
import { Count, Int, LedgerRow, Ref, Text, Time, Versions } from './columns';

/** A contract that does something for a DAM. */
@Versions('module', 'Contracts that belong to DAMs: what allots their stake, slashes it and pays their rewards')
export class Module extends LedgerRow {
  @Ref('Contract', { key: true }) module!: string;
  @Ref('DAM that it serves; null: any', { nullable: true }) dam!: string | null;
  @Text('STAKE, SLASHING, REWARDS or OPERATOR_REWARDS') kind!: ModuleKind;
  @Text('BY_LIMIT, BY_SHARES, ONE_OPERATOR, ONE_OPERATOR_ONE_NETWORK; INSTANT, VETO; null: none that is known', {
    nullable: true,
  })
  variant!: ModuleVariant | null;
  @Ref('The one Operator that it knows', { nullable: true }) operator!: string | null;
  @Ref('The one Network that it knows', { nullable: true }) network!: string | null;
  @Time('Seconds in which a slash can be vetoed; null: no veto', { nullable: true }) vetoDuration!: number | null;
  @Count('Epochs until a new resolver comes into force', { nullable: true }) resolverDelay!: number | null;
  @Int('Basis points of distributed rewards kept for the administration', { nullable: true }) feeBps!: number | null;
}
