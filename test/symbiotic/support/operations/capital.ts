import { World } from '../../../../demo/symbiotic/World';
import type { Scene, Step } from '../Scene';

/** What stakers do with a vault: the calls that move collateral and shares. */
export const capital: Readonly<Record<string, (scene: Scene) => Step | undefined>> = {
  deposit(scene) {
    const { random, cast } = scene;
    const vault = scene.vault();
    if (vault === undefined) return undefined;
    const from = random.pick(cast.stakers);
    const onBehalfOf = random.chance(0.2) ? random.pick([...cast.stakers, cast.owner]).address : from.address;
    const amount = random.chance(0.1) ? BigInt(random.int(0, 20)) : 10n ** BigInt(random.int(2, 21)) + BigInt(random.int(0, 999));
    const before = scene.approval(from, vault.plan.collateral, vault.address);
    return { before, call: scene.call(from, 'Vault', vault.address, 'deposit', onBehalfOf, amount) };
  },

  withdraw(scene) {
    const { random, cast } = scene;
    const found = holder(scene);
    if (found === undefined) return undefined;
    const { vault, from, shares } = found;
    const claimer = random.chance(0.25) ? random.pick(cast.stakers).address : from.address;
    // About what the shares are worth; after a slash it is less.
    const total = [...vault.shares.values()].reduce((sum, one) => sum + one, 0n);
    const worth = total === 0n ? 0n : (shares * vault.stake) / total;
    return { call: scene.call(from, 'Vault', vault.address, 'withdraw', claimer, scene.near(worth)) };
  },

  redeem(scene) {
    const found = holder(scene);
    if (found === undefined) return undefined;
    const { vault, from, shares } = found;
    const claimer = scene.random.chance(0.25) ? scene.random.pick(scene.cast.stakers).address : from.address;
    return { call: scene.call(from, 'Vault', vault.address, 'redeem', claimer, scene.near(shares)) };
  },

  claim(scene) {
    const found = claimer(scene);
    if (found === undefined) return undefined;
    const { vault, from, due } = found;
    const { random, cast } = scene;
    const recipient = random.chance(0.3) ? random.pick([...cast.stakers, cast.stranger]).address : from.address;
    const epoch = random.chance(0.1) ? World.epochOf(vault, scene.now) + random.int(-1, 1) : random.pick(due);
    return { call: scene.call(from, 'Vault', vault.address, 'claim', recipient, Math.max(epoch, 0)) };
  },

  claimBatch(scene) {
    const found = claimer(scene);
    if (found === undefined) return undefined;
    const { vault, from, due } = found;
    const { random, cast } = scene;
    const recipient = random.chance(0.4) ? random.pick(cast.stakers).address : from.address;
    const epochs = random.shuffle(due).slice(0, random.int(1, 5));
    return { call: scene.call(from, 'Vault', vault.address, 'claimBatch', recipient, epochs) };
  },

  transfer(scene) {
    const found = holder(scene, (version) => version !== 1);
    if (found === undefined) return undefined;
    const { vault, from, shares } = found;
    const { random, cast } = scene;
    // To oneself, and to the vault itself, too.
    const to = random.chance(0.05) ? vault.address : random.pick(cast.stakers).address;
    return { call: scene.call(from, 'VaultTokenized', vault.address, 'transfer', to, scene.near(shares)) };
  },

  approveShares(scene) {
    const found = holder(scene, (version) => version !== 1);
    if (found === undefined) return undefined;
    const { vault, from, shares } = found;
    const call = scene.call(from, 'VaultTokenized', vault.address, 'approve', scene.cast.stranger.address, shares);
    return { call, onDone: () => vault.spenders.add(from) };
  },

  transferFrom(scene) {
    const vault = scene.vault(({ spenders }) => spenders.size > 0);
    if (vault === undefined) return undefined;
    const { random, cast } = scene;
    const { address } = random.pick([...vault.spenders]);
    const args = [address, random.pick(cast.stakers).address, scene.near(vault.shares.get(address) ?? 0n) / 2n];
    return { call: scene.call(cast.stranger, 'VaultTokenized', vault.address, 'transferFrom', ...args) };
  },

  /** Collateral that reaches a vault without a deposit belongs to nobody. */
  donate(scene) {
    const vault = scene.vault();
    if (vault === undefined) return undefined;
    const from = scene.random.pick(scene.cast.stakers);
    return { call: scene.token(from, vault.plan.collateral, 'transfer', vault.address, 10n ** BigInt(scene.random.int(0, 18))) };
  },
};

/** Somebody with shares; seldom somebody without. */
function holder(scene: Scene, isWanted: (version: number) => boolean = () => true) {
  const { random, cast } = scene;
  const vault = scene.vault(({ version, shares }) => isWanted(version) && [...shares.values()].some((one) => one > 0n));
  if (vault === undefined) return undefined;
  const holding = cast.stakers.filter(({ address }) => (vault.shares.get(address) ?? 0n) > 0n);
  const from = holding.length === 0 || random.chance(0.04) ? random.pick(cast.stakers) : random.pick(holding);
  return { vault, from, shares: vault.shares.get(from.address) ?? 0n };
}

/** Somebody whose withdrawals have waited long enough, mostly. */
function claimer(scene: Scene) {
  const { random, cast, now } = scene;
  const found = cast.stakers.flatMap((from) =>
    scene.world.vaults.flatMap((vault) => {
      const due = [...(vault.claims.get(from.address) ?? [])].filter((epoch) => epoch < World.epochOf(vault, now));
      return due.length === 0 ? [] : [{ vault, from, due }];
    }),
  );
  return found.length === 0 ? undefined : random.pick(found);
}
