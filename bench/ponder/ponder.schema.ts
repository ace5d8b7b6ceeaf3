import { index, onchainTable, primaryKey } from 'ponder';

export const dam = onchainTable('dam', (t) => ({
  id: t.hex().primaryKey(),
  shares: t.bigint().notNull(),
  deposited: t.bigint().notNull(),
  withdrawn: t.bigint().notNull(),
}));

export const position = onchainTable(
  'position',
  (t) => ({ dam: t.hex().notNull(), holder: t.hex().notNull(), shares: t.bigint().notNull() }),
  (table) => ({ pk: primaryKey({ columns: [table.dam, table.holder] }), holders: index().on(table.holder) }),
);
