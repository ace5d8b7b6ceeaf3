import type { InvariantResult } from '../processor/invariants/checkInvariants';
import type { Value } from '../processor/protocols/Check';
import { count, table } from './renderTable';
import type { Report } from './verifyMarketplace';

/** Differences and offenders that are printed for one line of a table; all differences are in the JSON. */
const SHOWN = 20;

/** Whether ledger and chain agree, and the ledger with itself. */
export function isSound({ differences, invariants }: Report): boolean {
  return differences.length === 0 && invariants.every(({ count }) => count === 0);
}

/** A report as text: a table with one line a check, then what differs. */
export function renderReport(report: Report): string {
  const { marketplace, height, hash, time, isFinal, fields, invariantsAt } = report;
  const when = new Date(time * 1000).toISOString().replace('.000Z', 'Z');
  const lines = [
    `Marketplace ${marketplace} at block ${height}${isFinal ? '' : ' (not final)'}, ${when}, ${hash}`,
    '',
    ...table(
      ['entity', 'field', 'compared', 'different'],
      fields.map((field) => [field.entity, field.field, count(field.compared), count(field.different)]),
    ),
    '',
    ...differencesOf(report),
    `Invariants of the ledger up to block ${invariantsAt}:`,
    '',
    ...table(
      ['invariant', 'offenders'],
      report.invariants.map((invariant) => [invariant.name, count(invariant.count)]),
    ),
    '',
    ...report.invariants.flatMap(offendersOf),
    verdict(report),
  ];
  return `${lines.join('\n')}\n`;
}

function differencesOf({ differences }: Report): string[] {
  const shown = new Map<string, number>();
  const lines: string[] = [];
  for (const { entity, id, field, ledger, chain } of differences) {
    const key = `${entity} ${field}`;
    const before = shown.get(key) ?? 0;
    shown.set(key, before + 1);
    if (before < SHOWN) lines.push(`  ${entity} ${id}: ${field}: ledger ${said(ledger)}, chain ${said(chain)}`);
  }
  for (const [key, total] of shown) if (total > SHOWN) lines.push(`  ${key}: ${total - SHOWN} more; --json FILE writes all`);
  return lines.length === 0 ? [] : ['Differences:', '', ...lines, ''];
}

/** What offends against a broken invariant, line by line. */
export function offendersOf({ name, meaning, count: total, offenders }: InvariantResult): string[] {
  if (total === 0) return [];
  const lines = offenders.slice(0, SHOWN).map(({ subject, detail }) => `    ${subject}: ${detail}`);
  if (total > SHOWN) lines.push(`    ${total - SHOWN} more`);
  return [`  ${name} (${meaning}) is broken:`, ...lines, ''];
}

function verdict(report: Report): string {
  const compared = report.fields.reduce((sum, field) => sum + field.compared, 0);
  const broken = report.invariants.filter((invariant) => invariant.count > 0).length;
  const chain =
    compared === 0
      ? `No figure was compared: protocol ${report.protocol} has no checks, or block ${report.height} no entities.`
      : report.differences.length === 0
        ? `No difference in ${count(compared)} figures.`
        : `${count(report.differences.length)} of ${count(compared)} figures differ.`;
  return `${chain} ${broken === 0 ? `All ${report.invariants.length} invariants hold.` : `${broken} of ${report.invariants.length} invariants are broken.`}`;
}

function said(value: Value): string {
  return value === null ? 'nothing' : value;
}
