import { getCreateAddress } from 'ethers';
import type { Actors } from '../../../demo/actors';
import { Artifacts } from '../../../demo/artifacts';
import type { Call, Chain } from '../../../demo/chain/Chain';
import { planCore, symbioticArtifacts } from '../../../demo/symbiotic/deploy';
import { laterVersion } from './bytecode';
import type { Ground } from './Scene';

const GAS = 12_000_000;

/** Deploys, in one block, what all seeds of a chain share: Symbiotic, tokens of every kind, later versions, a false factory, a Multicall. */
export async function prepareGround(
  chain: Chain,
  actors: Actors,
  time: number,
): Promise<{ readonly ground: Ground; readonly multicall: string }> {
  const [symbiotic, nektar] = [symbioticArtifacts(), new Artifacts()];
  const { admin } = actors;
  const plan = planCore(symbiotic, admin, chain.nonceOf(admin.address));
  const calls: Call[] = [...plan.calls];
  const create = (name: string, data: string): string => {
    const address = getCreateAddress({ from: admin.address, nonce: chain.nonceOf(admin.address) + calls.length }).toLowerCase();
    calls.push({ from: admin, data, label: `deploy ${name}`, gas: GAS });
    return address;
  };
  const { core } = plan;
  const implementations = ['Vault', 'VaultTokenized'].map((name) => {
    const args = [core.delegatorFactory, core.slasherFactory, core.vaultFactory];
    const older = create(name, symbiotic.get(name).encodeDeploy(args));
    return create(`later ${name}`, laterVersion(core.vaultFactory, older));
  });
  // One that answers nothing: everything is passed on to an account without code.
  implementations.push(create('later nothing', laterVersion(core.vaultFactory, actors.council.address)));
  for (const implementation of implementations) {
    const data = symbiotic.get('VaultFactory').encode('whitelist', [implementation]);
    calls.push({ from: admin, to: core.vaultFactory, data, label: 'VaultFactory.whitelist' });
  }
  const tokens = [
    create('DemoToken', nektar.get('DemoToken').encodeDeploy(['Wide', 'WIDE', 18, admin.address])),
    create('DemoToken', nektar.get('DemoToken').encodeDeploy(['Narrow', 'NRRW', 6, admin.address])),
    create('FeeToken', nektar.get('FeeToken').encodeDeploy([true])),
    create('BareToken', nektar.get('BareToken').encodeDeploy([])),
  ];
  const multicall = create('Multicall', nektar.get('Multicall').encodeDeploy([]));
  const falseFactory = create('false VaultFactory', symbiotic.get('VaultFactory').encodeDeploy([admin.address]));
  for (const name of ['Vault', 'VaultTokenized']) {
    const args = [core.delegatorFactory, core.slasherFactory, falseFactory];
    const data = symbiotic.get('VaultFactory').encode('whitelist', [create(name, symbiotic.get(name).encodeDeploy(args))]);
    calls.push({ from: admin, to: falseFactory, data, label: 'false VaultFactory.whitelist' });
  }
  chain.explain = (data) => symbiotic.explain(data);
  for (const call of calls) chain.send(call);
  await chain.mine(time);
  return { ground: { symbiotic, nektar, core, admin, tokens, laterVersions: [3, 4, 3, 4, 5], falseFactory }, multicall };
}
