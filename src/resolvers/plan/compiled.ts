import type { Fields, Nouns } from './noun';
import type { Selected } from './selection';
import type { Row, Statement } from './statement';

/** A piece of SQL and how its JSON becomes what GraphQL serves. */
export interface Compiled {
  readonly sql: string;
  read(raw: unknown): unknown;
}

/** What the pieces of one statement share. */
export interface Plan {
  readonly statement: Statement;
  readonly nouns: Nouns;
  /** The select list of an object: `compileObject`, for the parts that it is built of. */
  object(fields: Fields, selected: readonly Selected[], row: Row): CompiledObject;
}

/** Columns of a JSON object, and how it becomes an object by response key. */
export interface CompiledObject {
  /** A select list; the names are fields of the schema, never the client's aliases. */
  readonly columns: string;
  read(raw: unknown): unknown;
}
