import type { WindowInput } from '../generated/types';
import type { AsOf } from './asOf';
import { type TimeWindow, windowOf } from './window';

/** One SQL statement being written: its parameters, its aliases, and the moment it is about. */
export class Statement {
  readonly values: unknown[] = [];
  private aliases = 0;

  private readonly shared = new Map<string, string>();

  /** @param asOf moment and marketplace that every row of the statement is read at */
  constructor(readonly asOf: AsOf) {}

  /** The marketplace as SQL. */
  get m(): string {
    return this.once(this.asOf.marketplaceId, 'smallint');
  }

  /** What is known, a height, as SQL. */
  get b(): string {
    return this.once(this.asOf.block, 'integer');
  }

  /** When it is, block seconds, as SQL. */
  get t(): string {
    return this.once(this.asOf.time, 'bigint');
  }

  /**
   * Adds a value from outside; it never becomes part of the SQL.
   *
   * @returns the parameter with its type, e.g. `$4::text[]`
   */
  param(value: unknown, type: string): string {
    const given = typeof value === 'bigint' ? value.toString() : value;
    this.values.push(Array.isArray(given) ? given.map((item) => (typeof item === 'bigint' ? item.toString() : item)) : given);
    return `$${this.values.length}::${type}`;
  }

  /** One parameter for a value that is everywhere; none where it is not used, since PostgreSQL refuses those. */
  private once(value: number, type: string): string {
    const known = this.shared.get(type) ?? this.param(value, type);
    this.shared.set(type, known);
    return known;
  }

  /** A fresh name for a relation. */
  alias(): string {
    this.aliases += 1;
    return `r${this.aliases}`;
  }

  /** The number that stands for a natural key; the dictionary is asked once a statement. */
  idOf(key: unknown): string {
    return `(SELECT id FROM public.entity WHERE marketplace_id = ${this.m} AND key = ${this.param(key, 'text')})`;
  }

  /** The numbers that stand for natural keys. */
  idsOf(keys: unknown): string {
    return `ARRAY(SELECT id FROM public.entity WHERE marketplace_id = ${this.m} AND key = ANY(${this.param(keys, 'text[]')}))`;
  }

  /** The stretch of time that an argument asks for. */
  windowOf(input: unknown): TimeWindow {
    return windowOf(input as WindowInput | null | undefined, this.asOf.time, this.asOf.startTime);
  }
}

/** A relation in a statement: its alias, and which of its columns are needed. */
export class Row {
  readonly used = new Set<string>();

  constructor(readonly alias: string) {}

  /** A column, as SQL. */
  col(name: string): string {
    this.used.add(name);
    return `${this.alias}.${name}`;
  }
}
