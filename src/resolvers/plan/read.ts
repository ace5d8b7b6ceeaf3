import type { AsOfInput } from '../generated/types';
import { type AsOf, pinOf, resolveAsOf, retracted, type Source } from './asOf';
import { planOf } from './compile';
import type { Pin } from './cursor';
import type { Nouns } from './noun';
import type { Selected } from './selection';
import { Row, Statement } from './statement';

/** How often a read begins again because a fork moved the head under it. */
const ATTEMPTS = 3;

/** What is known of the moments of one request: sub-trees that ask for the same one are read at the same one, whatever is indexed meanwhile. */
export type Moments = Map<string, Promise<AsOf>>;

/** A sub-tree to read: all of it is one statement, as of one moment. */
export interface Tree {
  readonly marketplace: string;
  readonly at: AsOfInput | null | undefined;
  readonly selected: readonly Selected[];
}

/**
 * Reads a marketplace with everything that is selected below it, in one statement.
 *
 * The moment is found first. The statement looks at its block once more, in its own snapshot: had a fork come between the two, the rows
 * would be of one branch and the moment of another. It looks for the head as well: rows that a re-index has replaced have none, and are being
 * deleted.
 *
 * @param context where it is read, and `moments`: those of the request so far
 * @param nouns descriptions of all types
 * @returns the marketplace by response keys
 * @throws ApiError for a moment or a cursor that cannot be served
 */
export async function readTree(
  { moments, ...source }: Source & { readonly moments: Moments },
  nouns: Nouns,
  { marketplace, at, selected }: Tree,
): Promise<unknown> {
  const pin = pinOf(marketplace, at, selected);
  for (let attempt = 1; ; attempt += 1) {
    const asOf = await momentOf(source, moments, { marketplace, at, pin });
    const { sql, values, read } = compileTree(nouns, asOf, selected);
    const [row] = await source.query(sql, values);
    if (row?.is_same_branch === true) return read(row.tree);
    if (pin !== undefined || attempt === ATTEMPTS) throw retracted(pin ?? asOf);
    moments.clear();
  }
}

function momentOf(
  source: Source,
  moments: Moments,
  { marketplace, at, pin }: { marketplace: string; at: AsOfInput | null | undefined; pin: Pin | undefined },
): Promise<AsOf> {
  const key = JSON.stringify([marketplace, at ?? null, pin ?? null]);
  const known = moments.get(key) ?? resolveAsOf(source, marketplace, at, pin);
  moments.set(key, known);
  return known;
}

/** The one statement of a sub-tree. */
export function compileTree(nouns: Nouns, asOf: AsOf, selected: readonly Selected[]) {
  const statement = new Statement(asOf);
  const noun = nouns.get('Marketplace');
  if (noun === undefined) throw new Error('no description of the type Marketplace');
  const row = new Row(statement.alias());
  const { columns, read } = planOf(statement, nouns).object(noun.fields, selected, row);
  const [height, hash] = [statement.param(asOf.headerHeight, 'integer'), statement.param(asOf.hash, 'text')];
  const sql = `SELECT (SELECT row_to_json(o) FROM (SELECT ${columns} FROM public.marketplace ${row.alias} WHERE ${row.alias}.id = ${statement.m}) o) AS tree,
    EXISTS (SELECT FROM public.head JOIN public.block b USING (marketplace_id)
      WHERE marketplace_id = ${statement.m} AND b.height = ${height} AND b.hash = ${hash}) AS is_same_branch`;
  return { sql, values: statement.values, read };
}
