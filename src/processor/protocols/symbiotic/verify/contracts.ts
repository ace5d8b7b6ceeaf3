import DefaultOperatorRewards from '../../../../../abi/symbiotic/DefaultOperatorRewards.json';
import DefaultStakerRewards from '../../../../../abi/symbiotic/DefaultStakerRewards.json';
import FullRestakeDelegator from '../../../../../abi/symbiotic/FullRestakeDelegator.json';
import MetadataService from '../../../../../abi/symbiotic/MetadataService.json';
import NetworkMiddlewareService from '../../../../../abi/symbiotic/NetworkMiddlewareService.json';
import NetworkRegistry from '../../../../../abi/symbiotic/NetworkRegistry.json';
import NetworkRestakeDelegator from '../../../../../abi/symbiotic/NetworkRestakeDelegator.json';
import OperatorNetworkSpecificDelegator from '../../../../../abi/symbiotic/OperatorNetworkSpecificDelegator.json';
import OptInService from '../../../../../abi/symbiotic/OptInService.json';
import VaultTokenized from '../../../../../abi/symbiotic/VaultTokenized.json';
import VetoSlasher from '../../../../../abi/symbiotic/VetoSlasher.json';
import { UserError } from '../../../../errors';
import { type Ask, type Place, viewsOf } from '../../Check';

/** The functions of every vault, and those that only tokenised ones have. */
export const vault = viewsOf(VaultTokenized.abi);
/** What all delegators but one have: `networkLimit` is not in that of one operator on one network. */
export const fullDelegator = viewsOf(FullRestakeDelegator.abi);
export const sharesDelegator = viewsOf(NetworkRestakeDelegator.abi);
export const specificDelegator = viewsOf(OperatorNetworkSpecificDelegator.abi);
/** `cumulativeSlash` is in both kinds of slashers. */
export const slasher = viewsOf(VetoSlasher.abi);
export const stakerRewards = viewsOf(DefaultStakerRewards.abi);
export const operatorRewards = viewsOf(DefaultOperatorRewards.abi);
/** `isEntity` and `totalEntities` are in every factory. */
export const factory = viewsOf(NetworkRegistry.abi);

const ROOTS = {
  networkRegistry: NetworkRegistry,
  operatorRegistry: NetworkRegistry,
  networkMetadataService: MetadataService,
  operatorMetadataService: MetadataService,
  networkMiddlewareService: NetworkMiddlewareService,
  operatorVaultOptInService: OptInService,
  operatorNetworkOptInService: OptInService,
};

/**
 * A contract of the configuration.
 *
 * @throws UserError when the configuration does not name it
 */
export function root({ contracts }: Place, name: keyof typeof ROOTS): Ask {
  const address = contracts[name];
  if (address === undefined) throw new UserError('BAD_CONFIG', `contracts.${name} is missing: a symbiotic marketplace needs it.`);
  return viewsOf(ROOTS[name].abi)(address);
}

/**
 * The subnetwork of an installation, as the contracts write it.
 *
 * @param installation `installation:<vault>:<network>:<identifier>`
 */
export function subnetworkOf(installation: string): string {
  const [, , network = '', identifier = ''] = installation.split(':');
  return `${network}${BigInt(identifier).toString(16).padStart(24, '0')}`;
}
