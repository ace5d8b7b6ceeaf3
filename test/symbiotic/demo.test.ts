import { Actors } from '../../demo/actors';
import { Artifacts } from '../../demo/artifacts';
import { Chain } from '../../demo/chain/Chain';
import { planDeployment } from '../../demo/deploy';
import { Random } from '../../demo/random';
import { Troupe } from '../../demo/symbiotic/Troupe';

const START = 1_700_000_000;
const DAY = 86_400;

/** The demo's Symbiotic part alone on a chain: everything of its script works out. */
describe('the demo of Symbiotic', () => {
  let chain: Chain;
  beforeAll(async () => {
    chain = await Chain.start(START);
  });
  afterAll(() => chain?.stop());

  it('plays its script', async () => {
    const [actors, artifacts] = [new Actors(), new Artifacts()];
    const { deployment, calls } = planDeployment(artifacts, actors);
    const troupe = new Troupe({ chain, actors, artifacts, assets: deployment.assets, adminNonce: calls.length, startTime: START, seed: 1 });
    for (const call of [...calls, ...troupe.deployment]) chain.send(call);
    await chain.mine(START + 60);
    const clock = new Random('clock');
    const outcomes = new Map<string, [number, number]>();
    for (let time = START + 600; time < START + 196 * DAY; time += Math.round((DAY / 3) * clock.between(0.86, 1.14))) {
      await troupe.act(time);
      const { calls: done } = await chain.mine(time);
      for (const { call, isReverted } of done) {
        const outcome = outcomes.get(call.label) ?? [0, 0];
        outcome[isReverted ? 1 : 0] += 1;
        outcomes.set(call.label, outcome);
        if (isReverted && process.env.DEBUG_DEMO) console.log(call.label, (time - START) / DAY);
      }
    }
    console.log([...outcomes].map(([k, [a, b]]) => `${k} ${a}/${b}`).join('\n'));
  });
});
