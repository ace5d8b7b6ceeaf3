import { InvariantError } from '../../../errors';
import { Dispute } from '../../../model/dispute';
import type { RowsView } from '../../../model/RowsView';
import { Resolver } from '../../../model/resolver';
import { type Address, addressOrNull, type NaturalId, toSeconds } from '../../vocabulary/ids';
import { on } from '../on';
import { epochAt, startOf } from './epochs';
import { events as instant } from './generated/Slasher';
import { events as veto } from './generated/VetoSlasher';
import { disputeId, installationId, subnetworkOf } from './ids';
import { collateralOf, middlewareOf, ofModule } from './known';

/** Slashers: at once, or requested first and open to a veto. What was taken is told by the vault, in the log before. */
export const slasherReadings = [
  on(instant.Slash, (e, { address }) =>
    ofModule(address, 'SLASHING', ({ dam, vault }, rows) => {
      const of = installationOf(dam, e.subnetwork);
      return [
        {
          type: 'PenaltyApplied',
          ...of,
          dispute: null,
          operator: e.operator,
          asset: collateralOf(rows, dam),
          amount: vault.lastTaken,
          by: middlewareOf(rows, of.network),
        },
      ];
    }),
  ),
  on(veto.RequestSlash, (e, { address }) =>
    ofModule(address, 'SLASHING', ({ dam, vault }, rows) => {
      const of = installationOf(dam, e.subnetwork);
      return [
        {
          type: 'SlashRequested',
          ...of,
          dispute: disputeId(address, e.slashIndex),
          operator: e.operator,
          amount: e.slashAmount,
          capturedAt: toSeconds(e.captureTimestamp),
          deadline: toSeconds(e.vetoDeadline),
          // The last second in which it can be executed is an epoch after the captured one.
          expiresAt: toSeconds(e.captureTimestamp) + vault.epochDuration,
          by: middlewareOf(rows, of.network),
        },
      ];
    }),
  ),
  on(veto.ExecuteSlash, (e, { address }) =>
    ofModule(address, 'SLASHING', ({ dam, vault }, rows) => {
      const dispute = disputeId(address, e.slashIndex);
      const { installation, network, operator } = requested(rows, dispute);
      const of = { dispute, installation, dam, network, amount: vault.lastTaken, by: middlewareOf(rows, network) };
      return [
        { type: 'SlashExecuted', ...of },
        { type: 'PenaltyApplied', ...of, operator, asset: collateralOf(rows, dam) },
      ];
    }),
  ),
  on(veto.VetoSlash, (e, { address }) =>
    ofModule(address, 'SLASHING', ({ dam }, rows) => {
      const dispute = disputeId(address, e.slashIndex);
      const { installation, network } = requested(rows, dispute);
      return [{ type: 'SlashVetoed', dispute, installation, dam, network, by: e.resolver }];
    }),
  ),
  // The first resolver is in force at once, the next ones after some epochs.
  on(veto.SetResolver, (e, { address }) =>
    ofModule(address, 'SLASHING', ({ module, dam, vault, notedUnder }, rows, { at }) => {
      const of = installationOf(dam, e.subnetwork, notedUnder);
      const isFirst = rows.find(Resolver, of.installation) === undefined;
      if (module.resolverDelay === null) throw new InvariantError(`slasher ${address} has resolvers, and no delay of them`);
      const next = startOf(vault, epochAt(vault, at.time) + module.resolverDelay);
      const from = isFirst ? at.time : Math.min(next, Number.MAX_SAFE_INTEGER);
      return [{ type: 'ResolverSet', ...of, resolver: addressOrNull(e.resolver), from }];
    }),
  ),
];

function installationOf(dam: Address, word: string, notedUnder = dam) {
  const subnetwork = subnetworkOf(word);
  return { installation: installationId(notedUnder, subnetwork), dam, network: subnetwork.network };
}

function requested(rows: RowsView, dispute: NaturalId) {
  const found = rows.find(Dispute, dispute);
  if (found === undefined) throw new InvariantError(`${dispute} ends without having been requested`);
  return found;
}
