import { Interface, type InterfaceAbi } from 'ethers/abi';

/** A figure as it is compared: decimal text, lower-case address, name of a state; null: none. */
export type Value = string | null;

/** Where and when figures are compared. */
export interface Place {
  /** Number of the marketplace in the ledger. */
  readonly marketplaceId: number;
  readonly height: number;
  /** Time of that block, block seconds. */
  readonly time: number;
  /** The protocol's root contracts by name, lower-case addresses. */
  readonly contracts: Readonly<Record<string, string>>;
  /** Price feeds by asset, lower-case addresses. */
  readonly feeds: ReadonlyMap<string, string>;
}

/** One row of what the ledger expects, every column as text. */
export class Row {
  constructor(private readonly columns: Readonly<Record<string, Value>>) {}

  /** A column's text. @throws Error when the statement has no such column */
  text(column: string): Value {
    const value = this.columns[column];
    if (value === undefined) throw new Error(`the statement selects no column ${column}`);
    return value;
  }

  /** A column that is never null. */
  key(column: string): string {
    const value = this.text(column);
    if (value === null) throw new Error(`column ${column} is null`);
    return value;
  }

  /** The number that ends a protocol id: `tranche:0xabc…:2` is tranche 2 of its contract. */
  number(column: string): string {
    const key = this.key(column);
    return key.slice(key.lastIndexOf(':') + 1);
  }
}

/** A view function to be called, and how its answer reads. */
export interface Question {
  readonly to: string;
  readonly data: string;
  /** Takes the returned bytes apart. @throws when they are not what the ABI says */
  readonly decode: (data: string) => unknown;
}

/** Makes questions to one contract. */
export type Ask = (method: string, ...args: readonly unknown[]) => Question;

/** Turns what a view function returned into what the ledger says. */
export type Reader = (value: unknown) => Value;

/** One figure of one entity: what the ledger says, and where the chain says it. */
export interface Comparison {
  readonly field: string;
  readonly ledger: Value;
  readonly question: Question;
  readonly read: Reader;
}

/** One kind of entity: all its rows in the ledger, and the view functions that must agree with them. */
export interface Check {
  /** What the rows are, in a word or two. */
  readonly entity: string;
  /** One row an entity; `$1` marketplace, `$2` height, `$3` time; column `id` names the entity in reports. */
  readonly sql: string;
  /** Facts that must be asked of the chain before a row can be compared, by name. */
  readonly lookUps?: (row: Row, place: Place) => Readonly<Record<string, Question>>;
  /** The figures of one row; `found` has the look-ups' answers as text: addresses in lower case; null for the zero address, and where there was no answer. */
  readonly compare: (row: Row, place: Place, found: Readonly<Record<string, Value>>) => Comparison[];
}

/**
 * The view functions of an ABI.
 *
 * @example const dam = viewsOf(DAM.abi); dam('0xabc…')('balanceOf', '0xdef…')
 */
export function viewsOf(abi: InterfaceAbi): (address: string) => Ask {
  const face = new Interface(abi);
  return (address) =>
    (method, ...args) => ({
      to: address,
      data: face.encodeFunctionData(method, args),
      decode: (data) => {
        const result = face.decodeFunctionResult(method, data);
        return result.length === 1 ? result[0] : result;
      },
    });
}

/** Columns of a row against a view function each: column → [view, reader]. */
export function views(row: Row, ask: Ask, wanted: Readonly<Record<string, readonly [string, Reader]>>): Comparison[] {
  return Object.entries(wanted).map(([column, [method, read]]) => same(column, row.text(column), ask(method), read));
}

/** Columns of a row against the parts of a struct that one view function returns: column → [part, reader]. */
export function parts(row: Row, question: Question, wanted: Readonly<Record<string, readonly [string, Reader]>>): Comparison[] {
  return Object.entries(wanted).map(([column, [part, read]]) =>
    same(column, row.text(column), question, (value) => read((value as Record<string, unknown>)[part])),
  );
}

/** One figure against one view function. */
export function same(field: string, ledger: Value, question: Question, read: Reader): Comparison {
  return { field, ledger, question, read };
}

/** For a look-up that found no address where there must be one: a figure that always differs, and shows what the chain says. */
export function missing(field: string, question: Question): Comparison[] {
  return [same(field, '(an address)', question, address)];
}

/** A number, a text or a yes or no, as it is. */
export const plain: Reader = (value) => String(value);

/** A number of which 0 means that there is none. */
export const unlessZero: Reader = (value) => (value === 0n ? null : String(value));

/** An address in lower case; the zero address means that there is none. */
export const address: Reader = (value) => {
  const lower = String(value).toLowerCase();
  return /^0x0{40}$/.test(lower) ? null : lower;
};

/** A Solidity enum by its names in the ledger. */
export const oneOf =
  (...names: readonly string[]): Reader =>
  (value) =>
    names[Number(value)] ?? `unknown (${value})`;

/** A list in alphabetical order, separated by commas; null when it is empty. */
export const listOf =
  (read: Reader): Reader =>
  (values) =>
    (values as readonly unknown[]).length === 0 ? null : [...(values as readonly unknown[])].map(read).sort().join(',');
