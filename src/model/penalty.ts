import { Amount, Facts, Int, LedgerRow, Ref, Time } from './columns';

/** Collateral finally taken from a DAM (a slash). */
@Facts('penalty', 'Penalties (slashes): collateral finally taken from DAMs')
export class Penalty extends LedgerRow {
  @Int('Index of the log in its block', { key: true }) logIndex!: number;
  @Time('Block seconds') time!: number;
  @Ref('Dispute that it ends; null: it took effect at once', { nullable: true }) dispute!: string | null;
  @Ref('Installation') installation!: string;
  @Ref('DAM') dam!: string;
  @Ref('Network') network!: string;
  @Ref('Operator penalised', { nullable: true }) operator!: string | null;
  @Ref('Asset') asset!: string;
  @Amount('Taken, raw units') amount!: bigint;
  @Ref('Account that resolved the dispute') resolver!: string;
}
