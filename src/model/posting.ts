import type { AccountKind } from './accountKind';
import { Amount, Facts, Int, LedgerRow, Ref, Text } from './columns';

/** One leg of a movement; the legs of an event sum to zero for every asset. */
@Facts('posting', 'Double entry: legs of movements; per event and asset they sum to zero, the database refuses anything else')
export class Posting extends LedgerRow {
  @Int('Index of the log in its block', { key: true }) logIndex!: number;
  @Int('Ordinal of the leg in its log', { key: true }) leg!: number;
  @Text('Kind of account, see account_kind') kind!: AccountKind;
  @Ref('What the account belongs to: DAM, installation, Network or, outside, an account') owner!: string;
  @Ref('Delegator, for share accounts', { nullable: true }) holder!: string | null;
  @Ref('Asset') asset!: string;
  @Amount('Signed amount, raw units') amount!: bigint;
}
