import { AbiCoder, id, zeroPadValue } from 'ethers';
import { ownParams } from '../../../../demo/symbiotic/vaultParams';
import { shout } from '../bytecode';
import { planVault } from '../foundVault';
import type { Scene, Step } from '../Scene';

const CODER = AbiCoder.defaultAbiCoder();

/** What does not count: the right topics from the wrong contracts, and real contracts that no configured factory announced. */
export const strangers: Readonly<Record<string, (scene: Scene) => Step | undefined>> = {
  /** An ERC-4626 vault's deposit has the same topic. */
  shoutDeposit(scene) {
    const { stranger, stakers } = scene.cast;
    const amounts = CODER.encode(['uint256', 'uint256'], [10n ** 24n, 10n ** 24n]);
    return shouted(
      scene,
      'Deposit(address,address,uint256,uint256)',
      [stranger.address, scene.random.pick(stakers).address],
      amounts,
    );
  },

  shoutDistributeRewards(scene) {
    const { networks } = scene.cast;
    const topics = [scene.random.pick(networks).address, scene.random.pick(scene.ground.tokens)];
    const data = CODER.encode(['uint256', 'uint256', 'uint48'], [10n ** 21n, 0, scene.now - 1]);
    return shouted(scene, 'DistributeRewards(address,address,uint256,uint256,uint48)', topics, data);
  },

  /** A false factory announces somebody's wallet, another one a vault that there is already. */
  shoutAddEntity(scene) {
    const known = [scene.cast.stranger.address, ...scene.world.vaults.map(({ address }) => address)];
    return shouted(scene, 'AddEntity(address)', [scene.random.pick(known)], '0x');
  },

  shoutOptIn(scene) {
    const vault = scene.vault();
    if (vault === undefined) return undefined;
    return shouted(scene, 'OptIn(address,address)', [scene.random.pick(scene.cast.operators).address, vault.address], '0x');
  },

  /** A real vault of the real code, from a factory that is nobody's. */
  createFalseVault(scene) {
    const plan = planVault(scene);
    const to = scene.ground.falseFactory;
    return { call: scene.call(scene.cast.stranger, 'VaultFactory', to, 'create', plan.version, plan.owner, ownParams(plan)) };
  },

  registerAgain(scene) {
    const { random, cast, core } = scene;
    const from = random.pick([...cast.operators, cast.stranger]);
    return random.chance(0.5)
      ? { call: scene.call(from, 'OperatorRegistry', core.operatorRegistry, 'registerOperator') }
      : { call: scene.call(from, 'NetworkRegistry', core.networkRegistry, 'registerNetwork') };
  },

  blacklist(scene) {
    const { core, ground, random } = scene;
    const [contract, to] = random.pick([
      ['VaultFactory', core.vaultFactory],
      ['DelegatorFactory', core.delegatorFactory],
    ] as const);
    return { call: scene.call(ground.admin, contract, to, 'blacklist', random.int(0, 6)) };
  },
};

function shouted({ cast }: Scene, signature: string, addresses: readonly string[], data: string): Step {
  const topics = [id(signature), ...addresses.map((address) => zeroPadValue(address, 32))];
  const name = signature.slice(0, signature.indexOf('('));
  return { call: { from: cast.stranger, data: shout(topics, data), label: `stranger.${name}`, mayRevert: true } };
}
