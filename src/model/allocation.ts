import { Amount, LedgerRow, Ref, Versions } from './columns';

/** How much of an installation's stake stands behind an Operator. */
@Versions('allocation', 'Stake of Operators in installations: up to a limit, or by shares of all shares; neither: all of it')
export class Allocation extends LedgerRow {
  @Ref('Installation', { key: true }) installation!: string;
  @Ref('Operator', { key: true }) operator!: string;
  @Amount('Most that stands behind it, raw asset units; null: only the limit of the installation', { nullable: true })
  limit!: bigint | null;
  @Amount('Its shares of the installation; null: not divided by shares', { nullable: true }) shares!: bigint | null;
}
