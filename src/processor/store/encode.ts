import type { ColumnInfo, ColumnKind, TableInfo } from '../../model/columns';
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

/** A row as it is written and as it is digested. */
export interface RowText {
  /** Its fields in COPY's text format, each behind a tab, from the block on; undefined when a key in it has no number yet. */
  copy: string | undefined;
  /** The same by natural keys: what two databases have in common. */
  digest: string;
}

/**
 * A row as text.
 *
 * @param height block that the row is true from
 * @param numberOf the number of a natural key
 */
export function rowText(
  { name, columns }: TableInfo,
  row: object,
  height: number,
  numberOf: (key: string) => number | undefined,
): RowText {
  const values = row as Record<string, unknown>;
  let copy = '';
  let digest = name;
  let isNumbered = true;
  for (const { property, kind, isKey } of columns) {
    if (property === 'fromBlock') {
      copy += `\t${height}`;
      continue;
    }
    const value = values[property] ?? null;
    if (value === null) {
      digest += '\t\\N';
      copy += kind === 'ref' && isKey ? '\t0' : '\t\\N';
      continue;
    }
    const text = kind === 'json' ? JSON.stringify(value) : String(value);
    digest += `\t${text}`;
    if (kind === 'ref') {
      const number = numberOf(text);
      if (number === undefined) isNumbered = false;
      copy += `\t${number}`;
    } else {
      copy += `\t${toCopy(kind, value, text)}`;
    }
  }
  return { copy: isNumbered ? copy : undefined, digest };
}

/** A value, and its text, as a field of COPY's text format. */
function toCopy(kind: Exclude<ColumnKind, 'ref'>, value: unknown, text: string): string {
  if (kind === 'usd') return usdToText(value as bigint);
  if (kind === 'hash') return `\\\\x${text.slice(2)}`;
  if (kind === 'flag') return value === true ? 't' : 'f';
  return kind === 'text' || kind === 'json' ? escapeText(text) : text;
}

/** A column's text, as PostgreSQL prints it, as a value in code; references come as their keys. */
export function fromText({ kind }: ColumnInfo, text: string | null): unknown {
  return text === null ? null : FROM_TEXT[kind](text);
}
