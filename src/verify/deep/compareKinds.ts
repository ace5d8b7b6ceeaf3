import type { ClientBase } from 'pg';
import { ACCOUNT_KINDS } from '../../model/accountKind';
import { FLOW_KINDS } from '../../model/flowKind';
import type { RowFault, TableResult } from './compareTable';

/** The tables that a migration filled from a list of the code, with their descriptions by kind. */
export const KIND_TABLES = new Map<string, Readonly<Record<string, string>>>([
  ['account_kind', ACCOUNT_KINDS],
  ['flow_kind', FLOW_KINDS],
]);

/** Compares a table of kinds, which all marketplaces share, with the code's list. */
export async function compareKinds(
  client: ClientBase,
  table: string,
  kinds: Readonly<Record<string, string>>,
): Promise<TableResult> {
  const { rows } = await client.query<{ kind: string; description: string }>(`SELECT kind, description FROM public.${table}`);
  const ledger = new Map(rows.map(({ kind, description }) => [kind, description]));
  const code = new Map(Object.entries(kinds));
  const faults = [...new Set([...code.keys(), ...ledger.keys()])].flatMap((kind): RowFault[] => {
    const [is, ought] = [ledger.get(kind), code.get(kind)];
    if (is === ought) return [];
    const row = { table, key: { kind }, block: null };
    if (is === undefined) return [{ ...row, fault: 'missing', columns: [] }];
    if (ought === undefined) return [{ ...row, fault: 'surplus', columns: [] }];
    return [{ ...row, fault: 'differs', columns: [{ column: 'description', ledger: is, logs: ought }] }];
  });
  return { table, rows: code.size, count: faults.length, faults };
}
