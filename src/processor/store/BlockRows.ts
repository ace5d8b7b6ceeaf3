import type { ClientBase } from 'pg';
import { type ColumnInfo, type LedgerRow, type Row, tableOf } from '../../model/columns';
import { Position } from '../../model/position';
import type { Added, Model } from '../ledger/WorkingSet';
import { copyLines } from './copyLines';
import type { EntityNumbers } from './EntityNumbers';
import { toCopyField } from './encode';

/** What the blocks of a batch added, until it is written. */
export class BlockRows {
  private readonly blocks: { height: number; added: Added[] }[] = [];

  constructor(
    private readonly marketplaceId: number,
    private readonly entities: EntityNumbers,
  ) {}

  /** Takes what a block added. */
  take(height: number, added: Added[]): void {
    if (added.length > 0) this.blocks.push({ height, added });
  }

  /** Writes everything by COPY, one statement a table, and brings the current positions up to date. Returns rows written. */
  async write(client: ClientBase): Promise<number> {
    await this.entities.learn(client, this.keys());
    const lines = this.encode();
    let count = 0;
    // Dictionaries first: the numbers of this batch came from encoding it.
    const names = this.entities.takeAdded().map(({ id, key, height }) => `${this.marketplaceId}\t${id}\t${key}\t${height}`);
    await copyLines(client, 'entity', ['marketplace_id', 'id', 'key', 'from_block'], names);
    for (const [model, own] of lines) {
      const { name, columns } = tableOf(model);
      count += own.length;
      await copyLines(client, name, ['marketplace_id', ...columns.map((c) => c.column)], own);
    }
    await this.writeCurrentPositions(client);
    return count + names.length;
  }

  private *keys(): Iterable<string> {
    for (const { added } of this.blocks) {
      for (const { model, row } of added) {
        for (const column of tableOf(model).columns) {
          const value = fieldOf(row, column);
          if (column.kind === 'ref' && value !== null) yield value as string;
        }
      }
    }
  }

  private encode(): Map<Model<LedgerRow>, string[]> {
    const lines = new Map<Model<LedgerRow>, string[]>();
    for (const { height, added } of this.blocks) {
      const numberOf = (key: string) => this.entities.numberAt(key, height);
      for (const { model, row } of added) {
        let line = String(this.marketplaceId);
        for (const column of tableOf(model).columns) {
          line += column.property === 'fromBlock' ? `\t${height}` : `\t${toCopyField(column, fieldOf(row, column), numberOf)}`;
        }
        const own = lines.get(model);
        if (own === undefined) lines.set(model, [line]);
        else own.push(line);
      }
    }
    return lines;
  }

  private async writeCurrentPositions(client: ClientBase): Promise<void> {
    const last = new Map<string, { height: number; row: Row<LedgerRow> }>();
    for (const { height, added } of this.blocks) {
      for (const { model, row } of added) {
        if (model === Position) last.set(`${(row as Row<Position>).dam}|${(row as Row<Position>).holder}`, { height, row });
      }
    }
    if (last.size === 0) return;
    const { columns } = tableOf(Position);
    const values = columns.map((column) =>
      [...last.values()].map(({ height, row }) =>
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
