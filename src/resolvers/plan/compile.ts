import type { Compiled, CompiledObject, Plan } from './compiled';
import { compilePage } from './compilePage';
import { type ComputedField, type Fields, type Noun, type Nouns, type OneField, relationOf } from './noun';
import type { Selected } from './selection';
import { Row, type Statement } from './statement';

/** What one statement is compiled with. */
export function planOf(statement: Statement, nouns: Nouns): Plan {
  const plan: Plan = { statement, nouns, object: (fields, selected, row) => compileObject(plan, fields, selected, row) };
  return plan;
}

/**
 * The select list of an object: one column a selected field.
 *
 * @param fields how the fields of the type are found
 * @param selected what the client asks for
 * @param row the relation that the fields are of
 */
function compileObject(plan: Plan, fields: Fields, selected: readonly Selected[], row: Row): CompiledObject {
  const names = new Map<string, number>();
  const readers: { key: string; column: string; read(raw: unknown): unknown }[] = [];
  const columns: string[] = [];
  for (const field of selected) {
    const count = (names.get(field.name) ?? 0) + 1;
    names.set(field.name, count);
    const column = count === 1 ? field.name : `${field.name}_${count}`;
    const { sql, read } = compileField(plan, fields, field, row);
    columns.push(`${sql} AS "${column}"`);
    readers.push({ key: field.key, column, read });
  }
  return {
    columns: columns.length === 0 ? 'true AS "exists"' : columns.join(', '),
    read(raw) {
      if (raw === null || raw === undefined) return null;
      // No prototype: a response key may be called __proto__ or toString.
      const object = Object.create(null) as Record<string, unknown>;
      for (const { key, column, read } of readers) object[key] = read((raw as Record<string, unknown>)[column]);
      return object;
    },
  };
}

function compileField(plan: Plan, fields: Fields, selected: Selected, row: Row): Compiled {
  const field = fields[selected.name];
  if (field === undefined) throw new Error(`no description of the field ${selected.name}`);
  switch (field.kind) {
    case 'value':
      return { sql: field.sql(row, plan.statement, selected.args), read: (raw) => raw };
    case 'one':
      return compileOne(plan, field, selected, row);
    case 'computed':
      return compileComputed(plan, field, selected, row);
    case 'page':
      return compilePage(
        plan,
        nounOf(plan, field.type),
        { columns: Object.keys(field.on), conditions: joinOf(field.on, row) },
        selected,
      );
  }
}

function compileOne(plan: Plan, field: OneField, selected: Selected, row: Row): Compiled {
  const noun = nounOf(plan, field.type);
  const own = new Row(plan.statement.alias());
  const { columns, read } = compileObject(plan, noun.fields, selected.fields, own);
  const conditions = [...joinOf(field.on, row)(own), ...(field.where?.(own, plan.statement, selected.args) ?? [])];
  const from = `${relationOf(noun, plan.statement)} ${own.alias} WHERE ${conditions.join(' AND ')} LIMIT 1`;
  return { sql: `(SELECT row_to_json(o) FROM (SELECT ${columns} FROM ${from}) o)`, read };
}

function compileComputed(plan: Plan, field: ComputedField, selected: Selected, row: Row): Compiled {
  const own = field.from === undefined ? row : new Row(plan.statement.alias());
  const { columns, read } = compileObject(plan, field.fields(selected.args), selected.fields, own);
  const from = field.from === undefined ? '' : ` FROM ${field.from(row, plan.statement, selected.args)} ${own.alias}`;
  if (!field.isList) return { sql: `(SELECT row_to_json(o) FROM (SELECT ${columns}${from}) o)`, read };
  return {
    sql: `(SELECT coalesce(json_agg(row_to_json(o)), '[]'::json) FROM (SELECT ${columns}${from}) o)`,
    read: (raw) => (raw as unknown[]).map(read),
  };
}

/** The noun of a GraphQL type. */
function nounOf(plan: Plan, type: string): Noun {
  const noun = plan.nouns.get(type);
  if (noun === undefined) throw new Error(`no description of the type ${type}`);
  return noun;
}

/** Conditions that tie a child's relation to its parent's row. */
function joinOf(on: Readonly<Record<string, string>>, parent: Row): (child: Row) => string[] {
  return (child) => Object.entries(on).map(([own, other]) => `${child.col(own)} = ${parent.col(other)}`);
}
