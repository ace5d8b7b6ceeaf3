import { AbiCoder } from 'ethers';
import { DELEGATORS, SLASHERS } from '../../../../demo/symbiotic/deploy';
import { delegatorParams, ownParams, slasherParams } from '../../../../demo/symbiotic/vaultParams';
import { firstFrom, foundVault, planVault } from '../foundVault';
import type { Scene, Step } from '../Scene';

/** New contracts: vaults whole or in parts, and what pays rewards. */
export const founding: Readonly<Record<string, (scene: Scene) => Step | undefined>> = {
  createVault: (scene) => (scene.world.vaults.length < 5 ? foundVault(scene, planVault(scene)) : undefined),

  /** Not through the configurator: its parts come later, from whoever brings them. */
  createBareVault(scene) {
    if (scene.world.vaults.length >= 6) return undefined;
    const plan = planVault(scene);
    const { core, cast } = scene;
    const call = scene.call(cast.owner, 'VaultFactory', core.vaultFactory, 'create', plan.version, plan.owner, ownParams(plan));
    return foundVault(scene, plan, call);
  },

  /** A delegator is made for a vault; whether it ever becomes the vault's is another call. */
  createDelegator(scene) {
    const vault = scene.vault(({ delegator }) => delegator === undefined);
    if (vault === undefined) return undefined;
    const { core, cast } = scene;
    const type = DELEGATORS.indexOf(vault.plan.delegator);
    const data = pair(vault.address, delegatorParams(vault.plan));
    const call = scene.call(cast.stranger, 'DelegatorFactory', core.delegatorFactory, 'create', type, data);
    return {
      call,
      onDone: (logs) => {
        const delegator = firstFrom(logs, core.delegatorFactory);
        const set = scene.call(cast.stranger, 'Vault', vault.address, 'setDelegator', delegator);
        scene.chores.push({ call: set, onDone: () => Object.assign(vault, { delegator }) });
      },
    };
  },

  createSlasher(scene) {
    const vault = scene.vault(({ isSlasherSet, plan }) => !isSlasherSet && plan.slasher !== undefined);
    if (vault === undefined) return undefined;
    const { core, cast } = scene;
    const data = pair(vault.address, slasherParams(vault.plan));
    const type = vault.plan.slasher === undefined ? 0 : SLASHERS.indexOf(vault.plan.slasher);
    const call = scene.call(cast.stranger, 'SlasherFactory', core.slasherFactory, 'create', type, data);
    return {
      call,
      onDone: (logs) => {
        const slasher = firstFrom(logs, core.slasherFactory);
        const set = scene.call(cast.stranger, 'Vault', vault.address, 'setSlasher', slasher);
        scene.chores.push({ call: set, onDone: () => Object.assign(vault, { slasher, isSlasherSet: true }) });
      },
    };
  },

  /** A vault that is to have no slasher has to be told so. */
  refuseSlasher(scene) {
    const vault = scene.vault(({ isSlasherSet, plan }) => !isSlasherSet && plan.slasher === undefined);
    if (vault === undefined) return undefined;
    const call = scene.call(scene.cast.stranger, 'Vault', vault.address, 'setSlasher', `0x${'0'.repeat(40)}`);
    return { call, onDone: () => Object.assign(vault, { isSlasherSet: true }) };
  },

  createStakerRewards(scene) {
    const vault = scene.vault();
    if (vault === undefined || vault.stakerRewards.length > 1) return undefined;
    const { random, cast, core } = scene;
    const { address: owner } = cast.owner;
    const params = [vault.address, random.pick([0, 0, 700]), owner, owner, owner];
    const to = core.stakerRewardsFactory;
    return {
      call: scene.call(cast.owner, 'DefaultStakerRewardsFactory', to, 'create', params),
      onDone: (logs) => {
        const address = firstFrom(logs, to);
        vault.stakerRewards.push({ address, vault, series: new Map() });
      },
    };
  },

  createOperatorRewards(scene) {
    const { world, cast, core } = scene;
    if (world.operatorRewards.length > 1) return undefined;
    const to = core.operatorRewardsFactory;
    return {
      call: scene.call(cast.stranger, 'DefaultOperatorRewardsFactory', to, 'create'),
      onDone: (logs) => {
        const address = firstFrom(logs, to);
        world.operatorRewards.push(address);
      },
    };
  },
};

const pair = (vault: string, data: string) => AbiCoder.defaultAbiCoder().encode(['address', 'bytes'], [vault, data]);
