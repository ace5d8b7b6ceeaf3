import { InvariantError } from '../../../errors';
import { Network } from '../../../model/network';
import { cleanText, TEXT_LIMITS } from '../../vocabulary/cleanText';
import { type Address, addressOrNull, toSeconds } from '../../vocabulary/ids';
import { on } from '../on';
import { say, sayKnowing } from '../say';
import { disputeOutcome } from './enums';
import { events as disputeVault } from './generated/DisputeVault';
import { events as timeLock } from './generated/TimeLockVault';
import { disputeId, installationId, trancheId } from './ids';

interface Named {
  installId: bigint;
  dam: Address;
  network: Address;
  by: Address;
}

const ofTranche = (e: Named & { trancheId: bigint }) => ({
  installation: installationId(e.installId),
  dam: e.dam,
  network: e.network,
  tranche: trancheId(e.network, e.trancheId),
  by: e.by,
});

const ofDispute = (e: Named & { disputeId: bigint }) => ({
  installation: installationId(e.installId),
  dam: e.dam,
  network: e.network,
  dispute: disputeId(e.network, e.disputeId),
  by: e.by,
});

/** Time-lock vaults: capital on its way to a Network and back. */
export const timeLockReadings = [
  on(timeLock.LiquidityLocked, (e) =>
    sayKnowing((rows) => {
      const type = rows.find(Network, e.network)?.capitalType;
      if (type !== 'LIQUIDITY' && type !== 'GROWTH')
        throw new InvariantError(`network ${e.network} of type ${type} locks capital`);
      return [
        { type: 'CapitalLocked', ...ofTranche(e), kind: type, vault: e.vault, amount: e.amount, unlockAt: toSeconds(e.unlockAt) },
      ];
    }),
  ),
  on(timeLock.LiquidityReleased, (e) => say({ type: 'CapitalReleased', ...ofTranche(e), to: e.safe, amount: e.amount })),
  on(timeLock.GrowthWithdrawn, (e) => say({ type: 'CapitalWithdrawn', ...ofTranche(e), to: e.to, amount: e.amount })),
  on(timeLock.LiquidityReturned, (e) =>
    say({ type: 'CapitalReturned', ...ofTranche(e), amount: e.amount, shortfall: e.shortfall }),
  ),
  on(timeLock.LiquidityReclaimed, (e) => say({ type: 'CapitalReclaimed', ...ofTranche(e), amount: e.amount })),
  on(timeLock.LiquidityDefaulted, (e) => say({ type: 'CapitalDefaulted', ...ofTranche(e), amount: e.shortfall })),
  on(timeLock.LiquidityRecovered, (e) =>
    say({ type: 'CapitalRecovered', ...ofTranche(e), amount: e.amount, shortfall: e.shortfall }),
  ),
];

/** Dispute vaults: contested collateral (slashing). */
export const disputeReadings = [
  on(disputeVault.CollateralRequested, (e) =>
    say({
      type: 'CollateralRequested',
      ...ofDispute(e),
      operator: addressOrNull(e.operator),
      amount: e.amount,
      evidence: cleanText(e.evidence, TEXT_LIMITS.evidence),
      deadline: toSeconds(e.deadline),
    }),
  ),
  on(disputeVault.CollateralMoved, (e) => say({ type: 'CollateralMoved', ...ofDispute(e), vault: e.vault, amount: e.amount })),
  on(disputeVault.DisputeChallenged, (e) =>
    say({ type: 'DisputeChallenged', ...ofDispute(e), statement: cleanText(e.statement, TEXT_LIMITS.reason) }),
  ),
  on(disputeVault.DisputeResolved, (e) =>
    say({
      type: 'DisputeResolved',
      ...ofDispute(e),
      outcome: disputeOutcome(e.outcome),
      toNetwork: e.toNetwork,
      toDam: e.toDam,
      recipient: e.recipient,
    }),
  ),
  on(disputeVault.PenaltyApplied, (e) =>
    say({ type: 'PenaltyApplied', ...ofDispute(e), operator: addressOrNull(e.operator), asset: e.asset, amount: e.amount }),
  ),
];
