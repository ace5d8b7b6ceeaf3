import fc from 'fast-check';
import { Chain, type Handle, Reverted } from './Chain';
import { type DamKind, Refused } from './model';
import { kindsOf, plan } from './operations';
import type { Step } from './operations/step';
import { checkInvariants, compare, sum } from './probes';
import { tours } from './tours';
import { buildChainSide, buildModel, type World } from './World';

/** `SEED=7 npm test` tries other sequences, `RUNS=200` more of them; a failure prints the seed and the shortest sequence that fails. */
const SEED = Number(process.env.SEED ?? 20_240_410);
const RUNS = Number(process.env.RUNS ?? 10);
const STEPS = 70;
/** Ten seconds on a machine that has nothing else to do. */
const TIMEOUT_MS = 300_000;
/** Enough for every wait there is: unlocking, maturity, grace, windows, delays. */
const LONG = 60 * 86_400;

/** The test of one type of DAM: random operations, done by the contracts and by the model, which must agree on everything after each. */
export function describeAgreement(kind: DamKind): void {
  describe(`a DAM of type ${kind} and its model`, () => {
    let chain: Chain;
    let multicall: Handle;
    let side: Omit<World, 'model' | 'donated'>;
    const done = new Set<string>();

    beforeAll(async () => {
      chain = await Chain.start();
      multicall = await chain.deploy('Multicall');
      side = await buildChainSide(chain, kind);
    });

    afterAll(() => chain.stop());

    it(
      'agree after every operation, and everybody can leave with what is theirs',
      async () => {
        let start = await chain.snapshot();
        const property = fc.asyncProperty(sequence(kind), async (steps) => {
          await chain.revert(start);
          start = await chain.snapshot();
          const world: World = { ...side, model: await buildModel(side, kind), donated: new Map() };
          await compare(world, multicall);
          for (const step of steps) if ((await take(world, multicall, step)) === 'done') done.add(step.kind);
          await everybodyLeaves(world, multicall);
        });
        await fc.assert(property, { seed: SEED, numRuns: RUNS, examples: [[[...tours[kind]]]] });
      },
      TIMEOUT_MS,
    );

    it('have tried every operation with success', () => {
      const never = kindsOf(kind).filter((one) => !done.has(one));
      expect([...new Set(never)]).toEqual([]);
    });
  });
}

function sequence(kind: DamKind): fc.Arbitrary<Step[]> {
  const step = fc.record({
    kind: fc.constantFrom(...kindsOf(kind)),
    who: fc.nat(3),
    other: fc.nat(3),
    net: fc.nat(1),
    part: fc.oneof(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 11_000 }), fc.constant(10_000)),
    wait: fc.oneof(
      { weight: 4, arbitrary: fc.constant(1) },
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 7_200 }) },
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 2 * 86_400 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 10 * 86_400 }) },
    ),
  });
  return fc.array(step, { minLength: STEPS / 2, maxLength: STEPS, size: 'max' });
}

/** Does the step on both sides: both must do it, or both refuse it with the same error. Then everything is compared. */
async function take(world: World, multicall: Handle, step: Step): Promise<string> {
  const { model, chain } = world;
  const { from, to, method, args, apply } = plan(world, step);
  model.now += BigInt(step.wait);
  await chain.nextBlockAt(model.now);
  const [wanted, got] = [outcomeOf(apply), await sent(to, from, method, args)];
  if (wanted !== got) throw new Error(`${step.kind}: the model says ${wanted}, the chain ${got}`);
  await compare(world, multicall).catch((error: Error) => {
    throw new Error(`after ${step.kind} (${got}): ${error.message}`);
  });
  checkInvariants(world);
  return got;
}

/** After the end of all Networks: every tranche and dispute is settled, every reward claimed, every share redeemed. */
async function everybodyLeaves(world: World, multicall: Handle): Promise<void> {
  const { model } = world;
  const go = async (kind: string, over: Partial<Step>, allowed: readonly string[] = []) => {
    const got = await take(world, multicall, { kind, who: 0, other: 0, net: 0, part: 10_000, wait: 1, ...over });
    if (got !== 'done' && !allowed.includes(got)) throw new Error(`at the end, ${kind} is refused: ${got}`);
  };
  await go('donate', { wait: LONG });
  for (const { index: net, tranches, disputes } of model.networks) {
    for (const { id: target, status } of tranches) {
      if (status === 1) await go('reclaim', { net, target });
      if (status === 2) await go('returnLiquidity', { net, target });
    }
    for (const { id: target, isOpen } of disputes) if (isOpen) await go('dismiss', { net, target });
  }
  for (const { id: target } of model.installations) {
    for (const who of model.shares.keys()) await go('claimRewards', { who, target }, ['ZeroAmount', 'WrongInstallation']);
    for (const who of model.operators.keys()) await go('claimOperator', { who, target }, ['ZeroAmount']);
  }
  for (const who of model.shares.keys()) {
    if (model.shares[who] === 0n) continue;
    if (model.kind === 'Collateral') await go('requestWithdrawal', { who });
    else if (model.assetsFor(model.shares[who]!) > 0n) await go('redeem', { who });
  }
  for (const { id: target, status } of model.requests) if (status === 1) await go('claimWithdrawal', { target, wait: LONG });

  // What is left is what floors left over, and what nobody came for.
  const left = sum(
    model.installations,
    (inst) => inst.distributed - inst.claimed + inst.operatorsDistributed - inst.operatorsClaimed,
  );
  const segments = BigInt(STEPS * model.shares.length * model.installations.length);
  if (left > segments) throw new Error(`${left} reward tokens are claimable by nobody`);
  if (model.supply === 0n && model.idle > BigInt(STEPS)) throw new Error(`${model.idle} assets belong to nobody`);
}

function outcomeOf(apply: () => void): string {
  try {
    apply();
    return 'done';
  } catch (error) {
    if (error instanceof Refused) return error.error;
    throw error;
  }
}

async function sent(to: Handle, from: string, method: string, args: readonly unknown[]): Promise<string> {
  try {
    await to.tx(from, method, ...args);
    return 'done';
  } catch (error) {
    if (error instanceof Reverted) return error.error;
    throw error;
  }
}
