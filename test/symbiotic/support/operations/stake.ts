import { subnetwork } from '../../../../demo/symbiotic/vaultParams';
import type { Scene, Step } from '../Scene';
import { signedOpt } from './signedOpt';

/** Who stands with how much for whom: limits, shares, opt-ins, middlewares. */
export const stake: Readonly<Record<string, (scene: Scene) => Step | undefined>> = {
  setMaxNetworkLimit(scene) {
    const vault = scene.vault(({ delegator }) => delegator !== undefined);
    if (vault?.delegator === undefined) return undefined;
    const { random, cast } = scene;
    const from =
      random.chance(0.7) && vault.plan.network !== undefined ? networkOf(scene, vault.plan.network) : random.pick(cast.networks);
    const amount = random.chance(0.15) ? 2n ** 256n - 1n : scene.near(vault.stake * 2n + 10n);
    const call = scene.call(from, vault.plan.delegator, vault.delegator, 'setMaxNetworkLimit', identifier(scene), amount);
    return { call };
  },

  setNetworkLimit(scene) {
    const vault = scene.vault(({ plan }) => plan.delegator !== 'OperatorNetworkSpecificDelegator');
    if (vault?.delegator === undefined) return undefined;
    const { random, cast } = scene;
    const known = [...vault.limits.keys()];
    const key =
      known.length === 0 || random.chance(0.05) ? subnetwork(random.pick(cast.networks).address, 0) : random.pick(known);
    const maximum = vault.limits.get(key) ?? 0n;
    const amount = random.chance(0.1) ? 0n : scene.near(random.chance(0.5) || maximum < vault.stake ? maximum : vault.stake);
    return { call: scene.call(cast.owner, 'FullRestakeDelegator', vault.delegator, 'setNetworkLimit', key, amount) };
  },

  setOperatorNetworkLimit(scene) {
    const vault = scene.vault(({ plan }) => plan.delegator === 'FullRestakeDelegator');
    if (vault?.delegator === undefined) return undefined;
    const { random, cast } = scene;
    const amount = random.chance(0.1) ? 2n ** 255n : scene.near(vault.stake);
    const args = [anySubnetwork(scene, vault.limits), operatorAddress(scene), amount];
    return {
      call: scene.call(cast.owner, 'FullRestakeDelegator', vault.delegator, 'setOperatorNetworkLimit', ...args),
    };
  },

  setOperatorNetworkShares(scene) {
    const vault = scene.vault(({ plan }) => plan.delegator === 'NetworkRestakeDelegator');
    if (vault?.delegator === undefined) return undefined;
    const { random, cast } = scene;
    const shares = random.chance(0.15) ? 0n : random.chance(0.1) ? 10n ** 30n : BigInt(random.int(1, 1_000));
    const args = [anySubnetwork(scene, vault.limits), operatorAddress(scene), shares];
    return {
      call: scene.call(cast.owner, 'NetworkRestakeDelegator', vault.delegator, 'setOperatorNetworkShares', ...args),
    };
  },

  setHook(scene) {
    const vault = scene.vault(({ delegator }) => delegator !== undefined);
    if (vault?.delegator === undefined) return undefined;
    const hook = scene.random.pick([scene.cast.stranger.address, `0x${'0'.repeat(40)}`, scene.core.vaultFactory]);
    return { call: scene.call(scene.cast.owner, vault.plan.delegator, vault.delegator, 'setHook', hook) };
  },

  optIntoVault: (scene) => opt(scene, 'operatorVaultOptInService', 'optIn(address)'),
  optOutOfVault: (scene) => opt(scene, 'operatorVaultOptInService', 'optOut(address)'),
  optIntoNetwork: (scene) => opt(scene, 'operatorNetworkOptInService', 'optIn(address)'),
  optOutOfNetwork: (scene) => opt(scene, 'operatorNetworkOptInService', 'optOut(address)'),
  signedOpt,

  increaseNonce(scene) {
    const to = scene.core.operatorNetworkOptInService;
    const where = scene.random.pick(scene.cast.networks).address;
    return { call: scene.call(scene.random.pick(scene.cast.operators), 'OptInService', to, 'increaseNonce', where) };
  },

  /** To another, and back: rewards and slashes come from whoever it is. */
  setMiddleware(scene) {
    const { random, cast, core } = scene;
    const network = random.pick(cast.networks);
    const to = random.chance(0.8) ? cast.middlewareOf(network.address) : random.pick([network, cast.stranger]);
    const service = core.networkMiddlewareService;
    return { call: scene.call(network, 'NetworkMiddlewareService', service, 'setMiddleware', to.address) };
  },

  setMetadataURL(scene) {
    const { random, cast, core } = scene;
    const isNetwork = random.chance(0.5);
    const from = random.pick(isNetwork ? cast.networks : cast.operators);
    const to = isNetwork ? core.networkMetadataService : core.operatorMetadataService;
    const url = random.pick([
      'https://example.org/a.json',
      'ipfs://b',
      '',
      '\u0000<b>',
      `https://example.org/${'x'.repeat(3_000)}`,
    ]);
    return { call: scene.call(from, 'MetadataService', to, 'setMetadataURL', url) };
  },
};

function opt(scene: Scene, service: 'operatorVaultOptInService' | 'operatorNetworkOptInService', name: string): Step | undefined {
  const { random, cast, core } = scene;
  const where = service === 'operatorVaultOptInService' ? scene.vault()?.address : random.pick(cast.networks).address;
  if (where === undefined) return undefined;
  return { call: scene.call(random.pick(cast.operators), 'OptInService', core[service], name, where) };
}

const networkOf = ({ cast }: Scene, address: string) => cast.networks.find((one) => one.address === address) ?? cast.stranger;

/** Mostly the first subnetwork of a network; the last one has the largest identifier there can be. */
const identifier = ({ random }: Scene) => random.pick([0n, 0n, 0n, 1n, 2n ** 96n - 1n]);

const anySubnetwork = ({ random, cast }: Scene, limits: ReadonlyMap<string, bigint>) =>
  limits.size === 0 || random.chance(0.1) ? subnetwork(random.pick(cast.networks).address, 0) : random.pick([...limits.keys()]);

/** An operator; seldom somebody who is none. */
const operatorAddress = ({ random, cast }: Scene) =>
  random.chance(0.05) ? cast.stranger.address : random.pick(cast.operators).address;
