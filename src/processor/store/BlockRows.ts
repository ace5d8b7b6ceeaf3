import type { ClientBase } from 'pg';
import { type ColumnInfo, type LedgerRow, type Row, type TableInfo, tableOf } from '../../model/columns';
import { Position } from '../../model/position';
import type { Added } from '../ledger/WorkingSet';
import { CopyText } from './CopyText';
import type { EntityNumbers } from './EntityNumbers';
import { rowText } from './encode';

/** A row that waits for the number of a key in it. */
interface Waiting {
  table: TableInfo;
  row: Row<LedgerRow>;
  height: number;
}

/** What the blocks of a batch added, as text, until it is written. */
export class BlockRows {
  private readonly texts = new Map<TableInfo, CopyText>();
  private readonly waiting: Waiting[] = [];
  private readonly unknown = new Set<string>();
  private readonly positions = new Map<string, { height: number; row: Row<LedgerRow> }>();
  private readonly numberOf = (key: string): number | undefined => {
    const number = this.entities.find(key);
    if (number === undefined) this.unknown.add(key);
    return number;
  };

  constructor(
    private readonly marketplaceId: number,
    private readonly entities: EntityNumbers,
  ) {}

  /** Takes what a block added; returns a line for each row, as the digest has them. */
  take(height: number, added: readonly Added[]): string {
    let lines = '';
    for (const { model, row } of added) {
      const table = tableOf(model);
      const { copy, digest } = rowText(table, row, height, this.numberOf);
      lines += `${digest}\n`;
      if (copy === undefined) this.waiting.push({ table, row, height });
      else this.textOf(table).add(`${this.marketplaceId}${copy}`);
      if (model === Position)
        this.positions.set(`${(row as Row<Position>).dam}|${(row as Row<Position>).holder}`, { height, row });
    }
    return lines;
  }

  /** Writes everything by COPY, one statement a table, and brings the current positions up to date. Returns rows written. */
  async write(client: ClientBase): Promise<number> {
    await this.entities.learn(client, this.unknown);
    for (const { table, row, height } of this.waiting) {
      const { copy } = rowText(table, row, height, (key) => this.entities.numberAt(key, height));
      this.textOf(table).add(`${this.marketplaceId}${copy}`);
    }
    const names = new CopyText('entity', ['marketplace_id', 'id', 'key', 'from_block']);
    for (const { id, key, height } of this.entities.takeAdded()) names.add(`${this.marketplaceId}\t${id}\t${key}\t${height}`);
    let count = 0;
    for (const text of [names, ...this.texts.values()]) count += await text.write(client);
    await this.writeCurrentPositions(client);
    return count;
  }

  private textOf(table: TableInfo): CopyText {
    let text = this.texts.get(table);
    if (text === undefined) {
      text = new CopyText(table.name, ['marketplace_id', ...table.columns.map((c) => c.column)]);
      this.texts.set(table, text);
    }
    return text;
  }

  private async writeCurrentPositions(client: ClientBase): Promise<void> {
    if (this.positions.size === 0) return;
    const { columns } = tableOf(Position);
    const values = columns.map((column) =>
      [...this.positions.values()].map(({ height, row }) =>
        column.property === 'fromBlock' ? String(height) : plainField(column, fieldOf(row, column), this.entities),
      ),
    );
    const names = columns.map((c) => c.column);
    const casts = columns.map((c, i) => `${names[i]}::${c.kind === 'amount' || c.kind === 'total' ? 'numeric' : 'bigint'}`);
    await client.query(
      `INSERT INTO position_current (marketplace_id, ${names.join(', ')})
       SELECT $1, ${casts.join(', ')} FROM unnest(${names.map((_, i) => `$${i + 2}::text[]`).join(', ')}) AS n(${names.join(', ')})
       ON CONFLICT (marketplace_id, dam_id, holder_id) DO UPDATE SET
       ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
      [this.marketplaceId, ...values],
    );
  }
}

function fieldOf(row: Row<LedgerRow>, column: ColumnInfo): unknown {
  return (row as unknown as Record<string, unknown>)[column.property] ?? null;
}

/** A number as plain text for an array parameter. */
function plainField({ kind }: ColumnInfo, value: unknown, entities: EntityNumbers): string | null {
  if (value === null) return null;
  return kind === 'ref' ? String(entities.numberAt(value as string, 0)) : String(value);
}
