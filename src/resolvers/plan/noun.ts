import type { KeyType } from './cursor';
import type { Row, Statement } from './statement';

/** Arguments of a field, coerced. */
export type Args = Readonly<Record<string, unknown>>;

/** A scalar field: an expression over the row that is ready for JSON. */
export interface ValueField {
  readonly kind: 'value';
  sql(row: Row, statement: Statement, args: Args): string;
}

/** A field that is one object or none: the first row of a relation. */
export interface OneField {
  readonly kind: 'one';
  /** GraphQL type of the object; its noun says which relation. */
  readonly type: string;
  /** Columns of the object's relation that equal columns of this row. */
  readonly on: Readonly<Record<string, string>>;
  /** Conditions on the object's relation that follow from the arguments. */
  where?(row: Row, statement: Statement, args: Args): string[];
}

/** A field that is computed as a small relation of its own: a metric, or parts of this row under one name. */
export interface ComputedField {
  readonly kind: 'computed';
  readonly isList: boolean;
  /** Fields of the object; they may depend on the arguments of the field that it stands in. */
  fields(args: Args): Fields;
  /** The relation to select from, e.g. a function call; undefined: the fields are of this row. */
  from?(row: Row, statement: Statement, args: Args): string;
}

/** A field that is a paged list. */
export interface PageField {
  readonly kind: 'page';
  readonly type: string;
  readonly on: Readonly<Record<string, string>>;
}

/** How a field is found in the database. */
export type Field = ValueField | OneField | ComputedField | PageField;

/** The fields of a type by name. */
export type Fields = Readonly<Record<string, Field>>;

/** Every field of a generated type, each once: a field that the schema has and nobody describes does not compile. */
export type FieldsOf<T> = { readonly [K in Exclude<keyof T, '__typename'>]-?: Field };

/** A condition on a row, given the value of a filter's field; null and absent are no condition. */
export type Filter = (row: Row, value: unknown, statement: Statement) => string;

/** Every condition of a generated filter input. */
export type FiltersOf<T> = { readonly [K in keyof T]-?: Filter };

/** One way to order a list: a column that comes before the noun's key, or the key alone. */
export interface Order {
  readonly by?: {
    readonly column: string;
    readonly type: KeyType;
    /** Whether rows may be without a value; they come last. */
    readonly isNullable: boolean;
    /** The metric that has the column, joined to the noun by its key; it is computed for the whole list. */
    readonly metric?: (statement: Statement, args: Args) => string;
  };
}

/** A noun: a GraphQL type with rows, described once for all the places where it appears. */
export interface Noun {
  readonly type: string;
  /** Its relation: a function of `db/analytics/` without its arguments, or a query of facts. */
  readonly from: string | ((statement: Statement) => string);
  /** Columns that identify a row and end every order; integers. */
  readonly key: readonly string[];
  readonly fields: Fields;
  readonly filters: Readonly<Record<string, Filter>>;
  /** Orders by the name of their enum value; DEFAULT when there is no argument. */
  readonly orders: Readonly<Record<string, Order>>;
  /** Order and direction when the client names none. */
  readonly defaultOrder: { readonly field: string; readonly direction: 'ASC' | 'DESC' };
}

/** The relation of a noun as of the statement's moment. */
export function relationOf(noun: Noun, statement: Statement): string {
  return typeof noun.from === 'string' ? `${noun.from}(${statement.m}, ${statement.b}, ${statement.t})` : noun.from(statement);
}

/** All nouns by their GraphQL type. */
export type Nouns = ReadonlyMap<string, Noun>;
