import type { Address } from '../../vocabulary/ids';
import { readings } from '../on';
import type { Protocol, ProtocolLog } from '../Protocol';
import { type ContractKind, contractKinds, type KindOf } from './contracts';
import { delegatorReadings } from './delegator';
import { factoryReadings } from './factories';
import { events as factory } from './generated/VaultFactory';
import { rewardReadings } from './rewards';
import { roleReadings } from './roles';
import { serviceReadings } from './services';
import { slasherReadings } from './slasher';
import { vaultReadings } from './vault';

/** Whose entities are contracts that speak; those of the other registries are accounts. */
const ANNOUNCERS: ReadonlySet<ContractKind | undefined> = new Set<ContractKind>([
  'vaultFactory',
  'delegatorFactory',
  'slasherFactory',
  'stakerRewardsFactory',
  'operatorRewardsFactory',
]);

const readingsOf = (kindOf: KindOf) =>
  readings(
    ...factoryReadings(kindOf),
    ...serviceReadings(kindOf),
    ...vaultReadings,
    ...roleReadings,
    ...delegatorReadings,
    ...slasherReadings,
    ...rewardReadings,
  );

/**
 * Symbiotic's core, version 1, and its rewards, as the published contracts speak them. The factories, registries and services are
 * configured; vaults, delegators, slashers and contracts that pay rewards are announced by their factories.
 */
export const protocol: Protocol = {
  name: 'symbiotic',
  revision: '1',
  topics: readingsOf(() => undefined).topics,

  bind(deployment) {
    const kinds = contractKinds(deployment);
    const kindOf: KindOf = (address) => kinds.get(address);
    const all = readingsOf(kindOf);
    return {
      roots: [...kinds.keys()].map((address) => ({ address, fromBlock: deployment.startBlock })),
      announce: (log) => announced(log, kindOf),
      prepare: (log) => all.find(log)?.prepare(log) ?? null,
    };
  },
};

/** One topic for every factory and registry: the emitter tells whether what it announces will speak. */
function announced({ address, topics, data }: ProtocolLog, kindOf: KindOf): Address[] {
  if (topics[0] !== factory.AddEntity.topic || !ANNOUNCERS.has(kindOf(address.toLowerCase()))) return [];
  return [factory.AddEntity.decode({ topics: [...topics], data }).entity.toLowerCase()];
}
