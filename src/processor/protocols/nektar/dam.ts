import { Dam } from '../../../model/dam';
import { Network } from '../../../model/network';
import { cleanText, TEXT_LIMITS } from '../../vocabulary/cleanText';
import { type Address, addressOrNull, toSeconds } from '../../vocabulary/ids';
import { on } from '../on';
import { say, sayKnowing } from '../say';
import { decommitReason, parameter, rewardRole } from './enums';
import { events as dam } from './generated/DAM';
import { installationId, requestId, trancheId } from './ids';

const reason = (text: string) => cleanText(text, TEXT_LIMITS.reason);

const of = (e: { installId: bigint; dam: Address; network: Address; by: Address }) => ({
  installation: installationId(e.installId),
  dam: e.dam,
  network: e.network,
  by: e.by,
});

/** Events that DAMs and Networks share to the letter: who emits tells which it is. */
const sharedReadings = [
  // Before the log that announces its emitter, this says nothing that the announcement will not.
  on(dam.OwnershipTransferred, (e, { address }) =>
    sayKnowing((rows) => {
      if (rows.find(Dam, address) !== undefined) return [{ type: 'DamOwnerChanged', dam: address, owner: e.newOwner, by: e.by }];
      if (rows.find(Network, address) === undefined) return [];
      return [{ type: 'NetworkRoleChanged', network: address, role: 'owner', account: e.newOwner, by: e.by }];
    }),
  ),
  on(dam.ParameterFrozen, (e, { address }) => {
    const frozen = parameter(e.param);
    return frozen === 'rewardRate'
      ? say({ type: 'NetworkRatesFrozen', network: address, by: e.by })
      : say({ type: 'DamParameterFrozen', dam: address, parameter: frozen, by: e.by });
  }),
  on(dam.RewardsClaimed, (e) =>
    say({
      type: 'RewardsClaimed',
      network: e.network,
      dam: addressOrNull(e.dam),
      installation: installationId(e.installId),
      account: e.account,
      role: rewardRole(e.role),
      rewardToken: e.rewardToken,
      amount: e.amount,
      by: e.by,
    }),
  ),
];

/** A DAM's parameters and status. */
const parameterReadings = [
  on(dam.DAMFeeUpdated, (e) => say({ type: 'DamFeeUpdated', dam: e.dam, feeBps: e.newBps, by: e.by })),
  on(dam.GatekeeperUpdated, (e) =>
    sayKnowing((rows) =>
      rows.find(Dam, e.dam) === undefined
        ? []
        : [{ type: 'DamGatekeeperUpdated', dam: e.dam, gatekeeper: addressOrNull(e.newGatekeeper), by: e.by }],
    ),
  ),
  on(dam.CatalystUpdated, (e) =>
    sayKnowing((rows) =>
      rows.find(Dam, e.dam) === undefined
        ? []
        : [{ type: 'DamCatalystUpdated', dam: e.dam, catalyst: addressOrNull(e.newCatalyst), by: e.by }],
    ),
  ),
  on(dam.DAMMetadataUpdated, (e) =>
    say({ type: 'DamMetadataUpdated', dam: e.dam, metadata: cleanText(e.metadataURI, TEXT_LIMITS.metadata), by: e.by }),
  ),
  on(dam.DepositorAllowed, (e) =>
    say({ type: 'DepositorAllowed', dam: e.dam, account: e.account, isAllowed: e.allowed, by: e.by }),
  ),
  on(dam.Paused, (e) => say({ type: 'DamPaused', dam: e.dam, by: e.by })),
  on(dam.Unpaused, (e) => say({ type: 'DamUnpaused', dam: e.dam, by: e.by })),
  on(dam.DAMClosed, (e) => say({ type: 'DamClosed', dam: e.dam, by: e.by })),
];

/** Deposits, withdrawals and movements of shares. */
const delegationReadings = [
  on(dam.ManagerFeePaid, (e) =>
    say({ type: 'EntryFeePaid', dam: e.dam, recipient: e.recipient, asset: e.asset, amount: e.amount, by: e.by }),
  ),
  on(dam.Deposited, (e) =>
    say({
      type: 'Deposited',
      dam: e.dam,
      sender: e.sender,
      receiver: e.receiver,
      assets: e.assets,
      fee: e.fee,
      shares: e.shares,
      lockedUntil: e.lockedUntil === 0n ? null : toSeconds(e.lockedUntil),
      by: e.sender,
    }),
  ),
  on(dam.Withdrawn, (e) =>
    say({
      type: 'Withdrawn',
      dam: e.dam,
      sender: e.sender,
      receiver: e.receiver,
      owner: e.owner,
      assets: e.assets,
      shares: e.shares,
      by: e.sender,
    }),
  ),
  on(dam.WithdrawalRequested, (e) =>
    say({
      type: 'WithdrawalRequested',
      dam: e.dam,
      request: requestId(e.dam, e.requestId),
      owner: e.owner,
      receiver: e.receiver,
      shares: e.shares,
      assetsAtRequest: e.assetsAtRequest,
      claimableAt: toSeconds(e.claimableAt),
      by: e.by,
    }),
  ),
  on(dam.WithdrawalClaimed, (e) =>
    say({
      type: 'WithdrawalClaimed',
      dam: e.dam,
      request: requestId(e.dam, e.requestId),
      owner: e.owner,
      receiver: e.receiver,
      assets: e.assets,
      shares: e.shares,
      by: e.by,
    }),
  ),
  on(dam.WithdrawalCancelled, (e) =>
    say({
      type: 'WithdrawalCancelled',
      dam: e.dam,
      request: requestId(e.dam, e.requestId),
      owner: e.owner,
      shares: e.shares,
      by: e.by,
    }),
  ),
  // Mints, burns and escrow have events of their own; what is left moves shares between holders.
  on(dam.Transfer, (e, { address }) => {
    const from = addressOrNull(e.from);
    const to = addressOrNull(e.to);
    if (from === null || to === null || from === address || to === address) return say();
    return say({ type: 'SharesTransferred', dam: address, from, to, shares: e.value, by: null });
  }),
];

/** The handshake, allocation, pledges, write-offs and the reward index. */
const installationReadings = [
  on(dam.InstallationRequested, (e) =>
    say({ type: 'InstallationRequested', ...of(e), allocated: e.allocatedAmount, maxCommitted: e.maxCommitted }),
  ),
  on(dam.InstallationConfirmed, (e) => say({ type: 'InstallationConfirmed', ...of(e) })),
  on(dam.InstallationRejected, (e) => say({ type: 'InstallationRejected', ...of(e), reason: reason(e.reason) })),
  on(dam.InstallationCancelled, (e) => say({ type: 'InstallationCancelled', ...of(e) })),
  on(dam.InstallationUninstalled, (e) => say({ type: 'InstallationUninstalled', ...of(e), reason: reason(e.reason) })),
  on(dam.AllocationUpdated, (e) =>
    say({ type: 'AllocationUpdated', ...of(e), allocated: e.newAllocated, maxCommitted: e.newMaxCommitted }),
  ),
  on(dam.CollateralCommitted, (e) => say({ type: 'CollateralCommitted', ...of(e), amount: e.delta, total: e.newTotal })),
  on(dam.CollateralDecommitted, (e) =>
    say({ type: 'CollateralDecommitted', ...of(e), amount: e.delta, total: e.newTotal, reason: decommitReason(e.reason) }),
  ),
  on(dam.GrowthWrittenOff, (e) =>
    say({ type: 'CapitalWrittenOff', ...of(e), tranche: trancheId(e.network, e.trancheId), amount: e.amount }),
  ),
  on(dam.RewardIndexUpdated, (e) =>
    say({
      type: 'RewardIndexUpdated',
      ...of(e),
      accPerShare: e.accPerShare,
      accrued: e.accrued,
      totalAccrued: e.totalAccrued,
      at: toSeconds(e.accruedTo),
    }),
  ),
];

/** Everything that a DAM emits. */
export const damReadings = [...sharedReadings, ...parameterReadings, ...delegationReadings, ...installationReadings];
