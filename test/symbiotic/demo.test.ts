import { Actors } from '../../demo/actors';
import { Artifacts } from '../../demo/artifacts';
import { Chain } from '../../demo/chain/Chain';
import { type Deployment, planDeployment } from '../../demo/deploy';
import { nektarEntry } from '../../demo/marketplaces';
import { Random } from '../../demo/random';
import { symbioticEntry } from '../../demo/symbiotic/entry';
import { Troupe } from '../../demo/symbiotic/Troupe';
import { FINALITY, faultsOf, Subject } from '../verify/support/Subject';

const START = 1_700_000_000;
const DAY = 86_400;
/** Later than the last entry of the script. */
const DAYS = 190;

/** The demo's Symbiotic part alone on a chain. */
describe('the demo of Symbiotic', () => {
  let chain: Chain;
  let deployment: Deployment;
  let troupe: Troupe;
  let adminNonce: number;
  let subject: Subject;
  const outcomes = new Map<string, { done: number; reverted: number }>();

  beforeAll(async () => {
    chain = await Chain.start(START);
    const [actors, artifacts] = [new Actors(), new Artifacts()];
    const plan = planDeployment(artifacts, actors);
    deployment = plan.deployment;
    adminNonce = plan.calls.length;
    const venue = { chain, actors, artifacts, assets: deployment.assets, adminNonce, startTime: START, seed: 1 };
    troupe = new Troupe(venue);
    for (const call of [...plan.calls, ...troupe.deployment]) chain.send(call);
    await chain.mine(START + 60);
    const clock = new Random('clock');
    for (let time = START + 600; time < START + DAYS * DAY; time += Math.round((DAY / 2) * clock.between(0.86, 1.14))) {
      await troupe.act(time);
      for (const { call, isReverted } of (await chain.mine(time)).calls) {
        const outcome = outcomes.get(call.label) ?? { done: 0, reverted: 0 };
        outcomes.set(call.label, outcome);
        outcome[isReverted ? 'reverted' : 'done'] += 1;
      }
    }
  }, 300_000);

  afterAll(async () => {
    await subject?.stop();
    await chain?.stop();
  });

  it('plays its script: what is written works out, what is left to chance mostly', () => {
    const { slash, requestSlash, vetoSlash, executeSlash, setAdminFee, claimAdminFee, optOut, transferOwnership } =
      Object.fromEntries([...outcomes].map(([label, outcome]) => [label.split('.').at(-1) ?? label, outcome]));
    expect({ slash, requestSlash, vetoSlash, executeSlash }).toEqual({
      slash: { done: 3, reverted: 0 },
      requestSlash: { done: 5, reverted: 0 },
      vetoSlash: { done: 2, reverted: 0 },
      executeSlash: { done: 2, reverted: 0 },
    });
    for (const once of [setAdminFee, claimAdminFee, optOut, transferOwnership]) expect(once).toEqual({ done: 1, reverted: 0 });
    const total = [...outcomes.values()].reduce((sum, { done }) => sum + done, 0);
    const lost = [...outcomes.values()].reduce((sum, { reverted }) => sum + reverted, 0);
    expect(lost).toBeLessThan(total / 20);
  });

  it('knows from the logs alone what has happened', async () => {
    const again = new Troupe({
      ...{ chain, actors: new Actors(), artifacts: new Artifacts(), assets: deployment.assets },
      ...{ adminNonce, startTime: START, seed: 1 },
    });
    await Promise.all([again.market.catchUp(), troupe.market.catchUp()]);
    expect(again.market.world.vaults).toEqual(troupe.market.world.vaults);
    expect(again.market.rootCounts).toEqual(troupe.market.rootCounts);
  });

  it('is indexed to the wei', async () => {
    const { number, timestamp } = await chain.head();
    for (let block = 1; block <= FINALITY; block += 1) await chain.mine(timestamp + block);
    const entry = symbioticEntry(troupe.market.core, deployment, nektarEntry(deployment, chain.url));
    subject = await Subject.create([{ ...entry, finalityDepth: FINALITY, headPoll: '50ms' }]);
    await subject.index(number);
    for (const height of [number, Math.floor(number / 2)])
      expect({ height, faults: faultsOf(await subject.verify(height)) }).toEqual({ height, faults: [] });
  }, 300_000);
});
