import type { Row } from '../../../model/columns';
import { Installation } from '../../../model/installation';
import type { EventOf, MarketplaceEvent } from '../../vocabulary/events';
import { type Address, addressOrNull } from '../../vocabulary/ids';
import { on } from '../on';
import { events as byLimit } from './generated/FullRestakeDelegator';
import { events as byShares } from './generated/NetworkRestakeDelegator';
import { installationId, subnetworkOf } from './ids';
import { ofModule } from './known';

/** Delegators: what of a vault's stake stands behind which Network and which Operator. */
export const delegatorReadings = [
  // A limit above the new maximum falls to it without a log. Where there is one Operator on one Network, the maximum is the limit.
  on(byLimit.SetMaxNetworkLimit, (e, { address }) =>
    ofModule(address, 'STAKE', ({ module, dam, notedUnder }, rows) => {
      const of = installation(dam, notedUnder, e.subnetwork);
      const last = rows.find(Installation, of.installation);
      const isFallen = (last?.allocated ?? 0n) > e.amount;
      const allocated = isFallen || module.variant === 'ONE_OPERATOR_ONE_NETWORK' ? e.amount : (last?.allocated ?? 0n);
      const limits = { ...of, allocated, maxCommitted: e.amount, by: of.network };
      const events: MarketplaceEvent[] = [
        { type: last === undefined ? 'InstallationRequested' : 'AllocationUpdated', ...limits },
      ];
      if (last === undefined && module.operator !== null)
        events.push({ type: 'StakeAllotted', ...of, operator: module.operator, limit: null, shares: null });
      return [...events, ...confirmed(limits, notedUnder, last)];
    }),
  ),
  on(byLimit.SetNetworkLimit, (e, { address }) =>
    ofModule(address, 'STAKE', ({ dam, notedUnder }, rows) => {
      const of = installation(dam, notedUnder, e.subnetwork);
      const last = rows.find(Installation, of.installation);
      const limits = { ...of, allocated: e.amount, maxCommitted: last?.maxCommitted ?? e.amount, by: null };
      return [{ type: 'AllocationUpdated', ...limits }, ...confirmed(limits, notedUnder, last)];
    }),
  ),
  on(byLimit.SetOperatorNetworkLimit, (e, { address }) =>
    ofModule(address, 'STAKE', ({ dam, notedUnder }) => [
      {
        type: 'StakeAllotted',
        ...installation(dam, notedUnder, e.subnetwork),
        operator: e.operator,
        limit: e.amount,
        shares: null,
      },
    ]),
  ),
  on(byShares.SetOperatorNetworkShares, (e, { address }) =>
    ofModule(address, 'STAKE', ({ dam, notedUnder }) => [
      {
        type: 'StakeAllotted',
        ...installation(dam, notedUnder, e.subnetwork),
        operator: e.operator,
        limit: null,
        shares: e.shares,
      },
    ]),
  ),
  on(byLimit.SetHook, (e, { address }) =>
    ofModule(address, 'STAKE', ({ dam }) => [{ type: 'ModuleHookSet', module: address, dam, hook: addressOrNull(e.hook) }]),
  ),
];

const installation = (dam: Address, notedUnder: Address, word: string) => {
  const subnetwork = subnetworkOf(word);
  return { installation: installationId(notedUnder, subnetwork), dam, network: subnetwork.network };
};

/** The first limit above zero admits the Network, in a vault that has taken the delegator. */
function confirmed(
  { installation, dam, network, allocated, by }: Omit<EventOf<'AllocationUpdated'>, 'type' | 'maxCommitted'>,
  notedUnder: Address,
  last: Row<Installation> | undefined,
): MarketplaceEvent[] {
  const isAdmitted = notedUnder === dam && allocated > 0n && last?.state !== 'CONFIRMED';
  return isAdmitted ? [{ type: 'InstallationConfirmed', installation, dam, network, by }] : [];
}
