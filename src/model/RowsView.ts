import type { LedgerRow, Row } from './columns';

/** Read access to the rows of a batch, as they are just before a log: what adapters translate with. */
export interface RowsView {
  /** The last version of a key, or undefined when there is none. */
  find<T extends LedgerRow>(model: abstract new () => T, ...key: (string | number)[]): Row<T> | undefined;
  /** All rows of a table of small nouns, in the order of their first appearance: for what happens seldom. */
  all<T extends LedgerRow>(model: abstract new () => T): Iterable<Row<T>>;
}
