import { Chain, Reverted } from '../contracts/Chain';
import type { DamKind } from '../contracts/model';
import { kindsOf, plan } from '../contracts/operations';
import { buildChainSide, buildModel, type World } from '../contracts/World';
import { seeded } from '../processor/support/RandomMarket';
import { faultsOf, Subject } from './support/Subject';

/** `SEED=7 STEPS=500 npx jest test/verify/random` tries other markets, and longer ones. */
const SEED = Number(process.env.SEED ?? 7);
const STEPS = Number(process.env.STEPS ?? 120);
const KINDS: readonly DamKind[] = ['Infrastructure', 'Liquidity', 'Growth', 'Collateral'];
/** Heights of each market that are verified. */
const LOOKS = 6;

/** Random markets on one chain, one of each type of DAM: the ledger says what the contracts say, at any height. */
describe(`random markets (seed ${SEED})`, () => {
  const random = seeded(SEED);
  let chain: Chain;
  let subject: Subject;
  let head: number;

  beforeAll(async () => {
    chain = await Chain.start();
    const registries: [DamKind, string][] = [];
    for (const kind of KINDS) registries.push([kind, await live(chain, kind, random)]);
    await chain.rpc('anvil_mine', '0x5');
    head = Number(BigInt(await chain.rpc<string>('eth_blockNumber'))) - 5;
    subject = await Subject.create(
      registries.map(([kind, registry]) => ({ name: kind.toLowerCase(), rpc: chain.url, contracts: { registry } })),
    );
  });

  afterAll(async () => {
    await subject?.stop();
    await chain?.stop();
  });

  it.each(KINDS)('%s: no difference at any of the heights', async (kind) => {
    const name = kind.toLowerCase();
    await subject.index(head, name);
    const { rows } = await subject.client.query<{ height: number }>(
      'SELECT DISTINCT from_block AS height FROM event JOIN marketplace m ON m.id = marketplace_id WHERE m.name = $1 ORDER BY 1',
      [name],
    );
    expect(rows.length).toBeGreaterThan(STEPS / 4);
    const heights = [head, ...Array.from({ length: LOOKS - 1 }, () => rows[random(rows.length)]?.height ?? head)];
    for (const height of heights)
      expect({ height, faults: faultsOf(await subject.verify(height, name)) }).toEqual({ height, faults: [] });
  });
});

/** Lets a market of its own live through random steps; what the contracts refuse is left out. Returns its registry. */
async function live(chain: Chain, kind: DamKind, random: (below: number) => number): Promise<string> {
  const side = await buildChainSide(chain, kind);
  const world: World = { ...side, model: await buildModel(side, kind), donated: new Map() };
  const kinds = kindsOf(kind);
  for (let done = 0; done < STEPS; done += 1) {
    const draw = { who: random(4), other: random(4), net: random(2), part: random(11_000), wait: 1 + random(100_000) };
    const { from, to, method, args, apply } = plan(world, { kind: kinds[random(kinds.length)] as string, ...draw });
    world.model.now += BigInt(draw.wait);
    await chain.nextBlockAt(world.model.now);
    try {
      await to.tx(from, method, ...args);
    } catch (error) {
      if (!(error instanceof Reverted)) throw error;
      continue;
    }
    apply();
  }
  return side.market.registry.address;
}
