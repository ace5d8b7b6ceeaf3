import type { EventOf } from '../../vocabulary/events';
import { type Address, toSeconds } from '../../vocabulary/ids';
import type { ModuleVariant } from '../../vocabulary/vaultEvents';
import { on, type Reading } from '../on';
import type { PreparedLog, Read, ReadResult } from '../Protocol';
import { say, sayKnowing } from '../say';
import { answerOf } from './answers';
import type { KindOf } from './contracts';
import { functions as delegator } from './generated/OperatorNetworkSpecificDelegator';
import { events } from './generated/VaultFactory';
import { functions as slasher } from './generated/VetoSlasher';
import { findModule, findVault } from './known';
import { created } from './rewards';

/** Kinds of delegators and slashers by the number that their factory gave them. */
const DELEGATORS: readonly ModuleVariant[] = ['BY_SHARES', 'BY_LIMIT', 'ONE_OPERATOR', 'ONE_OPERATOR_ONE_NETWORK'];
const SLASHERS: readonly ModuleVariant[] = ['INSTANT', 'VETO'];

/** Factories and registries: what is announced, and which implementations are admitted. One topic means what its emitter is. */
export const factoryReadings = (kindOf: KindOf): Reading[] => [
  on(events.AddEntity, ({ entity }, { address }) => announced(entity, kindOf(address))),
  on(events.Whitelist, (e, { address }) =>
    say({ type: 'ImplementationListed', contract: address, implementation: e.implementation }),
  ),
  on(events.Blacklist, (e, { address }) => say({ type: 'ImplementationBlocked', contract: address, version: Number(e.version) })),
  on(events.Migrate, ({ entity, newVersion }) =>
    sayKnowing((rows) =>
      findVault(rows, entity) === undefined ? [] : [{ type: 'VaultVersionChanged', dam: entity, version: Number(newVersion) }],
    ),
  ),
];

function announced(entity: Address, by: ReturnType<KindOf>): PreparedLog {
  switch (by) {
    case 'networkRegistry':
      return sayKnowing((_rows, { at }) => [
        {
          type: 'NetworkCreated',
          network: entity,
          owner: entity,
          capitalType: 'COLLATERAL',
          name: null,
          asset: null,
          rewardToken: null,
          rewardAsset: null,
          safe: null,
          metadata: null,
          by: entity,
        },
        { type: 'NetworkOpened', network: entity, liveAt: at.time, by: entity },
      ]);
    case 'operatorRegistry':
      return say({ type: 'OperatorRegistered', operator: entity, kind: 'UNKNOWN', metadata: null, by: entity });
    case 'delegatorFactory':
      return delegatorCreated(entity);
    case 'slasherFactory':
      return slasherCreated(entity);
    case 'stakerRewardsFactory':
      return sayKnowing((rows) => (findModule(rows, entity, 'REWARDS') === undefined ? [unknown(entity)] : []));
    case 'operatorRewardsFactory':
      return say(created(entity, null, 'OPERATOR_REWARDS'));
    default:
      // Vaults say who they are before they are announced.
      return say();
  }
}

function delegatorCreated(entity: Address): PreparedLog {
  return moduleCreated(entity, [delegator.vault, delegator.TYPE, delegator.operator, delegator.network], (answers) => {
    const type = answerOf(delegator.TYPE, answers[1]);
    return {
      type: 'ModuleCreated',
      module: entity,
      dam: answerOf(delegator.vault, answers[0])?.toLowerCase() ?? null,
      kind: 'STAKE',
      variant: type === null ? null : (DELEGATORS[Number(type)] ?? null),
      operator: answerOf(delegator.operator, answers[2])?.toLowerCase() ?? null,
      network: answerOf(delegator.network, answers[3])?.toLowerCase() ?? null,
      vetoDuration: null,
      resolverDelay: null,
    };
  });
}

function slasherCreated(entity: Address): PreparedLog {
  return moduleCreated(entity, [slasher.vault, slasher.TYPE, slasher.vetoDuration, slasher.resolverSetEpochsDelay], (answers) => {
    const type = answerOf(slasher.TYPE, answers[1]);
    const veto = answerOf(slasher.vetoDuration, answers[2]);
    const delay = answerOf(slasher.resolverSetEpochsDelay, answers[3]);
    return {
      type: 'ModuleCreated',
      module: entity,
      dam: answerOf(slasher.vault, answers[0])?.toLowerCase() ?? null,
      kind: 'SLASHING',
      variant: type === null ? null : (SLASHERS[Number(type)] ?? null),
      operator: null,
      network: null,
      vetoDuration: veto === null ? null : toSeconds(veto),
      resolverDelay: delay === null ? null : toSeconds(delay),
    };
  });
}

/** A contract of which nothing is read. */
const unknown = (contract: Address): EventOf<'VaultUnknown'> => ({
  type: 'VaultUnknown',
  contract,
  reason: 'it belongs to no vault that is followed',
});

/** A module told by what it answers. */
function moduleCreated(
  to: Address,
  views: readonly { encode(args: object): string }[],
  event: (answers: readonly ReadResult[]) => EventOf<'ModuleCreated'>,
): PreparedLog {
  const reads = views.map((view): Read => ({ to, data: view.encode({}) }));
  return {
    reads,
    needs: [],
    translate: (answers, rows) => {
      const created = event(answers);
      return created.dam !== null && findVault(rows, created.dam) !== undefined ? [created] : [unknown(to)];
    },
  };
}
