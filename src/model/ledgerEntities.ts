import { Column, type ColumnOptions, Entity, PrimaryColumn } from 'typeorm';
import { type ColumnInfo, type ColumnKind, LedgerRow, type TableInfo } from './columns';
import { LEDGER_TABLES } from './ledgerTables';

const SQL_TYPE: Record<ColumnKind, ColumnOptions> = {
  ref: { type: 'int' },
  amount: { type: 'numeric', precision: 78, scale: 0 },
  total: { type: 'numeric' },
  usd: { type: 'numeric' },
  time: { type: 'bigint' },
  int: { type: 'int' },
  text: { type: 'text' },
  flag: { type: 'boolean' },
  hash: { type: 'bytea' },
  json: { type: 'jsonb' },
};

/**
 * Tells TypeORM of the ledger's tables.
 *
 * They describe themselves (`columns.ts`) and are told here, so that a processor, which writes by COPY, does not wait a third of a second
 * for TypeORM to load.
 */
export function describeLedgerTables(): void {
  PrimaryColumn({ type: 'smallint', name: 'marketplace_id', comment: 'Marketplace the row belongs to' })(
    LedgerRow.prototype,
    'marketplaceId',
  );
  for (const [model, table] of LEDGER_TABLES) {
    for (const column of inKeyOrder(table)) describe(model.prototype, column);
    Entity({ name: table.name, comment: table.comment })(model);
  }
}

/** Facts are read by block: their primary key begins with it, versions' ends with it. */
function inKeyOrder({ nature, columns: [fromBlock, ...own] }: TableInfo): ColumnInfo[] {
  return nature === 'fact' ? [fromBlock as ColumnInfo, ...own] : [...own, fromBlock as ColumnInfo];
}

function describe(prototype: object, { property, column: name, kind, comment, nullable, isKey }: ColumnInfo): void {
  const options: ColumnOptions = { ...SQL_TYPE[kind], name, comment, nullable: nullable && !isKey };
  (isKey ? PrimaryColumn(options as never) : Column(options))(prototype, property);
}
