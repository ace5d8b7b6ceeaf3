import type { ColumnInfo, ColumnKind } from '../../model/columns';
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
const escapeText = (text: string) => text.replace(/[\\\t\n\r]/g, (c) => ESCAPES[c] as string);

const TO_COPY: Record<Exclude<ColumnKind, 'ref'>, (value: never) => string> = {
  amount: (value: bigint) => value.toString(),
  total: (value: bigint) => value.toString(),
  usd: usdToText,
  time: String,
  int: String,
  text: escapeText,
  flag: (value: boolean) => (value ? 't' : 'f'),
  hash: (value: string) => `\\\\x${value.slice(2)}`,
  json: (value: object) => escapeText(JSON.stringify(value)),
};

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

/** A value as a field of COPY's text format; references are numbered by the caller. */
export function toCopyField({ kind, isKey }: ColumnInfo, value: unknown, numberOf: (key: string) => number): string {
  if (kind === 'ref') return value === null ? (isKey ? '0' : '\\N') : String(numberOf(value as string));
  return value === null ? '\\N' : TO_COPY[kind](value as never);
}

/** A column's text, as PostgreSQL prints it, as a value in code; references come as their keys. */
export function fromText({ kind }: ColumnInfo, text: string | null): unknown {
  return text === null ? null : FROM_TEXT[kind](text);
}
