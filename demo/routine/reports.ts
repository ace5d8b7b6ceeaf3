import { Random } from '../random';
import { DAY } from '../scenario/cast';
import type { Desk } from '../stage/Desk';
import type { Assignment, NetworkState } from '../world/state';
import type { Report } from '../world/World';

const HOUR = 3_600;
/** How many reports come late. */
const LATE_CHANCE = 0.07;

/**
 * Reports every active operator's service, a period at a time; some reports come many days late.
 *
 * @param periodSeconds length of a period
 * @param most reports in a block
 */
export function dueReports(periodSeconds: number, most: number): (desk: Desk) => void {
  return (desk) => {
    let left = most;
    for (const network of desk.world.networks.values()) {
      for (const assignment of network.assignments.values()) {
        if (left === 0) return;
        const end = endOfPeriod(desk, network, assignment, periodSeconds);
        if (end === undefined) continue;
        sendReport(desk, network, { operator: assignment.operator, from: assignment.reportedTo, to: end });
        left -= 1;
      }
    }
  };
}

/** Reports everything since the last report, if that is an hour or more. */
export function reportNow(desk: Desk, network: NetworkState, { operator, reportedTo }: Assignment): boolean {
  if (desk.now - reportedTo < HOUR) return false;
  sendReport(desk, network, { operator, from: reportedTo, to: desk.now - 60 });
  return true;
}

/** Corrects one of the last reports, seldom. */
export function seldomRevisions(chance: number): (desk: Desk) => void {
  return (desk) => {
    const reports = desk.world.recentReports.filter(({ revision, to }) => revision < 3 && desk.now - to > DAY / 24);
    if (reports.length === 0 || !desk.random.chance(chance)) return;
    const report = desk.random.pick(reports);
    sendReport(desk, desk.world.network(report.network), report, 'recount after an objection');
  };
}

/** End of the period that is ready to be reported, or undefined. */
function endOfPeriod(desk: Desk, network: NetworkState, assignment: Assignment, period: number): number | undefined {
  if (assignment.status !== 'Active') return undefined;
  const from = assignment.reportedTo;
  const to = Math.min(from + period, network.maturesAt);
  // What was drawn for a period stays drawn, whenever it is asked.
  const mood = new Random(`report ${network.address} ${assignment.operator} ${from}`);
  const lag = mood.chance(LATE_CHANCE) ? mood.between(4, 9) * DAY : mood.between(0, 1.2) * DAY;
  return to > from && desk.now >= to + (lag * period) / (7 * DAY) ? to : undefined;
}

/** One report. Operators are good in their own way all along, and have bad weeks. */
function sendReport(desk: Desk, network: NetworkState, report: Omit<Report, 'network' | 'revision'>, note = ''): void {
  const { operator, from, to } = report;
  const reporter = network.reporter === '' ? network.owner : network.reporter;
  if (!desk.actors.has(reporter)) return;
  if (!desk.sheet.take(`report:${network.address} ${operator}`)) return;
  const quality = new Random(`operator ${operator}`).between(0.955, 0.9998);
  const isBadWeek = desk.random.chance(0.08);
  const share = Math.min(1, quality - (isBadWeek ? desk.random.between(0.01, 0.035) : 0) + desk.random.between(-0.004, 0.002));
  const up = Math.floor((to - from) * Math.max(0.92, share));
  const score = Math.min(10_000, Math.round(share * 10_000) - desk.random.int(0, 40));
  const evidence = note === '' ? `probe log ${from.toString(36)}-${operator.slice(2, 8)}` : note;
  desk.send(desk.actors.at(reporter), 'Network', network.address, 'reportPerformance', operator, from, to, up, score, evidence);
}
