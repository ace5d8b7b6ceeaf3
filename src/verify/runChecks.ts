import type { ClientBase } from 'pg';
import type { Check, Comparison, Place, Question, Value } from '../processor/protocols/Check';
import { Row } from '../processor/protocols/Check';
import type { Answer, StateReader } from './StateReader';

/** How one field of one kind of entity fared. */
export interface FieldResult {
  readonly entity: string;
  readonly field: string;
  readonly compared: number;
  readonly different: number;
}

/** One figure on which ledger and chain differ. */
export interface Difference {
  readonly entity: string;
  /** Natural key of the entity. */
  readonly id: string;
  readonly field: string;
  readonly ledger: Value;
  /** What the chain says; in brackets, why it says nothing. */
  readonly chain: Value;
}

/** What came of all checks. */
export interface CheckResults {
  readonly fields: FieldResult[];
  readonly differences: Difference[];
}

/** Rows that are read from the ledger and compared at a time. */
const ROWS = 1_000;
const BOOLEAN = 16;

/** Every value as text: what the chain says is compared as text too. */
const TEXT_TYPES = {
  getTypeParser: (oid: number) => (text: string) => (oid === BOOLEAN ? String(text === 't') : text),
} as unknown as NonNullable<import('pg').QueryConfig['types']>;

/**
 * Compares what the ledger says with what the contracts' view functions return.
 *
 * @param client in a transaction: the rows are read by cursors, from one snapshot
 * @param reader settled on the block of `place`
 */
export async function runChecks(
  client: ClientBase,
  reader: StateReader,
  checks: readonly Check[],
  place: Place,
): Promise<CheckResults> {
  const tally = new Tally();
  for (const check of checks) {
    for await (const rows of rowsOf(client, check.sql, place)) await compareRows(reader, check, rows, place, tally);
  }
  return tally.results();
}

/** The rows of a check's statement, some at a time. */
async function* rowsOf(client: ClientBase, sql: string, { marketplaceId, height, time }: Place): AsyncIterable<Row[]> {
  await client.query({ text: `DECLARE verify NO SCROLL CURSOR FOR ${sql}`, values: [marketplaceId, height, time] });
  try {
    for (;;) {
      const { rows } = await client.query<Record<string, Value>>({ text: `FETCH ${ROWS} FROM verify`, types: TEXT_TYPES });
      if (rows.length === 0) return;
      yield rows.map((columns) => new Row(columns));
    }
  } finally {
    await client.query('CLOSE verify');
  }
}

async function compareRows(reader: StateReader, check: Check, rows: readonly Row[], place: Place, tally: Tally): Promise<void> {
  const found = await lookUp(reader, check, rows, place);
  const items = rows.flatMap((row, index) =>
    check.compare(row, place, found[index] ?? {}).map((comparison) => ({ id: row.key('id'), comparison })),
  );
  const answers = await reader.ask(items.map(({ comparison }) => comparison.question));
  items.forEach(({ id, comparison }, index) => {
    const chain = readAnswer(comparison, answers[index] as Answer);
    tally.add(check.entity, id, comparison.field, canonical(comparison.ledger), chain);
  });
}

/** The facts that a check must ask before it can compare, a set for each row. */
async function lookUp(reader: StateReader, check: Check, rows: readonly Row[], place: Place): Promise<Record<string, Value>[]> {
  if (check.lookUps === undefined) return [];
  const items: { index: number; name: string; question: Question }[] = [];
  rows.forEach((row, index) => {
    for (const [name, question] of Object.entries(check.lookUps?.(row, place) ?? {})) items.push({ index, name, question });
  });
  const answers = await reader.ask(items.map(({ question }) => question));
  const found: Record<string, Value>[] = rows.map(() => ({}));
  items.forEach(({ index, name, question }, at) => {
    const text = readAnswer({ question, read: (value) => String(value).toLowerCase() }, answers[at] as Answer);
    const isAbsent = text === null || /^(0x0{40}|\(.*)$/.test(text);
    (found[index] as Record<string, Value>)[name] = isAbsent ? null : text;
  });
  return found;
}

/** What the chain says, as text. */
function readAnswer({ question, read }: Pick<Comparison, 'question' | 'read'>, answer: Answer): Value {
  if (!answer.ok) return `(${answer.reason})`;
  try {
    return read(question.decode(answer.data));
  } catch {
    return '(not what its ABI says)';
  }
}

/** A number without a scale that says nothing: `1.500` is `1.5`. */
function canonical(value: Value): Value {
  return value !== null && /^-?\d+\.\d*0*$/.test(value) ? value.replace(/\.?0+$/, '') : value;
}

/** Counts figures by entity and field, in the order of their first appearance. */
class Tally {
  private readonly fields = new Map<string, { entity: string; field: string; compared: number; different: number }>();
  private readonly differences: Difference[] = [];

  add(entity: string, id: string, field: string, ledger: Value, chain: Value): void {
    const key = `${entity}|${field}`;
    const count = this.fields.get(key) ?? { entity, field, compared: 0, different: 0 };
    this.fields.set(key, count);
    count.compared += 1;
    if (ledger === chain) return;
    count.different += 1;
    this.differences.push({ entity, id, field, ledger, chain });
  }

  results(): CheckResults {
    return { fields: [...this.fields.values()], differences: this.differences };
  }
}
