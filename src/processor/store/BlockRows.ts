import type { ClientBase } from 'pg';
import { type LedgerRow, type Row, type TableInfo, tableOf } from '../../model/columns';
import { Position } from '../../model/position';
import type { Added } from '../ledger/WorkingSet';
import { CopyText } from './CopyText';
import type { EntityNumbers } from './EntityNumbers';
import { rowText } from './encode';

const POSITION = tableOf(Position);

/** A row that a block added. */
interface BlockRow {
  table: TableInfo;
  row: Row<LedgerRow>;
  height: number;
}

/** What the blocks of a batch added, as text, until it is written. */
export class BlockRows {
  private readonly texts = new Map<TableInfo, CopyText>();
  /** Rows with a key that has no number yet. */
  private readonly waiting: BlockRow[] = [];
  private readonly unknown = new Set<string>();
  /** The last line of each position. */
  private readonly positions = new Map<string, { height: number; line: string }>();
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
    const lines: string[] = [];
    for (const { model, row } of added) {
      const table = tableOf(model);
      const { copy, digest } = rowText(table, row, height, this.numberOf);
      lines.push(digest);
      if (copy === undefined) this.waiting.push({ table, row, height });
      else this.add({ table, row, height }, copy);
    }
    return lines.join('\n');
  }

  /** Writes everything by COPY, one statement a table, and brings the current positions up to date. Returns rows written. */
  async write(client: ClientBase): Promise<number> {
    await this.entities.learn(client, this.unknown);
    for (const block of this.waiting) {
      const { copy } = rowText(block.table, block.row, block.height, (key) => this.entities.numberAt(key, block.height));
      this.add(block, copy as string);
    }
    const names = new CopyText('entity', ['marketplace_id', 'id', 'key', 'from_block']);
    for (const { id, key, height } of this.entities.takeAdded()) names.add(`${this.marketplaceId}\t${id}\t${key}\t${height}`);
    let count = 0;
    for (const text of [names, ...this.texts.values()]) count += await text.write(client);
    await this.writeCurrentPositions(client);
    return count;
  }

  private add({ table, row, height }: BlockRow, copy: string): void {
    const line = `${this.marketplaceId}${copy}`;
    this.textOf(table).add(line);
    if (table !== POSITION) return;
    const { dam, holder } = row as Row<Position>;
    const key = `${dam}|${holder}`;
    // Those that waited come last, and may be older.
    if (!((this.positions.get(key)?.height ?? -1) > height)) this.positions.set(key, { height, line });
  }

  private textOf(table: TableInfo): CopyText {
    let text = this.texts.get(table);
    if (text === undefined) {
      text = new CopyText(table.name, columnsOf(table));
      this.texts.set(table, text);
    }
    return text;
  }

  private async writeCurrentPositions(client: ClientBase): Promise<void> {
    if (this.positions.size === 0) return;
    const columns = columnsOf(POSITION);
    await client.query('CREATE TEMPORARY TABLE IF NOT EXISTS position_moved (LIKE position_current) ON COMMIT DELETE ROWS');
    const moved = new CopyText('position_moved', columns);
    for (const { line } of this.positions.values()) moved.add(line);
    await moved.write(client);
    await client.query(
      `INSERT INTO position_current (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM position_moved
       ON CONFLICT (marketplace_id, dam_id, holder_id) DO UPDATE SET
       ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    );
  }
}

function columnsOf({ columns }: TableInfo): string[] {
  return ['marketplace_id', ...columns.map(({ column }) => column)];
}
