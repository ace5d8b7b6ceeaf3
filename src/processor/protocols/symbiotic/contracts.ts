import { UserError } from '../../../errors';
import type { Address } from '../../vocabulary/ids';
import type { Deployment } from '../Protocol';

const REQUIRED = [
  'vaultFactory',
  'delegatorFactory',
  'slasherFactory',
  'networkRegistry',
  'operatorRegistry',
  'networkMiddlewareService',
  'operatorVaultOptInService',
  'operatorNetworkOptInService',
] as const;

/** Any number of a kind may be named: the second one `stakerRewardsFactory2`. */
const OPTIONAL = ['networkMetadataService', 'operatorMetadataService', 'stakerRewardsFactory', 'operatorRewardsFactory'] as const;

/** Contracts that may be named, since verification and the demo use them; nothing that they emit is read. */
const SILENT = ['vaultConfigurator', 'multicall'];

/** What a configured contract is: the name that it has in a marketplaces file. */
export type ContractKind = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** Tells configured contracts apart; undefined for an address that is none. */
export type KindOf = (address: Address) => ContractKind | undefined;

/**
 * The configured contracts by address.
 *
 * @throws UserError naming a contract that is missing, or that no such marketplace has
 */
export function contractKinds({ contracts }: Deployment): ReadonlyMap<Address, ContractKind> {
  const missing = REQUIRED.filter((name) => contracts[name] === undefined);
  if (missing.length > 0) {
    const names = missing.map((name) => `contracts.${name}`).join(', ');
    throw new UserError('BAD_CONFIG', `${names}: missing; a symbiotic marketplace needs ${REQUIRED.join(', ')}`);
  }
  const speaking = Object.entries(contracts).filter(([name]) => !SILENT.includes(name));
  return new Map(speaking.map(([name, address]) => [address, kindNamed(name)]));
}

function kindNamed(name: string): ContractKind {
  const kind = [...REQUIRED, ...OPTIONAL].find((candidate) => candidate === name || candidate === name.replace(/\d+$/, ''));
  if (kind !== undefined) return kind;
  const known = [...REQUIRED, ...OPTIONAL].join(', ');
  throw new UserError('BAD_CONFIG', `contracts.${name}: no contract of a symbiotic marketplace; expected some of ${known}`);
}
