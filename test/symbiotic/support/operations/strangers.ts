import { AbiCoder, id, zeroPadValue } from 'ethers';
import type { Signer } from '../../../../demo/chain/Chain';
import { DELEGATORS, SLASHERS } from '../../../../demo/symbiotic/deploy';
import { delegatorParams, ownParams, slasherParams, subnetwork } from '../../../../demo/symbiotic/vaultParams';
import { shout } from '../bytecode';
import { firstFrom, planVault } from '../foundVault';
import type { Scene, Step } from '../Scene';

const CODER = AbiCoder.defaultAbiCoder();
const pair = (vault: string, data: string) => CODER.encode(['address', 'bytes'], [vault, data]);

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

  /** Anybody can make a second delegator for a vault, rule in it, and find networks that take part; the vault has never heard of it. */
  createRivalDelegator(scene) {
    const vault = scene.vault();
    if (vault === undefined) return undefined;
    const { random, cast, core } = scene;
    const delegator = random.pick(DELEGATORS);
    const params = delegatorParams({ ...vault.plan, delegator, owner: cast.stranger.address });
    const data = pair(vault.address, params);
    const type = DELEGATORS.indexOf(delegator);
    return {
      call: scene.call(cast.stranger, 'DelegatorFactory', core.delegatorFactory, 'create', type, data),
      onDone: (logs) => {
        const rival = firstFrom(logs, core.delegatorFactory);
        const subnetworks = cast.networks.map(({ address }) => subnetwork(address, 0));
        const set = (from: Signer, contract: string, name: string, ...args: readonly unknown[]) =>
          scene.chores.push({ call: scene.call(from, contract, rival, name, ...args) });
        for (const network of cast.networks) set(network, 'FullRestakeDelegator', 'setMaxNetworkLimit', 0, 7_777n);
        for (const one of subnetworks) {
          set(cast.stranger, 'FullRestakeDelegator', 'setNetworkLimit', one, 777n);
          const operator = random.pick(cast.operators).address;
          set(cast.stranger, 'FullRestakeDelegator', 'setOperatorNetworkLimit', one, operator, 77n);
          set(cast.stranger, 'NetworkRestakeDelegator', 'setOperatorNetworkShares', one, operator, 77n);
        }
        set(cast.stranger, 'Vault', 'setDelegator', rival);
      },
    };
  },

  /** And a second slasher: requests in it look real, and cannot be executed. */
  createRivalSlasher(scene) {
    const vault = scene.vault(({ delegator, backed }) => delegator !== undefined && backed.size > 0);
    if (vault === undefined) return undefined;
    const { random, cast, core, now } = scene;
    const kind = random.pick(SLASHERS);
    const data = pair(vault.address, slasherParams({ ...vault.plan, slasher: kind, isBurnerHook: false, vetoDuration: 60 }));
    return {
      call: scene.call(cast.stranger, 'SlasherFactory', core.slasherFactory, 'create', SLASHERS.indexOf(kind), data),
      onDone: (logs) => {
        const rival = firstFrom(logs, core.slasherFactory);
        for (const backed of vault.backed) {
          const [key = '', operator] = backed.split(' ');
          const from = cast.middlewareOf(key.slice(0, 42));
          const name = kind === 'Slasher' ? 'slash' : 'requestSlash';
          scene.chores.push({ call: scene.call(from, kind, rival, name, key, operator, 1_000n, now, '0x') });
          scene.chores.push({ call: scene.call(from, 'VetoSlasher', rival, 'executeSlash', 0, '0x') });
        }
        for (const network of cast.networks)
          scene.chores.push({ call: scene.call(network, 'VetoSlasher', rival, 'setResolver', 0, cast.stranger.address, '0x') });
      },
    };
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
