import Dam from '../../../../../abi/nektar/DAM.json';
import DamFactory from '../../../../../abi/nektar/DAMFactory.json';
import DisputeVault from '../../../../../abi/nektar/DisputeVault.json';
import Network from '../../../../../abi/nektar/Network.json';
import NetworkFactory from '../../../../../abi/nektar/NetworkFactory.json';
import OperatorRegistry from '../../../../../abi/nektar/OperatorRegistry.json';
import PriceFeed from '../../../../../abi/nektar/PriceFeed.json';
import Registry from '../../../../../abi/nektar/Registry.json';
import SyntheticReward from '../../../../../abi/nektar/SyntheticReward.json';
import TimeLockVault from '../../../../../abi/nektar/TimeLockVault.json';
import { UserError } from '../../../../errors';
import { type Ask, oneOf, type Place, viewsOf } from '../../Check';

export const dam = viewsOf(Dam.abi);
export const damFactory = viewsOf(DamFactory.abi);
export const disputeVault = viewsOf(DisputeVault.abi);
export const network = viewsOf(Network.abi);
export const networkFactory = viewsOf(NetworkFactory.abi);
export const operatorRegistry = viewsOf(OperatorRegistry.abi);
export const priceFeed = viewsOf(PriceFeed.abi);
/** The ERC-20 part of a token. */
export const token = viewsOf(SyntheticReward.abi);
export const timeLockVault = viewsOf(TimeLockVault.abi);

/** The registry of the marketplace: the one contract that is configured. */
export function registry({ contracts }: Place): Ask {
  if (contracts.registry === undefined)
    throw new UserError('BAD_CONFIG', 'contracts.registry is missing: a nektar marketplace needs the address of its Registry.');
  return viewsOf(Registry.abi)(contracts.registry);
}

/** What a Network buys and a DAM offers. */
export const capitalType = oneOf('INFRASTRUCTURE', 'LIQUIDITY', 'GROWTH', 'COLLATERAL');
