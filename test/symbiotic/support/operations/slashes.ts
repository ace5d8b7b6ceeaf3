import type { Call, Signer } from '../../../../demo/chain/Chain';
import { subnetwork } from '../../../../demo/symbiotic/vaultParams';
import type { Request, Vault } from '../../../../demo/symbiotic/World';
import type { Scene, Step } from '../Scene';

/** Slashes at once, and slashes that a resolver may veto. */
export const slashes: Readonly<Record<string, (scene: Scene) => Step | undefined>> = {
  slash: (scene) => accuse(scene, 'Slasher', 'slash'),
  requestSlash: (scene) => accuse(scene, 'VetoSlasher', 'requestSlash'),

  executeSlash(scene) {
    const found = requested(scene, scene.random.chance(0.2) ? () => true : isRipe(scene)) ?? requested(scene, isOpen(scene));
    if (found === undefined) return undefined;
    const from = scene.middlewareOf(found.request.subnetwork.slice(0, 42));
    return { call: scene.call(from, 'VetoSlasher', found.slasher, 'executeSlash', found.index, '0x') };
  },

  vetoSlash(scene) {
    const found = requested(scene, ({ vetoUntil, isDone }) => !isDone && vetoUntil > scene.now);
    if (found === undefined) return undefined;
    const [usual] = scene.cast.resolvers;
    const from = scene.random.pick([usual, usual, usual, ...scene.cast.resolvers]) ?? scene.cast.stranger;
    return { call: scene.call(from, 'VetoSlasher', found.slasher, 'vetoSlash', found.index, '0x') };
  },

  setResolver(scene) {
    const vault = scene.vault(({ plan, slasher }) => plan.slasher === 'VetoSlasher' && slasher !== undefined);
    if (vault?.slasher === undefined) return undefined;
    const { random, cast } = scene;
    const [usual] = cast.resolvers;
    const resolver = random.chance(0.2) ? `0x${'0'.repeat(40)}` : random.pick([usual, usual, ...cast.resolvers])?.address;
    // The one network of a delegator is the one that matters; seldom a stranger tries.
    const from = random.chance(0.05) ? cast.stranger : random.pick(cast.networks);
    return {
      call: scene.call(from, 'VetoSlasher', vault.slasher, 'setResolver', random.pick([0, 0, 0, 1]), resolver, '0x'),
    };
  },
};

/** Whether a request can be executed now: nobody can veto it any more, and it has not expired. */
export const hasRipe = (scene: Scene): boolean =>
  scene.world.vaults.some((vault) => vault.requests.some((request) => isRipe(scene)(request, vault)));

const isOpen =
  ({ now }: Scene) =>
  ({ captureAt, isDone }: Request, { plan }: Vault) =>
    !isDone && now - captureAt <= plan.epochDuration;

const isRipe = (scene: Scene) => (request: Request, vault: Vault) =>
  isOpen(scene)(request, vault) && request.vetoUntil <= scene.now;

/** A middleware accuses an operator of something that it did in this epoch or the last. */
function accuse(scene: Scene, contract: 'Slasher' | 'VetoSlasher', name: string): Step | undefined {
  const { random, cast, now } = scene;
  const vault = scene.vault(({ plan, slasher, stake }) => plan.slasher === contract && slasher !== undefined && stake > 0n);
  if (vault?.slasher === undefined) return undefined;
  const { slasher } = vault;
  const known = [...vault.limits].filter(([, limit]) => limit > 0n).map(([key]) => `${key} ${vault.plan.operator}`);
  const likely = vault.plan.delegator.startsWith('Operator') ? known : [...vault.backed];
  const stray = `${subnetwork(random.pick(cast.networks).address, 0)} ${random.pick(cast.operators).address}`;
  const [key = '', operator] = (likely.length === 0 || random.chance(0.1) ? stray : random.pick(likely)).split(' ');
  const window = vault.plan.epochDuration - (contract === 'VetoSlasher' ? (vault.plan.vetoDuration ?? 0) : 0);
  const earliest = Math.max(now - window, vault.epochStart);
  const [recent] = scene.world.times.slice(-random.int(1, 3));
  const isRecent = recent !== undefined && recent >= earliest && random.chance(0.6);
  const captureAt = random.chance(0.04) ? now - vault.plan.epochDuration * 2 : isRecent ? recent : scene.moment(earliest);

  const amount = random.chance(0.05) ? 2n ** 255n : random.chance(0.7) ? scene.near(vault.stake) / 10n : scene.near(vault.stake);
  const args = [key, operator, amount, captureAt, '0x'];
  const from = scene.middlewareOf(key.slice(0, 42));
  const call = scene.call(from, contract, slasher, name, ...args);
  return contract === 'Slasher' ? { call } : { call, after: followUp(scene, vault, slasher, from) };
}

/** Most requests are vetoed or executed at once: where time jumps, it is soon too late for either. */
function followUp(scene: Scene, { requests }: Vault, slasher: string, from: Signer): Call[] {
  const { random, cast } = scene;
  const [resolver = cast.stranger] = cast.resolvers;
  const index = requests.length;
  return [
    ...(random.chance(0.5) ? [scene.call(resolver, 'VetoSlasher', slasher, 'vetoSlash', index, '0x')] : []),
    ...(random.chance(0.3) ? [scene.call(from, 'VetoSlasher', slasher, 'executeSlash', index, '0x')] : []),
  ];
}

/** A request for a slash that is wanted. */
function requested(scene: Scene, isWanted: (request: Request, vault: Vault) => boolean) {
  const found = scene.world.vaults.flatMap((vault) => {
    const { slasher, requests } = vault;
    if (slasher === undefined) return [];
    return requests.flatMap((request, index) => (isWanted(request, vault) ? [{ slasher, request, index }] : []));
  });
  return found.length === 0 ? undefined : scene.random.pick(found);
}
