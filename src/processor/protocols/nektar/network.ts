import { cleanText, TEXT_LIMITS } from '../../vocabulary/cleanText';
import { type Address, addressOrNull, toSeconds } from '../../vocabulary/ids';
import { on } from '../on';
import { say } from '../say';
import { networkStatus } from './enums';
import { events as network } from './generated/Network';
import { installationId } from './ids';

const ofAssignment = (e: { network: Address; operator: Address; dam: Address; installId: bigint; by: Address }) => ({
  network: e.network,
  operator: e.operator,
  dam: addressOrNull(e.dam),
  installation: e.installId === 0n ? null : installationId(e.installId),
  by: e.by,
});

const reason = (text: string) => cleanText(text, TEXT_LIMITS.reason);

/** Everything that only a Network emits; what it shares with DAMs is read with theirs. */
export const networkReadings = [
  on(network.NetworkStatusChanged, (e) =>
    say({ type: 'NetworkStatusChanged', network: e.network, from: networkStatus(e.from), to: networkStatus(e.to), by: e.by }),
  ),
  on(network.NetworkMetadataUpdated, (e) =>
    say({
      type: 'NetworkMetadataUpdated',
      network: e.network,
      metadata: cleanText(e.metadataURI, TEXT_LIMITS.metadata),
      by: e.by,
    }),
  ),
  on(network.NetworkManagerUpdated, (e) =>
    say({ type: 'NetworkRoleChanged', network: e.network, role: 'manager', account: addressOrNull(e.newManager), by: e.by }),
  ),
  on(network.NetworkReporterUpdated, (e) =>
    say({ type: 'NetworkRoleChanged', network: e.network, role: 'reporter', account: addressOrNull(e.newReporter), by: e.by }),
  ),
  on(network.NetworkClosed, (e) => say({ type: 'NetworkClosed', network: e.network, outstanding: e.outstanding, by: e.by })),
  on(network.RewardRateSet, (e) =>
    say({
      type: 'RewardRateSet',
      network: e.network,
      operatorRatePerDay: e.newOperatorRatePerDay,
      delegatorRatePerUnitPerDay: e.newDelegatorRatePerUnitPerDay,
      by: e.by,
    }),
  ),
  on(network.OperatorJoinRequested, (e) => say({ type: 'OperatorJoinRequested', ...ofAssignment(e) })),
  on(network.OperatorJoinCancelled, (e) => say({ type: 'OperatorJoinCancelled', ...ofAssignment(e) })),
  on(network.OperatorJoinRejected, (e) => say({ type: 'OperatorJoinRejected', ...ofAssignment(e), reason: reason(e.reason) })),
  on(network.OperatorActivated, (e) => say({ type: 'OperatorActivated', ...ofAssignment(e), at: toSeconds(e.activatedAt) })),
  on(network.OperatorDeactivated, (e) =>
    say({ type: 'OperatorDeactivated', ...ofAssignment(e), at: toSeconds(e.deactivatedAt), reason: reason(e.reason) }),
  ),
  on(network.OperatorRewarded, (e) =>
    say({
      type: 'OperatorRewarded',
      ...ofAssignment(e),
      rewardToken: e.rewardToken,
      amount: e.amount,
      activeSeconds: toSeconds(e.activeSeconds),
      periodStart: toSeconds(e.periodStart),
      periodEnd: toSeconds(e.periodEnd),
    }),
  ),
  on(network.RewardsDistributed, (e) =>
    say({
      type: 'RewardsDistributed',
      installation: installationId(e.installId),
      dam: e.dam,
      network: e.network,
      rewardToken: e.rewardToken,
      toDelegators: e.toDelegators,
      toOperators: e.toOperators,
      periodStart: toSeconds(e.periodStart),
      periodEnd: toSeconds(e.periodEnd),
      by: e.by,
    }),
  ),
  on(network.RewardsFunded, (e) =>
    say({ type: 'RewardsFunded', network: e.network, asset: e.asset, amount: e.amount, from: e.from, by: e.from }),
  ),
  on(network.RewardRedeemed, (e) =>
    say({
      type: 'RewardRedeemed',
      network: e.network,
      account: e.account,
      rewardToken: e.rewardToken,
      burned: e.synthIn,
      asset: e.rewardAsset,
      paid: e.assetOut,
      by: e.account,
    }),
  ),
  on(network.PerformanceReported, (e) =>
    say({
      type: 'PerformanceReported',
      network: e.network,
      operator: e.operator,
      periodStart: toSeconds(e.periodStart),
      periodEnd: toSeconds(e.periodEnd),
      upSeconds: toSeconds(e.upSeconds),
      scoreBps: e.scoreBps,
      evidence: cleanText(e.evidence, TEXT_LIMITS.evidence),
      revision: e.revision,
      by: e.reporter,
    }),
  ),
];
