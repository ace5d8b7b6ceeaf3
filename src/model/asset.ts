import { Flag, Int, LedgerRow, Ref, Text, Versions } from './columns';

/** A token: what DAMs hold, receipts for it, and what rewards are paid in. */
@Versions('asset', 'Tokens of the marketplace, as their contracts and the registry describe them')
export class Asset extends LedgerRow {
  @Ref('Token contract', { key: true }) asset!: string;
  @Text('TOKEN deposited or paid, RECEIPT of a DAM, REWARD minted by a Network') kind!: 'TOKEN' | 'RECEIPT' | 'REWARD';
  @Text('Symbol, cleaned; null when the contract gave none', { nullable: true }) symbol!: string | null;
  @Text('Name, cleaned; null when the contract gave none', { nullable: true }) name!: string | null;
  @Int('Decimals of one whole unit; null when unknown or above 36: amounts stay raw and unpriced', { nullable: true })
  decimals!: number | null;
  @Flag('Whether the registry admits it as a deposit asset') isWhitelisted!: boolean;
  @Text('Why the token is quarantined; null when it is sound', { nullable: true }) fault!: string | null;
}
