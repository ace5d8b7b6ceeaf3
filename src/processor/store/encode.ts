import type { ColumnInfo, ColumnKind, TableInfo } from '../../model/columns';
import type { ByteWriter } from '../chain/ByteWriter';
import { USD_DECIMALS } from '../ledger/money';

const USD_SCALE = 10n ** BigInt(USD_DECIMALS);

/** Money in code as exact decimal text. */
export function usdToText(value: bigint): string {
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(USD_DECIMALS + 1, '0');
  const fraction = digits.slice(-USD_DECIMALS).replace(/0+$/, '');
  return `${sign}${digits.slice(0, -USD_DECIMALS)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Exact decimal text as money in code. */
export function usdFromText(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole) * USD_SCALE + BigInt(fraction.padEnd(USD_DECIMALS, '0'));
  return text.startsWith('-') ? -value : value;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const MUST_ESCAPE = /[\\\t\n\r]/;
const escapeText = (text: string) => (MUST_ESCAPE.test(text) ? text.replace(/[\\\t\n\r]/g, (c) => ESCAPES[c] as string) : text);

const FROM_TEXT: Record<ColumnKind, (text: string) => unknown> = {
  ref: (text) => text,
  amount: BigInt,
  total: BigInt,
  usd: usdFromText,
  time: Number,
  int: Number,
  text: (text) => text,
  flag: (text) => text === 'true' || text === 't',
  hash: (text) => `0x${text.replace(/^\\x/, '')}`,
  json: JSON.parse,
};

const TAB = 9;
const NULL = '\\N';

/** Where a row's text goes, and what it is made with. */
export interface RowTarget {
  /** Gets the fields in COPY's text format, each behind a tab, from the block on. */
  readonly copy: ByteWriter;
  /** Gets the table's name and the same fields by natural keys: what two databases have in common. */
  readonly digest?: ByteWriter;
  /** The number of a natural key. */
  readonly numberOf: (key: string) => number | undefined;
}

/**
 * Writes a row as text.
 *
 * @param height block that the row is true from
 * @returns whether every key in it has a number; if not, `copy` is of no use
 */
export function writeRow({ name, columns }: TableInfo, row: object, height: number, target: RowTarget): boolean {
  const values = row as Record<string, unknown>;
  const { copy, digest, numberOf } = target;
  let isNumbered = true;
  digest?.text(name);
  for (const { property, kind, isKey } of columns) {
    copy.byte(TAB);
    if (property === 'fromBlock') {
      copy.number(height);
      continue;
    }
    digest?.byte(TAB);
    const value = values[property] ?? null;
    if (value === null) {
      digest?.text(NULL);
      copy.text(kind === 'ref' && isKey ? '0' : NULL);
    } else if (kind === 'ref') {
      digest?.text(value as string);
      const number = numberOf(value as string);
      if (number === undefined) isNumbered = false;
      else copy.number(number);
    } else if (kind === 'int' || kind === 'time') {
      digest?.number(value as number);
      copy.number(value as number);
    } else {
      const text = kind === 'json' ? JSON.stringify(value) : String(value);
      digest?.text(text);
      writeField(copy, kind, value, text);
    }
  }
  return isNumbered;
}

/** Writes a value, whose text is known, as a field of COPY's text format. */
function writeField(copy: ByteWriter, kind: ColumnKind, value: unknown, text: string): void {
  if (kind === 'usd') copy.text(usdToText(value as bigint));
  else if (kind === 'hash') {
    copy.text('\\\\x');
    copy.text(text, 2);
  } else if (kind === 'flag') copy.text(value === true ? 't' : 'f');
  else copy.text(kind === 'text' || kind === 'json' ? escapeText(text) : text);
}

/** A column's text, as PostgreSQL prints it, as a value in code; references come as their keys. */
export function fromText({ kind }: ColumnInfo, text: string | null): unknown {
  return text === null ? null : FROM_TEXT[kind](text);
}
