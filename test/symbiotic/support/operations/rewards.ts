import { AbiCoder } from 'ethers';
import { leafOf, rootOf } from '../../../../demo/symbiotic/merkle';
import type { Cast } from '../Cast';
import type { Scene, Step } from '../Scene';

const CODER = AbiCoder.defaultAbiCoder();

/** Both kinds of rewards: by shares at a past moment, and by a Merkle root. */
export const rewards: Readonly<Record<string, (scene: Scene) => Step | undefined>> = {
  distributeToStakers(scene) {
    const { random, cast, now } = scene;
    const known = scene.world.stakerRewards;
    if (known.length === 0) return undefined;
    const { address, vault } = random.pick(known);
    const network = random.pick(cast.networks).address;
    const snapshotAt = random.chance(0.05) ? now + random.int(0, 5) : scene.moment(vault.epochStart);
    const amount = random.chance(0.15) ? BigInt(random.int(0, 5)) : 10n ** BigInt(random.int(1, 20)) + BigInt(random.int(0, 99));
    const mostFee = random.chance(0.05) ? 0 : 10_000;
    const data = CODER.encode(['uint48', 'uint256', 'bytes', 'bytes'], [snapshotAt, mostFee, '0x', '0x']);
    const [token, from] = [random.pick(scene.ground.tokens), scene.middlewareOf(network)];
    const args = [network, token, amount, data];
    const call = scene.call(from, 'DefaultStakerRewards', address, 'distributeRewards', ...args);
    return { before: scene.approval(from, token, address), call };
  },

  claimAsStaker(scene) {
    const claim = anyClaim(scene);
    if (claim === undefined) return undefined;
    const from = scene.random.pick(scene.cast.stakers);
    return { call: scene.call(from, 'DefaultStakerRewards', claim.to, 'claimRewards', ...claim.args) };
  },

  /** Several claims in one transaction. */
  claimManyAsStaker(scene) {
    const first = anyClaim(scene);
    if (first === undefined) return undefined;
    const contract = scene.ground.symbiotic.get('DefaultStakerRewards');
    const all = [first, anyClaim(scene), anyClaim(scene)].filter((claim) => claim?.to === first.to);
    const calls = all.map((claim) => contract.encode('claimRewards', claim?.args ?? []));
    const from = scene.random.pick(scene.cast.stakers);
    return { call: scene.call(from, 'DefaultStakerRewards', first.to, 'multicall', calls) };
  },

  setAdminFee(scene) {
    const known = scene.world.stakerRewards;
    if (known.length === 0) return undefined;
    const fee = scene.random.pick([0, 1, 500, 3_333, 10_000, 10_001]);
    const to = scene.random.pick(known).address;
    return { call: scene.call(scene.cast.owner, 'DefaultStakerRewards', to, 'setAdminFee', fee) };
  },

  claimAdminFee(scene) {
    const known = scene.world.stakerRewards.filter(({ series }) => series.size > 0);
    if (known.length === 0) return undefined;
    const { random, cast } = scene;
    const { address, series } = random.pick(known);
    const { token } = random.pick([...series.values()]);
    return {
      call: scene.call(cast.owner, 'DefaultStakerRewards', address, 'claimAdminFee', random.pick(cast.stakers).address, token),
    };
  },

  /** A new root over what operators have earned in all; now and then without money behind it, or less than before. */
  distributeToOperators(scene) {
    const { random, cast, world } = scene;
    if (world.operatorRewards.length === 0) return undefined;
    const contract = random.pick(world.operatorRewards);
    const network = random.pick(cast.networks).address;
    const token = random.pick(scene.ground.tokens);
    const key = `${contract} ${network} ${token}`;
    const before = world.roots.get(key)?.amounts ?? [0n, 0n];
    const more = before.map((amount) => (random.chance(0.1) ? amount : amount + BigInt(random.int(0, 1_000_000))));
    const grown = more.reduce((sum, one) => sum + one, 0n) - before.reduce((sum, one) => sum + one, 0n);
    const amount = random.chance(0.2) ? 0n : (grown * 103n) / 100n;
    const root = rootOf(...leavesOf(cast, more));
    const from = scene.middlewareOf(network);
    const call = scene.call(from, 'DefaultOperatorRewards', contract, 'distributeRewards', network, token, amount, root);
    return {
      before: scene.approval(from, token, contract),
      call,
      onDone: () => void world.roots.set(key, { contract, network, token, amounts: more }),
    };
  },

  claimAsOperator(scene) {
    const { random, cast, world } = scene;
    if (world.roots.size === 0) return undefined;
    const { contract, network, token, amounts } = random.pick([...world.roots.values()]);
    const leaves = leavesOf(cast, amounts);
    const who = random.int(0, 1);
    const from = cast.operators[who] ?? cast.stranger;
    const to = random.chance(0.3) ? cast.stranger.address : from.address;
    const total = (amounts[who] ?? 0n) + (random.chance(0.05) ? 1n : 0n);
    const args = [to, network, token, total, [leaves[1 - who]]];
    return { call: scene.call(from, 'DefaultOperatorRewards', contract, 'claimRewards', ...args) };
  },
};

/** One claim of some of what a network has distributed, mostly. */
function anyClaim(scene: Scene): { readonly to: string; readonly args: readonly unknown[] } | undefined {
  const { random, cast } = scene;
  const known = scene.world.stakerRewards.filter(({ series }) => series.size > 0);
  if (known.length === 0) return undefined;
  const { address, series } = random.pick(known);
  const { token, network } = random.pick([...series.values()]);
  const most = random.pick([0n, 1n, 1n, 2n, 3n, 2n ** 255n]);
  const data = CODER.encode(['address', 'uint256', 'bytes[]'], [network, most, []]);
  return { to: address, args: [random.pick([...cast.stakers, cast.stranger]).address, token, data] };
}

/** The leaves of the first two operators. */
function leavesOf({ operators: [first, second] }: Cast, amounts: readonly bigint[]): [string, string] {
  return [leafOf(first?.address ?? '', amounts[0] ?? 0n), leafOf(second?.address ?? '', amounts[1] ?? 0n)];
}
