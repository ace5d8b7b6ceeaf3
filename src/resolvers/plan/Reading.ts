import type { AsOfInput } from '../generated/types';
import { type AsOf, pinOf, resolveAsOf, retracted, type Source } from './asOf';
import { planOf } from './compile';
import type { Pin } from './cursor';
import type { Nouns } from './noun';
import type { Selected } from './selection';
import { Row, Statement } from './statement';

/** How often a request is read because forks took blocks away under it. */
const ATTEMPTS = 3;

/** A sub-tree to read: all of it is one statement, as of one moment. */
export interface Tree {
  readonly marketplace: string;
  readonly at: AsOfInput | null | undefined;
  readonly selected: readonly Selected[];
}

/** What is known of the moments of one request so far. */
type Moments = Map<string, Promise<AsOf>>;

/** What a statement brought; `gone`: the block that was not there any more when it ran. */
interface Answer {
  readonly value?: unknown;
  readonly gone?: Pin;
}

/**
 * Reads the sub-trees of one request: those that ask for the same moment are read at the same one, whatever is indexed meanwhile.
 *
 * When a fork or a re-index takes the block of one away, the others may have been read before it: all are read anew.
 */
export class Reading {
  private readonly trees: Tree[] = [];
  private answers: Promise<PromiseSettledResult<Answer>[]> | undefined;

  /** @param nouns descriptions of all types */
  constructor(
    private readonly source: Source,
    private readonly nouns: Nouns,
  ) {}

  /**
   * Reads a marketplace with everything that is selected below it, in one statement.
   *
   * @returns the marketplace by response keys
   * @throws ApiError for a moment or a cursor that cannot be served
   */
  async read(tree: Tree): Promise<unknown> {
    const place = this.trees.push(tree) - 1;
    // All sub-trees of a request are asked for before the first is waited for.
    this.answers ??= Promise.resolve().then(() => this.readAll());
    const answer = (await this.answers)[place];
    if (answer === undefined) throw new Error('a sub-tree was asked for when the others had been read');
    if (answer.status === 'rejected') throw answer.reason;
    if (answer.value.gone !== undefined) throw retracted(answer.value.gone);
    return answer.value.value;
  }

  private async readAll(): Promise<PromiseSettledResult<Answer>[]> {
    for (let attempt = 1; ; attempt += 1) {
      const moments: Moments = new Map();
      const answers = await Promise.allSettled(this.trees.map((tree) => this.readOnce(moments, tree)));
      const isGone = answers.some((answer) => answer.status === 'fulfilled' && answer.value.gone !== undefined);
      if (!isGone || attempt === ATTEMPTS) return answers;
    }
  }

  /**
   * The moment is found first. The statement looks at its block once more, in its own snapshot: had a fork come between the two, the rows
   * would be of one branch and the moment of another. It looks for the head as well: rows that a re-index has replaced have none, and are
   * being deleted.
   */
  private async readOnce(moments: Moments, { marketplace, at, selected }: Tree): Promise<Answer> {
    const pin = pinOf(marketplace, at, selected);
    const key = JSON.stringify([marketplace, at ?? null, pin ?? null]);
    const moment = moments.get(key) ?? resolveAsOf(this.source, marketplace, at, pin);
    moments.set(key, moment);
    const asOf = await moment;
    const { sql, values, read } = compileTree(this.nouns, asOf, selected);
    const [row] = await this.source.query(sql, values);
    return row?.is_same_branch === true ? { value: read(row.tree) } : { gone: pin ?? asOf };
  }
}

/** The one statement of a sub-tree. */
function compileTree(nouns: Nouns, asOf: AsOf, selected: readonly Selected[]) {
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
