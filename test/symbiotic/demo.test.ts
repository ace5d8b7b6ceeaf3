import { nektarEntry } from '../../demo/marketplaces';
import { symbioticEntry } from '../../demo/symbiotic/entry';
import { type DemoHistory, startDemoHistory } from '../demo/demoHistory';
import { FINALITY, faultsOf, Subject } from '../verify/support/Subject';

/** Heights that are verified, as parts of the history. */
const LOOKS = [1, 0.5];

/** The demo's Symbiotic part, in the same blocks as Nektar's. */
describe('the demo of Symbiotic', () => {
  let demo: DemoHistory;
  let subject: Subject;

  beforeAll(async () => {
    demo = await startDemoHistory();
  }, 300_000);

  afterAll(async () => {
    await subject?.stop();
    await demo?.stop();
  });

  it('comes to everything that its script has', async () => {
    const { chain, troupe } = demo.history;
    const { core, artifacts } = troupe.market;
    const readers = [
      'VaultTokenized',
      'Slasher',
      'VetoSlasher',
      'OptInService',
      'FullRestakeDelegator',
      'DefaultStakerRewards',
    ].map((name) => artifacts.get(name));
    const strangers = new Set([...Object.values(demo.history.deployment.assets), ...demo.history.world.dams.keys()]);
    const counts: Record<string, number> = {};
    for (const log of await chain.logs(1, demo.head.number)) {
      if (strangers.has(log.address)) continue;
      const name = readers.map((reader) => reader.eventName(log.topics[0])).find((known) => known !== undefined);
      if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1;
    }
    expect(Object.keys(core)).toHaveLength(13);
    expect(counts).toMatchObject({ Slash: 3, RequestSlash: 5, VetoSlash: 2, ExecuteSlash: 2, SetResolver: 3, OptOut: 1 });
    expect(counts).toMatchObject({ SetMaxNetworkLimit: 7, SetNetworkLimit: 6, ClaimAdminFee: 1, SetDepositWhitelist: 2 });
    for (const often of ['Deposit', 'Withdraw', 'Claim', 'DistributeRewards', 'ClaimRewards'])
      expect(counts[often]).toBeGreaterThan(100);
    expect(counts.ClaimBatch).toBeGreaterThan(5);
  });

  it('is indexed to the wei', async () => {
    const { chain, deployment, troupe } = demo.history;
    const entry = symbioticEntry(troupe.market.core, deployment, nektarEntry(deployment, chain.url));
    subject = await Subject.create([{ ...entry, finalityDepth: FINALITY, headPoll: '50ms' }]);
    const last = demo.head.number - FINALITY;
    await subject.index(last);
    for (const height of LOOKS.map((part) => Math.floor(last * part)))
      expect({ height, faults: faultsOf(await subject.verify(height)) }).toEqual({ height, faults: [] });
  }, 300_000);
});
