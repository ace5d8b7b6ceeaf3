import { InvariantError } from '../../errors';
import type { LedgerRow, Row } from '../../model/columns';
import { tableOf } from '../../model/columns';
import { KeyMap, type KeyPart } from './KeyMap';

/** The class of a ledger table. */
export type Model<T extends LedgerRow> = abstract new () => T;

/** A row that a block added: a version (the last of its key in the block), a fact or a dictionary entry. */
export interface Added {
  model: Model<LedgerRow>;
  row: Row<LedgerRow>;
}

/**
 * The rows that a batch works on: the last version of everything it touches.
 * Rows are values: a change puts a new one. What a block added is taken once, at its end, so a key has one version a block.
 */
export class WorkingSet {
  private readonly rows = new Map<object, KeyMap<Row<LedgerRow>>>();
  private versions = new Map<Row<LedgerRow>, Model<LedgerRow>>();
  private facts: Added[] = [];
  private readonly loaded = new Map<object, (key: readonly KeyPart[]) => boolean>();

  /** Tells for a table that is loaded by need whether a key was: asking for one that was not is a mistake, not "none". */
  guard(model: Model<LedgerRow>, isLoaded: (key: readonly KeyPart[]) => boolean): void {
    this.loaded.set(model, isLoaded);
  }

  /** The last version of a key, or undefined when there is none. */
  find<T extends LedgerRow>(model: Model<T>, ...key: KeyPart[]): Row<T> | undefined {
    const row = this.rows.get(model)?.get(key) as Row<T> | undefined;
    if (row === undefined && this.loaded.get(model)?.(key) === false) {
      throw new Error(`${tableOf(model).name} ${key.join(', ')} is asked for, but no need named it`);
    }
    return row;
  }

  /** The last version of a key that must exist. */
  get<T extends LedgerRow>(model: Model<T>, ...key: KeyPart[]): Row<T> {
    const row = this.find(model, ...key);
    if (row === undefined) throw new InvariantError(`no ${tableOf(model).name} ${key.join(', ')}, although an event names it`);
    return row;
  }

  /** Adds a version; a second one in the same block takes the place of the first. */
  put<T extends LedgerRow>(model: Model<T>, row: Row<T>): Row<T> {
    const previous = this.hold(model, row);
    if (previous !== undefined) this.versions.delete(previous);
    this.versions.set(row, model as Model<LedgerRow>);
    return row;
  }

  /** Adds a version that differs from the last one of its key in the given columns. */
  change<T extends LedgerRow>(model: Model<T>, key: KeyPart[], changes: Partial<Row<T>>): Row<T> {
    return this.put(model, { ...this.get(model, ...key), ...changes } as Row<T>);
  }

  /** Adds a fact. */
  add<T extends LedgerRow>(model: Model<T>, row: Row<T>): void {
    this.facts.push({ model: model as Model<LedgerRow>, row });
  }

  /** Holds a row that the database has already. */
  hold<T extends LedgerRow>(model: Model<T>, row: Row<T>): Row<LedgerRow> | undefined {
    let table = this.rows.get(model);
    if (table === undefined) {
      table = new KeyMap();
      this.rows.set(model, table);
    }
    const values = row as unknown as Record<string, KeyPart>;
    return table.set(
      tableOf(model).key.map((property) => values[property] as KeyPart),
      row,
    );
  }

  /** All rows of a table that are at hand, in the order of their first appearance. */
  *all<T extends LedgerRow>(model: Model<T>): Iterable<Row<T>> {
    for (const row of this.rows.get(model)?.values() ?? []) yield row as Row<T>;
  }

  /** How many rows of a table are at hand. */
  count(model: Model<LedgerRow>): number {
    return this.rows.get(model)?.size ?? 0;
  }

  /** Lets go of the rows of a table. */
  forget(model: Model<LedgerRow>): void {
    this.rows.delete(model);
  }

  /** What was added since the last call, versions last. */
  takeAdded(): Added[] {
    const added = this.facts;
    for (const [row, model] of this.versions) added.push({ model, row });
    this.facts = [];
    this.versions = new Map();
    return added;
  }
}
