import { protocolNamed } from '../registry';
import { contractKinds } from './contracts';
import { installationId, subnetworkOf } from './ids';

const NAMES = [
  'vaultFactory',
  'delegatorFactory',
  'slasherFactory',
  'networkRegistry',
  'operatorRegistry',
  'networkMiddlewareService',
  'operatorVaultOptInService',
  'operatorNetworkOptInService',
];
const addresses = (names: readonly string[]) =>
  Object.fromEntries(names.map((name, i) => [name, `0x${String(i + 1).padStart(40, '0')}`]));
const deployment = (names: readonly string[]) => ({ contracts: addresses(names), feeds: [], startBlock: 5 });

describe('the contracts of a symbiotic marketplace', () => {
  it('are found by the name of the folder, with a second factory of a kind', () => {
    const { roots } = protocolNamed('symbiotic').bind(deployment([...NAMES, 'stakerRewardsFactory', 'stakerRewardsFactory2']));
    expect(roots).toHaveLength(10);
    expect(roots[0]).toEqual({ address: `0x${'1'.padStart(40, '0')}`, fromBlock: 5 });
  });

  it('are refused when one is missing or unknown', () => {
    expect(() => contractKinds(deployment(NAMES.slice(1)))).toThrow('contracts.vaultFactory: missing');
    expect(() => contractKinds(deployment([...NAMES, 'vaultFactori']))).toThrow('contracts.vaultFactori: no contract of');
  });

  it('announce what speaks, and no accounts', () => {
    const bound = protocolNamed('symbiotic').bind(deployment(NAMES));
    const entity = `0x${'ab'.repeat(20)}`;
    const topics = [
      '0xb919910dcefbf753bfd926ab3b1d3f85d877190c3d01ba1bd585047b99b99f0b',
      `0x${'0'.repeat(24)}${entity.slice(2)}`,
    ];
    const by = (name: string) => bound.announce({ address: String(addresses(NAMES)[name]), topics, data: '0x' });
    expect(by('vaultFactory')).toEqual([entity]);
    expect(by('networkRegistry')).toEqual([]);
    expect(bound.announce({ address: entity, topics, data: '0x' })).toEqual([]);
  });
});

it('takes a subnetwork apart', () => {
  const subnetwork = subnetworkOf(`0x${'Ab'.repeat(20)}${'0'.repeat(22)}0c`);
  expect(subnetwork).toEqual({ network: `0x${'ab'.repeat(20)}`, identifier: 12n });
  expect(installationId('0xv', subnetwork)).toBe(`installation:0xv:0x${'ab'.repeat(20)}:12`);
});
