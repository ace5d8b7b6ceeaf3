import { id } from 'ethers';
import { VAULT_VERSION } from '../../../../demo/symbiotic/deploy';
import type { Scene, Step } from '../Scene';

/** What owners do: parameters are set, roles and ownership handed on, versions changed. */
export const offices: Readonly<Record<string, (scene: Scene) => Step | undefined>> = {
  setDepositWhitelist: (scene) => ofVault(scene, 'setDepositWhitelist', scene.random.chance(0.3)),
  setIsDepositLimit: (scene) => ofVault(scene, 'setIsDepositLimit', scene.random.chance(0.3)),

  setDepositLimit(scene) {
    const { random } = scene;
    return ofVault(scene, 'setDepositLimit', random.chance(0.2) ? 0n : 10n ** BigInt(random.int(3, 24)));
  },

  setDepositorWhitelistStatus(scene) {
    const account = scene.random.pick(scene.cast.stakers).address;
    return ofVault(scene, 'setDepositorWhitelistStatus', account, scene.random.chance(0.8));
  },

  /** A role that no other call needs, or one that the owner may miss from then on. */
  changeRole(scene) {
    const { random, cast } = scene;
    const role = random.chance(0.5) ? `0x${'0'.repeat(64)}` : random.pick(ROLES);
    return ofVault(scene, random.pick(['grantRole', 'revokeRole']), role, random.pick([cast.heir, cast.stranger]).address);
  },

  transferOwnership(scene) {
    const { random, cast } = scene;
    const vault = scene.vault();
    if (vault === undefined) return undefined;
    const [from, to] = random.shuffle([cast.owner, cast.heir]);
    return { call: scene.call(from ?? cast.owner, 'Vault', vault.address, 'transferOwnership', to?.address) };
  },

  renounceOwnership(scene) {
    const vault = scene.vault();
    if (vault === undefined || scene.random.chance(0.7)) return undefined;
    return { call: scene.call(scene.cast.owner, 'Vault', vault.address, 'renounceOwnership') };
  },

  /** To a later version, whose code passes everything on to the version that it says. */
  migrate(scene) {
    const vault = scene.vault();
    if (vault === undefined) return undefined;
    const { random, cast, core, ground } = scene;
    const version = random.pick([...ground.laterVersions, VAULT_VERSION.tokenized]);
    const from = random.pick([cast.owner, cast.heir]);
    const call = scene.call(from, 'VaultFactory', core.vaultFactory, 'migrate', vault.address, version, '0x');
    return { call, onDone: () => Object.assign(vault, { version }) };
  },
};

const ROLES = ['DEPOSIT_WHITELIST_SET_ROLE', 'DEPOSITOR_WHITELIST_ROLE', 'IS_DEPOSIT_LIMIT_SET_ROLE', 'SOME_OTHER_ROLE'].map(id);

function ofVault(scene: Scene, name: string, ...args: readonly unknown[]): Step | undefined {
  const vault = scene.vault();
  if (vault === undefined) return undefined;
  return {
    call: scene.call(scene.random.chance(0.05) ? scene.cast.stranger : scene.cast.owner, 'Vault', vault.address, name, ...args),
  };
}
