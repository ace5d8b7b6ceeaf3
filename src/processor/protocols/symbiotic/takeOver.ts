import { Allocation } from '../../../model/allocation';
import { Installation } from '../../../model/installation';
import type { RowsView } from '../../../model/RowsView';
import { Resolver } from '../../../model/resolver';
import type { MarketplaceEvent } from '../../vocabulary/events';
import type { Address, NaturalId } from '../../vocabulary/ids';

/** What a delegator was told before its vault took it, told again of the vault; what others were told ends. */
export function takeOverLimits(rows: RowsView, dam: Address, delegator: Address): MarketplaceEvent[] {
  const installations = [...rows.all(Installation)].filter((row) => row.dam === dam && row.state === 'REQUESTED');
  const ended = installations.flatMap(({ installation, network, maxCommitted }): MarketplaceEvent[] => [
    { type: 'AllocationUpdated', installation, dam, network, allocated: 0n, maxCommitted, by: null },
    { type: 'InstallationCancelled', installation, dam, network, by: null },
  ]);
  const begun = installations.flatMap(({ installation, network, allocated, maxCommitted }): MarketplaceEvent[] => {
    const own = ownId(installation, delegator, dam);
    if (own === null) return [];
    const of = { installation: own, dam, network };
    return [
      { type: 'InstallationRequested', ...of, allocated, maxCommitted, by: network },
      ...(allocated > 0n ? [{ type: 'InstallationConfirmed' as const, ...of, by: null }] : []),
    ];
  });
  const allotted = [...rows.all(Allocation)].flatMap(({ installation, operator, limit, shares }): MarketplaceEvent[] => {
    const own = ownId(installation, delegator, dam);
    return own === null
      ? []
      : [{ type: 'StakeAllotted', installation: own, dam, network: networkOf(own), operator, limit, shares }];
  });
  return [...ended, ...begun, ...allotted];
}

/** The resolvers that a slasher was told before its vault took it, told again of the vault. */
export function takeOverResolvers(rows: RowsView, dam: Address, slasher: Address, now: number): MarketplaceEvent[] {
  return [...rows.all(Resolver)].flatMap(({ installation, resolver, nextResolver, nextFrom }): MarketplaceEvent[] => {
    const own = ownId(installation, slasher, dam);
    if (own === null) return [];
    const of = { type: 'ResolverSet' as const, installation: own, dam, network: networkOf(own) };
    return [{ ...of, resolver, from: now }, ...(nextFrom === null ? [] : [{ ...of, resolver: nextResolver, from: nextFrom }])];
  });
}

/** The id in the vault of what was noted under a module; null for what was not. */
function ownId(installation: NaturalId, module: Address, dam: Address): NaturalId | null {
  const prefix = `installation:${module}:`;
  return installation.startsWith(prefix) ? `installation:${dam}:${installation.slice(prefix.length)}` : null;
}

const networkOf = (installation: NaturalId): Address => installation.split(':')[2] as Address;
