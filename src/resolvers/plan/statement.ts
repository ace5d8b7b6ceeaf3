import { ApiError } from '../apiError';
import type { WindowInput } from '../generated/types';
import type { AsOf } from './asOf';
import { type TimeWindow, windowOf } from './window';

/** What the configured feeds and pegs said on chain. */
const DEFAULT_BOOK = 1;

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

  /**
   * The price book that an argument asks for, as SQL; left out, it is the first.
   *
   * @throws ApiError BAD_USER_INPUT for one that the marketplace does not have: its prices would all be unknown, as if nothing had one
   */
  book(asked: unknown): string {
    const { books, marketplace } = this.asOf;
    const wanted = asked ?? DEFAULT_BOOK;
    if (!books.some(({ book }) => book === wanted)) {
      const known = books.map(({ book, name }) => `${book} (${name})`).join(', ');
      throw new ApiError('BAD_USER_INPUT', `${marketplace} has no price book ${wanted}; it has: ${known || 'none'}.`, {
        books: books.map(({ book }) => book).join(', '),
      });
    }
    return this.param(wanted, 'integer');
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
