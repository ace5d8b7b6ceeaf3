import type { ClientBase } from 'pg';
import { type LedgerRow, type Row, type TableInfo, tableOf } from '../../model/columns';
import { Position } from '../../model/position';
import { KeyMap } from '../ledger/KeyMap';
import type { Added } from '../ledger/WorkingSet';
import { ByteWriter } from './ByteWriter';
import { CopyText } from './CopyText';
import type { EntityNumbers } from './EntityNumbers';
import { writeRow } from './encode';

const POSITION = tableOf(Position);

const NEWLINE = 10;
/** Bytes to begin with for what is digested of a block. */
const DIGESTED = 1 << 16;

/** A row that a block added. */
interface BlockRow {
  table: TableInfo;
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
  private readonly texts = new Map<TableInfo, CopyText>();
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
    const { digested, numberOf } = this;
    digested.length = 0;
    for (const { model, row } of added) {
      const block = { table: tableOf(model), row, height };
      if (digested.length > 0) digested.byte(NEWLINE);
      if (!this.add(this.textOf(block.table), block, numberOf, digested)) this.waiting.push(block);
      if (block.table === POSITION) {
        const position = row as Row<Position>;
        this.positions.set([position.dam, position.holder], { row: position, height });
      }
    }
    return digested.view;
  }

  /** Writes everything by COPY, one statement a table, and brings the current positions up to date. Returns rows written. */
  async write(client: ClientBase): Promise<number> {
    await this.entities.learn(client, this.unknown);
    for (const block of this.waiting)
      this.add(this.textOf(block.table), block, (key) => this.entities.numberAt(key, block.height));
    const names = new CopyText('entity', ['marketplace_id', 'id', 'key', 'from_block']);
    for (const { id, key, height } of this.entities.takeAdded()) names.add(`${this.marketplaceId}\t${id}\t${key}\t${height}`);
    let count = 0;
    for (const text of [names, ...this.texts.values()]) count += await text.write(client);
    await this.writeCurrentPositions(client);
    return count;
  }

  /** Adds a row to the text of a table; false when a key in it has no number. */
  private add(
    text: CopyText,
    { table, row, height }: BlockRow,
    numberOf: (key: string) => number | undefined,
    digest?: ByteWriter,
  ): boolean {
    return text.addWritten((copy) => {
      copy.number(this.marketplaceId);
      return writeRow(table, row, height, { copy, numberOf, ...(digest === undefined ? {} : { digest }) });
    });
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
    for (const { row, height } of this.positions.values()) {
      this.add(moved, { table: POSITION, row, height }, (key) => this.entities.find(key));
    }
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
