import { Installation } from '../../../model/installation';
import type { MarketplaceEvent } from '../../vocabulary/events';
import type { Address } from '../../vocabulary/ids';
import { addressOrNull } from '../../vocabulary/ids';
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
      const isLimit = module.variant === 'ONE_OPERATOR_ONE_NETWORK';
      const begun: MarketplaceEvent[] =
        last !== undefined
          ? []
          : [
              { type: 'InstallationRequested', ...of, allocated: 0n, maxCommitted: e.amount, by: of.network },
              ...(module.operator === null
                ? []
                : [{ type: 'StakeAllotted' as const, ...of, operator: module.operator, limit: null, shares: null }]),
            ];
      const allocated = isLimit || (last?.allocated ?? 0n) > e.amount ? e.amount : (last?.allocated ?? 0n);
      if (last === undefined && allocated === 0n) return begun;
      const confirmed = notedUnder === dam && allocated > 0n && last?.state !== 'CONFIRMED';
      return [
        ...begun,
        ...(confirmed ? [{ type: 'InstallationConfirmed' as const, ...of, by: of.network }] : []),
        { type: 'AllocationUpdated', ...of, allocated, maxCommitted: e.amount, by: of.network },
      ];
    }),
  ),
  on(byLimit.SetNetworkLimit, (e, { address }) =>
    ofModule(address, 'STAKE', ({ dam, notedUnder }, rows) => {
      const of = { ...installation(dam, notedUnder, e.subnetwork), by: null };
      const last = rows.find(Installation, of.installation);
      return [
        ...(notedUnder === dam && e.amount > 0n && last?.state !== 'CONFIRMED'
          ? [{ type: 'InstallationConfirmed' as const, ...of }]
          : []),
        { type: 'AllocationUpdated', ...of, allocated: e.amount, maxCommitted: last?.maxCommitted ?? e.amount },
      ];
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
