import { tableOf } from '../../model/columns';
import { LEDGER_TABLES } from '../../model/ledgerTables';
import { Position } from '../../model/position';
import type { ComparedTable } from './compareTable';

/** Holders whose positions moved above the compared block stand elsewhere by now. */
const STILL = `NOT EXISTS (
  SELECT FROM public.position p WHERE p.marketplace_id = $1 AND p.from_block > $2
    AND p.dam_id = coalesce(l.dam_id, s.dam_id) AND p.holder_id = coalesce(l.holder_id, s.holder_id))`;

/** Every table whose rows follow from logs. */
export const DERIVED_TABLES: readonly ComparedTable[] = [
  ...[...LEDGER_TABLES.values()].map(({ name, columns }): ComparedTable => ({ name, columns, block: 'from_block' })),
  {
    name: 'position_current',
    columns: tableOf(Position).columns.map((column) => ({ ...column, isKey: column.isKey && column.column !== 'from_block' })),
    block: 'from_block',
    where: STILL,
  },
  {
    name: 'block',
    columns: [
      { column: 'height', kind: 'int', isKey: true },
      { column: 'hash', kind: 'text', isKey: false },
      { column: 'parent_hash', kind: 'text', isKey: false },
      { column: 'time', kind: 'time', isKey: false },
      { column: 'digest', kind: 'text', isKey: false },
    ],
    block: 'height',
    // Headers of blocks without rows are kept at the ends of batches, which are others here, and of all unfinalised blocks.
    where: '(l.height IS NOT NULL AND s.height IS NOT NULL) OR l.digest IS NOT NULL OR s.digest IS NOT NULL',
  },
];
