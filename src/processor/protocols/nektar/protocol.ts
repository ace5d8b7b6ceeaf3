import { UserError } from '../../../errors';
import type { Address } from '../../vocabulary/ids';
import { readings } from '../on';
import type { Protocol, ProtocolLog } from '../Protocol';
import { damReadings } from './dam';
import { factoryReadings } from './factories';
import { events as damFactory } from './generated/DAMFactory';
import { events as networkFactory } from './generated/NetworkFactory';
import { events as registry } from './generated/Registry';
import { networkReadings } from './network';
import { operatorReadings, registryReadings } from './registry';
import { disputeReadings, timeLockReadings } from './vaults';

const all = readings(
  ...registryReadings,
  ...operatorReadings,
  ...factoryReadings,
  ...damReadings,
  ...networkReadings,
  ...timeLockReadings,
  ...disputeReadings,
);

/**
 * Nektar, as the reference contracts speak it. Only the registry is configured: it names the factories, which announce
 * DAMs, Networks and Networks' vaults.
 */
export const protocol: Protocol = {
  name: 'nektar',
  revision: '1',
  topics: all.topics,

  bind({ contracts, startBlock }) {
    const { registry: address, multicall: _, ...others } = contracts;
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) {
      throw new UserError(
        'BAD_CONFIG',
        `contracts.${unknown} is unknown: a nektar marketplace has a registry and, for verify, a multicall`,
      );
    }
    if (address === undefined) {
      throw new UserError('BAD_CONFIG', 'contracts.registry is missing: a nektar marketplace needs the address of its Registry');
    }
    return {
      roots: [{ address, fromBlock: startBlock }],
      announce,
      prepare: (log) => all.find(log)?.prepare(log) ?? null,
    };
  },
};

function announce(log: ProtocolLog): Address[] {
  switch (log.topics[0]) {
    case registry.FactoriesSet.topic: {
      const e = registry.FactoriesSet.decode(mutable(log));
      return [e.damFactory, e.networkFactory, e.operatorRegistry];
    }
    case damFactory.DAMCreated.topic:
      return [damFactory.DAMCreated.decode(mutable(log)).dam];
    case networkFactory.NetworkCreated.topic: {
      const e = networkFactory.NetworkCreated.decode(mutable(log));
      return [e.network, e.timeLockVault, e.disputeVault];
    }
    default:
      return [];
  }
}

/** The decoders want an array of their own. */
function mutable(log: ProtocolLog): { topics: string[]; data: string } {
  return { topics: [...log.topics], data: log.data };
}
