import type { AccountKind } from './accountKind';
import { Dictionary, Int, LedgerRow, Ref, Text } from './columns';

/** An account that has balance rows. */
@Dictionary('account', 'Accounts with balance rows: where value can be inside the marketplace')
export class Account extends LedgerRow {
  @Int('Number of the account in its marketplace', { key: true }) account!: number;
  @Text('Kind of account, see account_kind') kind!: AccountKind;
  @Ref('What the account belongs to: DAM, installation or Network') owner!: string;
  @Ref('Asset') asset!: string;
  @Ref('DAM behind it', { nullable: true }) dam!: string | null;
  @Ref('Network behind it', { nullable: true }) network!: string | null;
}
