/** How a column's value reads in code and lies in the table. */
export type ColumnKind =
  /** A natural key (address or protocol id) in code, an integer of the `entity` dictionary in the table. */
  | 'ref'
  /** bigint in code, `numeric(78,0)` in the table: what the chain holds. */
  | 'amount'
  /** bigint in code, `numeric` in the table: running totals, which outgrow 78 digits. */
  | 'total'
  /** bigint at 54 decimals in code, US dollars as `numeric` in the table. */
  | 'usd'
  /** number of seconds, or a count that may outgrow 31 bits, in code, `bigint` in the table. */
  | 'time'
  | 'int'
  | 'text'
  | 'flag'
  /** 0x-hex text in code, `bytea` in the table. */
  | 'hash'
  | 'json';

/** A column of a ledger table, as store and digest need it. */
export interface ColumnInfo {
  property: string;
  column: string;
  kind: ColumnKind;
  comment: string;
  nullable: boolean;
  isKey: boolean;
}

/** What is known of a ledger table: its class, its rows' nature and its columns in order. */
export interface TableInfo {
  name: string;
  comment: string;
  /**
   * `version`: the last row with from_block <= B is the state at B; `fact`: what one log said, keyed by block and log;
   * `dictionary`: a number for a natural key.
   */
  nature: 'version' | 'fact' | 'dictionary';
  columns: ColumnInfo[];
  /** Properties of the natural key, without the block. */
  key: string[];
}

const tables = new Map<object, TableInfo>();
const columnsOf = new Map<object, ColumnInfo[]>();

/** The description of a ledger table; undefined for a class that is none. */
export function findTable(model: object): TableInfo | undefined {
  return tables.get(model);
}

/** The description of one ledger table; throws for a class that is none. */
export function tableOf(model: object): TableInfo {
  const info = findTable(model);
  if (info === undefined) throw new Error(`not a ledger table: ${String(model)}`);
  return info;
}

const toSnake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

interface Options {
  nullable?: boolean;
  /** Part of the natural key; a missing optional reference in a key is 0. */
  key?: boolean;
}

function column(kind: ColumnKind, comment: string, { nullable = false, key = false }: Options = {}): PropertyDecorator {
  return (target, property) => {
    const name = toSnake(String(property)) + (kind === 'ref' ? '_id' : '');
    const list = columnsOf.get(target.constructor) ?? [];
    columnsOf.set(target.constructor, list);
    list.push({ property: String(property), column: name, kind, comment, nullable, isKey: key });
  };
}

/** A reference to something with a natural key: address or protocol id. */
export const Ref = (comment: string, options?: Options) => column('ref', comment, options);
/** Raw token units as the chain holds them. */
export const Amount = (comment: string, options?: Options) => column('amount', comment, options);
/** A running total of raw units or unit-seconds. */
export const Total = (comment: string, options?: Options) => column('total', comment, options);
/** US dollars, exact. */
export const Usd = (comment: string, options?: Options) => column('usd', comment, options);
/** Block seconds. */
export const Time = (comment: string, options?: Options) => column('time', comment, options);
/** A count that may outgrow 31 bits. */
export const Count = (comment: string, options?: Options) => column('time', comment, options);
/** A small count or basis points. */
export const Int = (comment: string, options?: Options) => column('int', comment, options);
/** Text; what comes from the chain is cleaned and bounded first. */
export const Text = (comment: string, options?: Options) => column('text', comment, options);
/** True or false. */
export const Flag = (comment: string, options?: Options) => column('flag', comment, options);
/** A hash of 32 bytes. */
export const Hash = (comment: string, options?: Options) => column('hash', comment, options);
/** A JSON object. */
export const Json = (comment: string, options?: Options) => column('json', comment, options);

/** What every ledger row carries besides its own columns. */
export abstract class LedgerRow {
  /** Marketplace the row belongs to. */
  marketplaceId!: number;

  /** Height of the block that the row is true from. */
  fromBlock!: number;
}

/** A ledger row as the ledger makes it: the store adds marketplace and block. */
export type Row<T extends LedgerRow> = Omit<T, keyof LedgerRow>;

function ledgerTable(nature: TableInfo['nature'], name: string, comment: string): ClassDecorator {
  return (target) => {
    const own = columnsOf.get(target) ?? [];
    const fromBlock: ColumnInfo = {
      property: 'fromBlock',
      column: 'from_block',
      kind: 'int',
      comment: 'Height of the block that the row is true from',
      nullable: false,
      isKey: nature !== 'dictionary',
    };
    const key = own.filter((c) => c.isKey).map((c) => c.property);
    tables.set(target, { name, comment, nature, columns: [fromBlock, ...own], key });
  };
}

/** A table of versions: insert-only, one row a key and block; the state at B is the last with from_block <= B. */
export const Versions = (name: string, comment: string) => ledgerTable('version', name, comment);
/** A table of facts: insert-only, each row is one thing that happened, keyed by block and log. */
export const Facts = (name: string, comment: string) => ledgerTable('fact', name, comment);
/** A dictionary: insert-only, a number for each natural key, in order of first appearance. */
export const Dictionary = (name: string, comment: string) => ledgerTable('dictionary', name, comment);
