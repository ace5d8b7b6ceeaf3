import { join } from 'node:path';
import { getCreateAddress } from 'ethers';
import { projectRoot } from '../../src/local/projectRoot';
import { Artifacts } from '../artifacts';
import type { Call, Signer } from '../chain/Chain';

/** Where Symbiotic's contracts are, lower case, by the names of a marketplaces file. */
export interface SymbioticCore {
  readonly vaultFactory: string;
  readonly delegatorFactory: string;
  readonly slasherFactory: string;
  readonly networkRegistry: string;
  readonly operatorRegistry: string;
  readonly networkMetadataService: string;
  readonly operatorMetadataService: string;
  readonly networkMiddlewareService: string;
  readonly operatorVaultOptInService: string;
  readonly operatorNetworkOptInService: string;
  readonly vaultConfigurator: string;
  readonly stakerRewardsFactory: string;
  readonly operatorRewardsFactory: string;
}

/** Versions of vaults, in the order in which the factory admits them. */
export const VAULT_VERSION = { plain: 1, tokenized: 2 } as const;

/** Kinds of delegators, in the order in which their factory admits them. */
export const DELEGATORS = [
  'NetworkRestakeDelegator',
  'FullRestakeDelegator',
  'OperatorSpecificDelegator',
  'OperatorNetworkSpecificDelegator',
] as const;
export type DelegatorName = (typeof DELEGATORS)[number];

/** Kinds of slashers, in the order in which their factory admits them. */
export const SLASHERS = ['Slasher', 'VetoSlasher'] as const;
export type SlasherName = (typeof SLASHERS)[number];

const DEPLOY_GAS = 12_000_000;

/** The contracts of `abi/symbiotic/`. */
export const symbioticArtifacts = () => new Artifacts(join(projectRoot(), 'abi', 'symbiotic'));

/**
 * The transactions that deploy Symbiotic's core and rewards from the published code, and where the contracts will be.
 *
 * @param deployer owns the factories
 * @param firstNonce how many transactions the deployer has sent before
 */
export function planCore(
  artifacts: Artifacts,
  deployer: Signer,
  firstNonce: number,
): { readonly core: SymbioticCore; readonly calls: readonly Call[] } {
  const calls: Call[] = [];
  const create = (name: string, ...args: readonly unknown[]): string => {
    const address = getCreateAddress({ from: deployer.address, nonce: firstNonce + calls.length }).toLowerCase();
    calls.push({ from: deployer, data: artifacts.get(name).encodeDeploy(args), label: `deploy ${name}`, gas: DEPLOY_GAS });
    return address;
  };
  const admit = (factory: string, to: string, implementation: string) => {
    const data = artifacts.get(factory).encode('whitelist', [implementation]);
    calls.push({ from: deployer, to, data, label: `${factory}.whitelist` });
  };
  const vaultFactory = create('VaultFactory', deployer.address);
  const delegatorFactory = create('DelegatorFactory', deployer.address);
  const slasherFactory = create('SlasherFactory', deployer.address);
  const networkRegistry = create('NetworkRegistry');
  const operatorRegistry = create('OperatorRegistry');
  const networkMetadataService = create('MetadataService', networkRegistry);
  const operatorMetadataService = create('MetadataService', operatorRegistry);
  const networkMiddlewareService = create('NetworkMiddlewareService', networkRegistry);
  const operatorVaultOptInService = create('OptInService', operatorRegistry, vaultFactory, 'OperatorVaultOptInService');
  const operatorNetworkOptInService = create('OptInService', operatorRegistry, networkRegistry, 'OperatorNetworkOptInService');

  for (const name of ['Vault', 'VaultTokenized'])
    admit('VaultFactory', vaultFactory, create(name, delegatorFactory, slasherFactory, vaultFactory));
  for (const [type, name] of DELEGATORS.entries()) {
    const services = [networkRegistry, vaultFactory, operatorVaultOptInService, operatorNetworkOptInService];
    const args = name.startsWith('Operator') ? [operatorRegistry, ...services] : services;
    admit('DelegatorFactory', delegatorFactory, create(name, ...args, delegatorFactory, type));
  }
  const slasher = create('Slasher', vaultFactory, networkMiddlewareService, slasherFactory, 0);
  admit('SlasherFactory', slasherFactory, slasher);
  const vetoSlasher = create('VetoSlasher', vaultFactory, networkMiddlewareService, networkRegistry, slasherFactory, 1);
  admit('SlasherFactory', slasherFactory, vetoSlasher);
  const vaultConfigurator = create('VaultConfigurator', vaultFactory, delegatorFactory, slasherFactory);

  const stakerRewards = create('DefaultStakerRewards', vaultFactory, networkMiddlewareService);
  const stakerRewardsFactory = create('DefaultStakerRewardsFactory', stakerRewards);
  const operatorRewards = create('DefaultOperatorRewards', networkMiddlewareService);
  const operatorRewardsFactory = create('DefaultOperatorRewardsFactory', operatorRewards);
  const core = {
    ...{ vaultFactory, delegatorFactory, slasherFactory, networkRegistry, operatorRegistry },
    ...{ networkMetadataService, operatorMetadataService, networkMiddlewareService },
    ...{ operatorVaultOptInService, operatorNetworkOptInService, vaultConfigurator },
    ...{ stakerRewardsFactory, operatorRewardsFactory },
  };
  return { core, calls };
}
