import { Chain } from '../../demo/chain/Chain';
import { Random } from '../../demo/random';
import { FINALITY, faultsOf, Subject } from '../verify/support/Subject';
import { SEEDS_A_CHAIN } from './support/Cast';
import { type Played, playSeeds } from './support/playSeeds';

/** `SYMBIOTIC_SEEDS=100 SYMBIOTIC_OPERATIONS=300 npx jest test/symbiotic/random`; `SYMBIOTIC_FIRST=40` begins at another seed. */
const SEEDS = Number(process.env.SYMBIOTIC_SEEDS ?? 10);
const OPERATIONS = Number(process.env.SYMBIOTIC_OPERATIONS ?? 100);
const FIRST = Number(process.env.SYMBIOTIC_FIRST ?? 0);
/** Heights of each chain that are verified. */
const LOOKS = 3;
const START = 1_700_000_000;

/** What has to have come about somewhere in ten seeds, or the test says little. */
const ESSENTIAL = [
  ...['Vault.deposit', 'Vault.withdraw', 'Vault.redeem', 'Vault.claim', 'Vault.claimBatch', 'VaultTokenized.transfer'],
  ...[
    'Slasher.slash',
    'VetoSlasher.requestSlash',
    'VetoSlasher.executeSlash',
    'VetoSlasher.vetoSlash',
    'VetoSlasher.setResolver',
  ],
  ...['DefaultStakerRewards.distributeRewards', 'DefaultStakerRewards.claimRewards', 'DefaultStakerRewards.claimAdminFee'],
  ...['DefaultOperatorRewards.distributeRewards', 'DefaultOperatorRewards.claimRewards', 'OptInService.optOut'],
  ...['VaultFactory.create', 'VaultFactory.migrate', 'DelegatorFactory.create', 'SlasherFactory.create', 'stranger.AddEntity'],
];

/** What verify has to notice, each in rows of its own kind. */
const WEI: readonly (readonly [string, string])[] = [
  ['bucket', 'UPDATE bucket SET assets = assets + 1'],
  ['bucket share', 'UPDATE bucket_share SET shares = shares + 1'],
  ['position', 'UPDATE position SET shares = shares + 1'],
  ['installation', 'UPDATE installation SET allocated = allocated + 1'],
  ['allotment', 'UPDATE reward_allotment SET amount = amount + 1'],
  ['slash request', 'UPDATE dispute SET amount = amount + 1'],
  ['penalty', 'UPDATE penalty SET amount = amount + 1'],
];

const all = Array.from({ length: SEEDS }, (_, index) => FIRST + index);
const waves = Array.from({ length: Math.ceil(SEEDS / SEEDS_A_CHAIN) }, (_, wave) =>
  all.slice(wave * SEEDS_A_CHAIN, (wave + 1) * SEEDS_A_CHAIN),
);

/** Random lives of vaults, several seeds in the same contracts and blocks: the ledger says what the contracts say, at any height. */
describe.each(waves.map((seeds) => ({ seeds })))('random vaults (seeds $seeds)', ({ seeds }) => {
  let chain: Chain;
  let played: Played;
  let subject: Subject;

  beforeAll(async () => {
    chain = await Chain.start(START);
    played = await playSeeds(chain, seeds, OPERATIONS, START);
    for (let block = 1; block <= FINALITY; block += 1) await chain.mine(played.time + block);
    subject = await Subject.create([
      { name: 'random', protocol: 'symbiotic', rpc: chain.url, contracts: { ...played.contracts } },
    ]);
    await subject.index(played.head);
  }, 600_000);

  afterAll(async () => {
    await subject?.stop();
    await chain?.stop();
  });

  it('did what can be done', () => {
    const never = ESSENTIAL.filter((name) => (played.outcomes.get(name)?.done ?? 0) === 0);
    // Fewer or shorter seeds than usual prove less, and may.
    expect(seeds.length * OPERATIONS < 1_000 ? [] : never).toEqual([]);
  });

  it('differs at none of the heights', async () => {
    const random = new Random(`heights ${seeds.join()}`);
    const heights = [played.head, ...Array.from({ length: LOOKS - 1 }, () => random.int(3, played.head))];
    for (const height of heights) {
      const report = await subject.verify(height);
      expect({ height, faults: faultsOf(report) }).toEqual({ height, faults: [] });
      if (height === played.head) expect(report.fields.filter(({ compared }) => compared > 0).length).toBeGreaterThan(50);
    }
  }, 600_000);

  it('sees a wei, wherever it is', async () => {
    await subject.tamper(...WEI.map(([, statement]) => statement));
    const seen = new Set((await subject.verify(played.head)).differences.map(({ entity }) => entity));
    expect(WEI.map(([entity]) => entity).filter((entity) => !seen.has(entity))).toEqual([]);
  }, 600_000);
});
