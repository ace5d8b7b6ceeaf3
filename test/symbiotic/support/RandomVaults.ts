import type { Actors } from '../../../demo/actors';
import type { Call, MinedBlock } from '../../../demo/chain/Chain';
import { Random } from '../../../demo/random';
import { World } from '../../../demo/symbiotic/World';
import { Cast } from './Cast';
import { foundVault, planVault } from './foundVault';
import { capital } from './operations/capital';
import { founding } from './operations/founding';
import { offices } from './operations/offices';
import { rewards } from './operations/rewards';
import { hasRipe, slashes } from './operations/slashes';
import { stake } from './operations/stake';
import { strangers } from './operations/strangers';
import { type Ground, Scene, type Step } from './Scene';

const VAULTS = 3;
/** How often each group is drawn, and inside a group what is drawn more often than once. */
const GROUPS = [
  { weight: 36, operations: capital, more: { deposit: 6, withdraw: 5, redeem: 3, claim: 5, claimBatch: 2, transfer: 3 } },
  { weight: 24, operations: slashes, more: { slash: 6, requestSlash: 5, executeSlash: 6, vetoSlash: 4 } },
  { weight: 16, operations: rewards, more: { distributeToStakers: 6, claimAsStaker: 6, claimManyAsStaker: 2 } },
  {
    weight: 16,
    operations: stake,
    more: { setMaxNetworkLimit: 4, setNetworkLimit: 6, setOperatorNetworkLimit: 2, setOperatorNetworkShares: 3 },
  },
  { weight: 5, operations: offices, more: {} },
  { weight: 3, operations: founding, more: { createDelegator: 3, createSlasher: 3, createStakerRewards: 3 } },
  { weight: 3, operations: strangers, more: {} },
] as const;

type Operation = (scene: Scene) => Step | undefined;

/** One seed: who acts, what has happened, and what is done next. Equal seeds draw equal calls. */
export class RandomVaults {
  private readonly scene: Scene;
  private readonly waiting = new Map<Call, Step>();

  /** @param place which of the seeds that share the chain, from 0 */
  constructor(
    readonly ground: Ground,
    actors: Actors,
    readonly seed: number,
    place: number,
  ) {
    const world = new World(ground.symbiotic, seed);
    this.scene = new Scene(ground, new Cast(actors, place), world, new Random(`symbiotic ${seed}`));
  }

  /** The vaults so far, lower-case addresses. */
  get vaults(): readonly string[] {
    return this.scene.world.vaults.map(({ address }) => address);
  }

  /** Calls that everything else needs: registrations, tokens to spend, the first vaults. */
  found(): Call[] {
    const { scene } = this;
    const { cast, core, ground } = scene;
    const steps: Step[] = [
      ...cast.networks.map((network) => ({
        call: scene.call(network, 'NetworkRegistry', core.networkRegistry, 'registerNetwork'),
      })),
      ...cast.operators.map((one) => ({ call: scene.call(one, 'OperatorRegistry', core.operatorRegistry, 'registerOperator') })),
      ...cast.networks.map((network) => {
        const { address } = cast.middlewareOf(network.address);
        return { call: scene.call(network, 'NetworkMiddlewareService', core.networkMiddlewareService, 'setMiddleware', address) };
      }),
      ...[...cast.stakers, ...cast.middlewares].flatMap(({ address }) =>
        ground.tokens.map((token) => ({ call: scene.token(ground.admin, token, 'mint', address, 10n ** 27n) })),
      ),
    ];
    for (let at = 0; at < VAULTS; at += 1) steps.push(foundVault(scene, planVault(scene)));
    return steps.flatMap((step) => this.remember(step));
  }

  /** Calls that make the first vaults work: rewards, deposits, opt-ins, limits. */
  open(now: number): Call[] {
    const { scene } = this;
    scene.now = now;
    const { cast, core, world } = scene;
    const due = this.chores();
    const steps: (Step | undefined)[] = [founding.createOperatorRewards?.(scene)];
    for (const network of cast.networks)
      for (const operator of cast.operators)
        steps.push({
          call: scene.call(operator, 'OptInService', core.operatorNetworkOptInService, 'optIn(address)', network.address),
        });
    for (const vault of world.vaults) {
      for (const operator of cast.operators)
        steps.push({
          call: scene.call(operator, 'OptInService', core.operatorVaultOptInService, 'optIn(address)', vault.address),
        });
      for (const network of cast.networks) {
        const { slasher, plan } = vault;
        if (slasher === undefined || plan.slasher !== 'VetoSlasher') continue;
        const [resolver = cast.stranger] = cast.resolvers;
        steps.push({ call: scene.call(network, 'VetoSlasher', slasher, 'setResolver', 0, resolver.address, '0x') });
      }
      for (const network of cast.networks.slice(0, 2)) {
        const { delegator, plan } = vault;
        if (delegator === undefined) continue;
        const known = plan.delegator === 'OperatorNetworkSpecificDelegator' ? (plan.network ?? '') : network.address;
        const from = cast.networks.find(({ address }) => address === known) ?? network;
        steps.push({ call: scene.call(from, 'FullRestakeDelegator', delegator, 'setMaxNetworkLimit', 0, 10n ** 24n) });
      }
    }
    steps.push(
      ...this.draw(slashes, 'setResolver', 3),
      ...this.draw(capital, 'deposit', 8),
      ...this.draw(founding, 'createStakerRewards', 4),
    );
    return [...due, ...steps.flatMap((step) => (step === undefined ? [] : this.remember(step)))];
  }

  /** Limits behind the maxima of {@link open}, and more deposits. */
  allot(now: number): Call[] {
    this.scene.now = now;
    const names = ['setNetworkLimit', 'setOperatorNetworkLimit', 'setOperatorNetworkShares', 'setNetworkLimit'];
    const steps = [...names.flatMap((name) => this.draw(stake, name, 6)), ...this.draw(capital, 'deposit', 6)];
    return [...this.chores(), ...steps.flatMap((step) => this.remember(step))];
  }

  /**
   * Draws what is done in the next block.
   *
   * @param now block seconds that it will have
   * @param count how many operations; what they entail comes on top, a block later
   */
  next(now: number, count: number): Call[] {
    const { scene } = this;
    scene.now = now;
    const calls = this.chores();
    // Where time jumps, what can be executed now soon cannot be any more.
    if (hasRipe(scene) && scene.random.chance(0.5))
      calls.push(...this.draw(slashes, 'executeSlash', 1).flatMap((step) => this.remember(step)));
    for (let left = count; left > 0; ) {
      const step = this.operation()(scene);
      if (step === undefined) continue;
      calls.push(...this.remember(step));
      left -= 1;
    }
    return calls;
  }

  /** How many operations the next block has: mostly one, so that each sees what the last did; now and then several at one time. */
  howMany(): number {
    const { random } = this.scene;
    return random.chance(0.75) ? 1 : random.int(2, 5);
  }

  /** A time that matters to one of the vaults: the first second of one of its next epochs, or the last before. */
  boundary(after: number): number {
    const { random, world } = this.scene;
    if (world.vaults.length === 0) return after + 1;
    const { epochStart, plan } = random.pick(world.vaults);
    const epoch = Math.floor((after - epochStart) / plan.epochDuration) + 1;
    return Math.max(epochStart + epoch * plan.epochDuration + random.pick([-1, 0, 0, 1]), after + 1);
  }

  /** Around when the last seconds of vetoes that are possible at a time are over. */
  deadlines(after: number): number[] {
    const { random, world } = this.scene;
    const open = world.vaults.flatMap(({ requests }) => requests).filter(({ vetoUntil, isDone }) => !isDone && vetoUntil > after);
    return open.map(({ vetoUntil }) => Math.max(vetoUntil + random.pick([-1, 0, 0, 1]), after + 1));
  }

  /** Notes what a block has brought. */
  see({ timestamp, calls }: MinedBlock): void {
    const { world } = this.scene;
    world.times.push(timestamp);
    for (const { call, isReverted, logs } of calls) {
      const step = this.waiting.get(call);
      if (step === undefined || isReverted) continue;
      step.onDone?.(logs, timestamp);
      for (const log of logs) world.apply(log, timestamp);
    }
    this.waiting.clear();
  }

  private chores(): Call[] {
    return this.scene.chores.splice(0).flatMap((step) => this.remember(step));
  }

  private remember(step: Step): Call[] {
    this.waiting.set(step.call, step);
    for (const call of step.after ?? []) this.waiting.set(call, { call });
    return [...(step.before ?? []), step.call, ...(step.after ?? [])];
  }

  private draw(operations: Readonly<Record<string, Operation>>, name: string, times: number): Step[] {
    return Array.from({ length: times }, () => operations[name]?.(this.scene)).flatMap((step) =>
      step === undefined ? [] : [step],
    );
  }

  private operation(): Operation {
    const { random } = this.scene;
    const group = weighted(
      random,
      GROUPS.map((one) => [one, one.weight] as const),
    );
    const more: Readonly<Record<string, number>> = group.more;
    return weighted(
      random,
      Object.entries(group.operations).map(([name, operation]) => [operation, more[name] ?? 1] as const),
    );
  }
}

function weighted<T>(random: Random, choices: readonly (readonly [T, number])[]): T {
  let at = random.unit() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) {
    at -= weight;
    if (at < 0) return choice;
  }
  throw new Error('nothing to choose from');
}
