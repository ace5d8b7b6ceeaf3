import { addressOf } from './addressOf';
import type { NetworkState } from './state';
import type { Happening, World } from './World';

/** Contracts whose logs are the marketplace's. */
export const MARKETPLACE_CONTRACTS = [
  'Registry',
  'OperatorRegistry',
  'DAMFactory',
  'NetworkFactory',
  'DAM',
  'Network',
  'SyntheticReward',
  'TimeLockVault',
  'DisputeVault',
  'PriceFeed',
] as const;

/** Movements of tokens and indexes, which come with a marketplace event and are not counted as one. */
const ECHOES = new Set(['Transfer', 'Approval', 'RewardIndexUpdated']);

/**
 * Every state of every state machine (docs/demo.md), as `machine: state`. A state that comes with time alone is reached when a block sees it.
 */
export const STATES: readonly string[] = [
  ...['Deployed', 'WhitelistRequested', 'Live', 'Rejected', 'Delisted', 'Closed', 'Matured', 'Settling'].map(
    (s) => `Network: ${s}`,
  ),
  ...['Whitelisted', 'Delisted'].map((s) => `Asset: ${s}`),
  ...['Active', 'Paused', 'Closed', 'FrozenGatekeeper', 'FrozenCatalyst', 'FrozenFee'].map((s) => `DAM: ${s}`),
  ...['Invited', 'Accepted', 'Declined', 'SelfOwned', 'Removed', 'Left'].map((s) => `Operator in DAM: ${s}`),
  ...['JoinRequested', 'Cancelled', 'Rejected', 'Active', 'Exited'].map((s) => `Operator on Network: ${s}`),
  ...['Requested', 'Confirmed', 'Rejected', 'Cancelled', 'Uninstalled'].map((s) => `Installation: ${s}`),
  ...['Locked', 'Unlocked', 'Released', 'PartlyReturned', 'Overdue', 'Returned', 'Reclaimed', 'Defaulted', 'Recovered'].map(
    (s) => `Liquidity tranche: ${s}`,
  ),
  ...['Locked', 'Unlocked', 'Withdrawn', 'Reclaimed'].map((s) => `Growth tranche: ${s}`),
  ...['Committed', 'DecommittedByOwner', 'DecommittedUninstalled', 'DecommittedPenalty', 'DecommittedAssetsLeft'].map(
    (s) => `Commitment: ${s}`,
  ),
  ...['Open', 'Challenged', 'Overdue', 'Upheld', 'Dismissed', 'Split'].map((s) => `Dispute: ${s}`),
  ...['Atomic', 'Requested', 'Claimable', 'Claimed', 'Cancelled'].map((s) => `Withdrawal: ${s}`),
  ...['Accruing', 'Minted', 'ClaimedByDelegator', 'ClaimedByOperator', 'Transferred', 'Redeemed'].map((s) => `Reward: ${s}`),
  ...['First', 'Late', 'Revised'].map((s) => `Report: ${s}`),
  ...['Fresh', 'Stale'].map((s) => `Price: ${s}`),
];

const PARAMETERS = ['Gatekeeper', 'Catalyst', 'Fee'];
const DECOMMITS = ['ByOwner', 'Uninstalled', 'Penalty', 'AssetsLeft'];
const OUTCOMES = ['', 'Upheld', 'Dismissed', 'Split'];
/** A report that comes this long after its period is late, in seconds. */
const LATE_AFTER = 3 * 86_400;
/** A price older than this is stale, in seconds. */
const STALE_AFTER = 2 * 86_400;

/** How often each event was emitted, and which states were reached. */
export class Tally {
  /** Emissions by `Contract.Event`. */
  readonly events = new Map<string, number>();
  readonly states = new Set<string>();

  /** Marketplace events without the echoes of token and index movements. */
  get marketplaceEvents(): number {
    let sum = 0;
    for (const [key, count] of this.events) if (!ECHOES.has(key.split('.')[1] ?? '')) sum += count;
    return sum;
  }

  /** Counts an event and notes the state that it leads to. */
  count(happening: Happening, world: World): void {
    const key = `${happening.contract}.${happening.name}`;
    this.events.set(key, (this.events.get(key) ?? 0) + 1);
    if (key === 'SyntheticReward.Transfer') this.countTransfer(happening.args, world);
    const state = BY_EVENT[key]?.(happening.args, happening.time);
    if (state !== undefined) this.states.add(state);
  }

  /** Notes the states that time alone has brought, as of the newest block. */
  tick(world: World): void {
    for (const network of world.networks.values()) this.tickNetwork(world.time, network);
    for (const dam of world.dams.values()) {
      for (const { status, claimableAt } of dam.requests.values()) {
        if (status === 'Requested' && world.time >= claimableAt) this.states.add('Withdrawal: Claimable');
      }
    }
    for (const { time } of world.answers.values()) if (world.time - time > STALE_AFTER) this.states.add('Price: Stale');
  }

  /** A synthetic token that goes from holder to holder; mints, burns and claims are told by other events. */
  private countTransfer(args: Args, world: World): void {
    const [from, to] = [addressOf(args.from), addressOf(args.to)];
    const isPaidOut = from === '' || to === '' || world.dams.has(from) || world.networks.has(from);
    if (!isPaidOut) this.states.add('Reward: Transferred');
  }

  private tickNetwork(time: number, network: NetworkState): void {
    const hasMatured = network.status === 'Live' && time >= network.maturesAt;
    let isDue = false;
    for (const tranche of network.tranches.values()) {
      const isLocked = tranche.status === 'Locked';
      if (isLocked || tranche.status === 'Reclaimed') this.states.add(`${network.type} tranche: ${tranche.status}`);
      if (isLocked && time >= tranche.unlockAt) this.states.add(`${network.type} tranche: Unlocked`);
      if (isLocked || tranche.status === 'Released') isDue = true;
      if (tranche.status === 'Released' && time >= network.maturesAt) this.states.add('Liquidity tranche: Overdue');
    }
    for (const dispute of network.disputes.values()) {
      if (dispute.status === 'Resolved') continue;
      isDue = true;
      if (time >= dispute.deadline) this.states.add('Dispute: Overdue');
    }
    if (hasMatured) this.states.add(isDue ? 'Network: Settling' : 'Network: Matured');
  }
}

type Args = Happening['args'];

/** The state that an event leads to. */
const BY_EVENT: Readonly<Record<string, (args: Args, time: number) => string | undefined>> = {
  'NetworkFactory.NetworkCreated': () => 'Network: Deployed',
  'Network.NetworkStatusChanged': (args) =>
    `Network: ${['Deployed', 'WhitelistRequested', 'Live', 'Rejected', 'Delisted', 'Closed'][Number(args.to)]}`,
  'Registry.AssetWhitelisted': (args) => (args.status === 1n ? 'Asset: Whitelisted' : 'Asset: Delisted'),
  'DAMFactory.DAMCreated': () => 'DAM: Active',
  'DAM.Paused': () => 'DAM: Paused',
  'DAM.DAMClosed': () => 'DAM: Closed',
  'DAM.ParameterFrozen': (args) => `DAM: Frozen${PARAMETERS[Number(args.param)]}`,
  'OperatorRegistry.OperatorInvited': () => 'Operator in DAM: Invited',
  'OperatorRegistry.OperatorAccepted': () => 'Operator in DAM: Accepted',
  'OperatorRegistry.OperatorDeclined': () => 'Operator in DAM: Declined',
  'OperatorRegistry.OperatorSelfOwned': () => 'Operator in DAM: SelfOwned',
  'OperatorRegistry.OperatorRemoved': (args) =>
    addressOf(args.by) === addressOf(args.operator) ? 'Operator in DAM: Left' : 'Operator in DAM: Removed',
  'Network.OperatorJoinRequested': () => 'Operator on Network: JoinRequested',
  'Network.OperatorJoinCancelled': () => 'Operator on Network: Cancelled',
  'Network.OperatorJoinRejected': () => 'Operator on Network: Rejected',
  'Network.OperatorActivated': () => 'Operator on Network: Active',
  'Network.OperatorDeactivated': () => 'Operator on Network: Exited',
  'DAM.InstallationRequested': () => 'Installation: Requested',
  'DAM.InstallationConfirmed': () => 'Installation: Confirmed',
  'DAM.InstallationRejected': () => 'Installation: Rejected',
  'DAM.InstallationCancelled': () => 'Installation: Cancelled',
  'DAM.InstallationUninstalled': () => 'Installation: Uninstalled',
  'TimeLockVault.LiquidityReleased': () => 'Liquidity tranche: Released',
  'TimeLockVault.LiquidityReturned': (args) => `Liquidity tranche: ${args.shortfall === 0n ? 'Returned' : 'PartlyReturned'}`,
  'TimeLockVault.LiquidityDefaulted': () => 'Liquidity tranche: Defaulted',
  'TimeLockVault.LiquidityRecovered': () => 'Liquidity tranche: Recovered',
  'TimeLockVault.GrowthWithdrawn': () => 'Growth tranche: Withdrawn',
  'DAM.CollateralCommitted': () => 'Commitment: Committed',
  'DAM.CollateralDecommitted': (args) => `Commitment: Decommitted${DECOMMITS[Number(args.reason)]}`,
  'DisputeVault.CollateralRequested': () => 'Dispute: Open',
  'DisputeVault.DisputeChallenged': () => 'Dispute: Challenged',
  'DisputeVault.DisputeResolved': (args) => `Dispute: ${OUTCOMES[Number(args.outcome)]}`,
  'DAM.Withdrawn': () => 'Withdrawal: Atomic',
  'DAM.WithdrawalRequested': () => 'Withdrawal: Requested',
  'DAM.WithdrawalClaimed': () => 'Withdrawal: Claimed',
  'DAM.WithdrawalCancelled': () => 'Withdrawal: Cancelled',
  'DAM.RewardIndexUpdated': (args) => ((args.accrued as bigint) > 0n ? 'Reward: Accruing' : undefined),
  'DAM.RewardsClaimed': () => 'Reward: ClaimedByDelegator',
  'Network.RewardsClaimed': () => 'Reward: ClaimedByOperator',
  'Network.RewardsDistributed': () => 'Reward: Minted',
  'Network.RewardRedeemed': () => 'Reward: Redeemed',
  'Network.PerformanceReported': (args, time) => {
    if (Number(args.revision) > 1) return 'Report: Revised';
    return time - Number(args.periodEnd) > LATE_AFTER ? 'Report: Late' : 'Report: First';
  },
  'PriceFeed.AnswerUpdated': () => 'Price: Fresh',
};
