import { addressOf } from './addressOf';
import { type Assignment, NETWORK_STATUSES, type NetworkState } from './state';
import type { Happening, World } from './World';

const RECENT_REPORTS = 60;

/** Folds a Network's own log in. */
export function applyNetwork(world: World, happening: Happening): void {
  const { name, address, args } = happening;
  const network = world.networks.get(address);
  // What a Network says while it is being made is in the announcement too.
  if (network === undefined) return;
  switch (name) {
    case 'OwnershipTransferred':
      network.owner = addressOf(args.newOwner);
      return;
    case 'NetworkManagerUpdated':
      network.manager = addressOf(args.newManager);
      return;
    case 'NetworkReporterUpdated':
      network.reporter = addressOf(args.newReporter);
      return;
    case 'NetworkStatusChanged':
      network.status = NETWORK_STATUSES[Number(args.to)] ?? 'Deployed';
      return;
    case 'RewardRateSet':
      network.operatorRate = args.newOperatorRatePerDay as bigint;
      network.delegatorRate = args.newDelegatorRatePerUnitPerDay as bigint;
      return;
    case 'ParameterFrozen':
      network.ratesMutable = false;
      return;
    case 'RewardsFunded':
      network.reserve += args.amount as bigint;
      return;
    case 'RewardRedeemed':
      network.reserve -= args.assetOut as bigint;
      return;
    case 'RewardsDistributed':
      Object.assign(world.installation(Number(args.installId)), { distributedTo: Number(args.periodEnd) });
      return;
    default:
      applyOperators(world, network, happening);
  }
}

/** Operators on the Network, and reports on them. */
function applyOperators(world: World, network: NetworkState, { name, args, time }: Happening): void {
  const operator = addressOf(args.operator);
  const assignment = network.assignments.get(operator);
  switch (name) {
    case 'OperatorJoinRequested': {
      const request = { operator, dam: addressOf(args.dam), installId: Number(args.installId), activeSince: 0, reportedTo: 0 };
      network.assignments.set(operator, { ...request, status: 'JoinRequested' });
      return;
    }
    case 'OperatorJoinCancelled':
    case 'OperatorJoinRejected':
      setStatus(assignment, 'None');
      return;
    case 'OperatorActivated':
      setStatus(assignment, 'Active');
      Object.assign(assignment ?? {}, { activeSince: time, reportedTo: time });
      return;
    case 'OperatorDeactivated':
      setStatus(assignment, 'Exited');
      return;
    case 'PerformanceReported': {
      const [from, to] = [Number(args.periodStart), Number(args.periodEnd)];
      if (assignment !== undefined) assignment.reportedTo = Math.max(assignment.reportedTo, to);
      world.recentReports.push({ network: network.address, operator, from, to, revision: Number(args.revision) });
      if (world.recentReports.length > RECENT_REPORTS) world.recentReports.shift();
    }
  }
}

function setStatus(assignment: Assignment | undefined, status: Assignment['status']): void {
  if (assignment !== undefined) assignment.status = status;
}
