import { Dictionary, Int, LedgerRow, Text } from './columns';

/** The dictionary behind every reference: natural key to integer. */
@Dictionary('entity', 'Natural keys (addresses, protocol ids) and the integers that stand for them in all other tables')
export class EntityName extends LedgerRow {
  @Int('Number of the entity in its marketplace', { key: true }) id!: number;
  @Text('Lower-case address, or the id of an installation, tranche, request or dispute') key!: string;
}
