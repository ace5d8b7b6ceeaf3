import { addressOf } from './addressOf';
import { MARKET_TYPES, type MembershipName } from './state';
import type { Happening, World } from './World';

const MEMBERSHIPS: Readonly<Record<string, MembershipName>> = {
  OperatorInvited: 'Invited',
  OperatorAccepted: 'Accepted',
  OperatorDeclined: 'None',
  OperatorSelfOwned: 'SelfOwned',
  OperatorRemoved: 'Removed',
};

/** Folds a log of the registries, the factories or a price feed in. */
export function applyRegistry(world: World, happening: Happening): void {
  const { name, address, args, time } = happening;
  const membership = MEMBERSHIPS[name];
  if (membership !== undefined) {
    world.memberships.set(`${addressOf(args.dam)} ${addressOf(args.operator)}`, membership);
    return;
  }
  switch (name) {
    case 'AdminTransferred':
      world.admin = addressOf(args.newAdmin);
      return;
    case 'AssetWhitelisted':
      world.assets.set(addressOf(args.asset), Number(args.status));
      return;
    case 'NetworkWhitelisted':
      Object.assign(world.network(addressOf(args.network)), { liveAt: Number(args.liveAt), maturesAt: Number(args.maturesAt) });
      return;
    case 'NetworkDelisted':
      Object.assign(world.network(addressOf(args.network)), { maturesAt: Number(args.maturesAt) });
      return;
    case 'OperatorRegistered': {
      const operator = addressOf(args.operator);
      world.operators.set(operator, { address: operator, kind: args.kind === 1n ? 'Independent' : 'Affiliated' });
      return;
    }
    case 'AnswerUpdated':
      world.answers.set(address, { answer: args.current as bigint, time });
      return;
    default:
      applyFactory(world, happening);
  }
}

/** New DAMs and Networks with their terms. */
function applyFactory(world: World, { name, args }: Happening): void {
  switch (name) {
    case 'DAMCreated':
      addDam(world, args);
      return;
    case 'DAMTermsSet':
      Object.assign(world.dam(addressOf(args.dam)), {
        feeBps: Number(args.feeBps),
        lockup: Number(args.lockup),
        withdrawalDelay: Number(args.withdrawalDelay),
        gatekeeper: addressOf(args.gatekeeper),
        catalyst: addressOf(args.catalyst),
      });
      return;
    case 'NetworkCreated':
      addNetwork(world, args);
      return;
    case 'NetworkTermsSet':
      Object.assign(world.network(addressOf(args.network)), {
        amountRequested: args.amountRequested,
        minDeposit: args.minDeposit,
        distributionInterval: Number(args.distributionInterval),
        disputeWindow: Number(args.disputeWindow),
        operatorsRequested: Number(args.operatorsRequested),
        operatorRate: args.operatorRatePerDay,
        delegatorRate: args.delegatorRatePerUnitPerDay,
        ratesMutable: args.ratesMutable,
      });
      return;
    case 'NetworkRolesSet':
      Object.assign(world.network(addressOf(args.network)), {
        manager: addressOf(args.manager),
        reporter: addressOf(args.reporter),
        resolver: addressOf(args.resolver),
      });
  }
}

function addDam(world: World, args: Happening['args']): void {
  const address = addressOf(args.dam);
  world.dams.set(address, {
    address,
    name: String(args.name),
    type: MARKET_TYPES[Number(args.damType)] ?? 'Infrastructure',
    asset: addressOf(args.asset),
    transferable: args.transferable === true,
    owner: addressOf(args.owner),
    gatekeeper: '',
    catalyst: '',
    feeBps: 0,
    lockup: 0,
    withdrawalDelay: 0,
    state: 'Active',
    idle: 0n,
    contested: 0n,
    totalShares: 0n,
    shares: new Map(),
    lockedUntil: new Map(),
    depositors: new Set(),
    requests: new Map(),
  });
}

function addNetwork(world: World, args: Happening['args']): void {
  const address = addressOf(args.network);
  world.networks.set(address, {
    address,
    name: String(args.name),
    type: MARKET_TYPES[Number(args.netType)] ?? 'Infrastructure',
    depositAsset: addressOf(args.depositAsset),
    rewardToken: addressOf(args.rewardToken),
    rewardAsset: addressOf(args.rewardAsset),
    safe: addressOf(args.safe),
    timeLockVault: addressOf(args.timeLockVault),
    disputeVault: addressOf(args.disputeVault),
    owner: addressOf(args.owner),
    manager: addressOf(args.owner),
    reporter: '',
    resolver: '',
    status: 'Deployed',
    liveAt: 0,
    maturesAt: 0,
    amountRequested: 0n,
    minDeposit: 0n,
    distributionInterval: 0,
    disputeWindow: 0,
    operatorsRequested: 0,
    operatorRate: 0n,
    delegatorRate: 0n,
    ratesMutable: false,
    reserve: 0n,
    tranches: new Map(),
    disputes: new Map(),
    assignments: new Map(),
  });
}
