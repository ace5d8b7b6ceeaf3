import type { ClientBase } from 'pg';
import { type LedgerRow, type Row, type TableInfo, tableOf } from '../../model/columns';
import { Position } from '../../model/position';
import { ByteWriter } from '../chain/ByteWriter';
import { KeyMap } from '../ledger/KeyMap';
import type { Added } from '../ledger/WorkingSet';
import type { CopyScript } from './CopyScript';
import { CopyText } from './CopyText';
import type { EntityNumbers } from './EntityNumbers';
import { type RowTarget, writeRow } from './encode';

const POSITION = tableOf(Position);

const NEWLINE = 10;
/** Bytes to begin with for what is digested of a block. */
const DIGESTED = 1 << 16;

/** The lines of a table, and how its rows become some. */
interface TableLines extends RowTarget {
  table: TableInfo;
  text: CopyText;
}

/** A row that a block added. */
interface BlockRow {
  lines: TableLines;
  row: Row<LedgerRow>;
  height: number;
}

/** A version of a position. */
interface Standing {
  row: Row<Position>;
  height: number;
}

/** What the blocks of a batch added, as text, until it is written. */
export class BlockRows {
  private readonly tables = new Map<TableInfo, TableLines>();
  private readonly digested = new ByteWriter(DIGESTED);
  /** Rows with a key that has no number yet. */
  private readonly waiting: BlockRow[] = [];
  private readonly unknown = new Set<string>();
  /** The last version of each position, by DAM and holder. */
  private readonly positions = new KeyMap<Standing>();
  private readonly numberOf = (key: string): number | undefined => {
    const number = this.entities.find(key);
    if (number === undefined) this.unknown.add(key);
    return number;
  };

  constructor(
    private readonly marketplaceId: number,
    private readonly entities: EntityNumbers,
  ) {}

  /** Takes what a block added; returns a line for each row, as the digest has them, until the next block is taken. */
  take(height: number, added: readonly Added[]): Uint8Array {
    const { digested } = this;
    digested.length = 0;
    for (const { model, row } of added) {
      const lines = this.linesOf(tableOf(model));
      if (digested.length > 0) digested.byte(NEWLINE);
      if (!this.add(lines, lines, row, height)) this.waiting.push({ lines, row, height });
      if (lines.table !== POSITION) continue;
      const position = row as Row<Position>;
      this.positions.set([position.dam, position.holder], { row: position, height });
    }
    return digested.view;
  }

  /** Adds everything to a script, one COPY a table, that brings the current positions up to date as well. */
  async addTo(script: CopyScript, client: ClientBase): Promise<void> {
    await this.entities.learn(client, this.unknown);
    for (const { lines, row, height } of this.waiting) {
      this.add(lines, { copy: lines.copy, numberOf: (key) => this.entities.numberAt(key, height) }, row, height);
    }
    const names = new CopyText('entity', ['marketplace_id', 'id', 'key', 'from_block']);
    for (const { id, key, height } of this.entities.takeAdded()) names.add(`${this.marketplaceId}\t${id}\t${key}\t${height}`);
    script.copy(names);
    for (const { text } of this.tables.values()) script.copy(text);
    this.addCurrentPositions(script);
  }

  /** Adds a row to the lines of a table; false when a key in it has no number. */
  private add({ table, text }: TableLines, target: RowTarget, row: Row<LedgerRow>, height: number): boolean {
    const { writer } = text;
    const start = writer.length;
    writer.number(this.marketplaceId);
    if (writeRow(table, row, height, target)) {
      text.endLine();
      return true;
    }
    writer.length = start;
    return false;
  }

  private linesOf(table: TableInfo): TableLines {
    let lines = this.tables.get(table);
    if (lines === undefined) {
      const text = new CopyText(table.name, columnsOf(table));
      lines = { table, text, copy: text.writer, digest: this.digested, numberOf: this.numberOf };
      this.tables.set(table, lines);
    }
    return lines;
  }

  private addCurrentPositions(script: CopyScript): void {
    if (this.positions.size === 0) return;
    const columns = columnsOf(POSITION);
    const moved = new CopyText('position_moved', columns);
    const lines = { table: POSITION, text: moved, copy: moved.writer, numberOf: this.numberOf };
    for (const { row, height } of this.positions.values()) this.add(lines, lines, row, height);
    script
      .add('CREATE TEMPORARY TABLE IF NOT EXISTS position_moved (LIKE position_current) ON COMMIT DELETE ROWS')
      .copy(moved)
      .add(
        `INSERT INTO position_current (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM position_moved
         ON CONFLICT (marketplace_id, holder_id, dam_id) DO UPDATE SET
         ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`,
      );
  }
}

function columnsOf({ columns }: TableInfo): string[] {
  return ['marketplace_id', ...columns.map(({ column }) => column)];
}
