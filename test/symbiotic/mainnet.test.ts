import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../../src/config';
import { projectRoot } from '../../src/local/projectRoot';
import { protocolNamed } from '../../src/processor/protocols/registry';

const CONSTANTS = ['core/test/integration/SymbioticCoreConstants.sol', 'rewards/test/integration/SymbioticRewardsConstants.sol'];

/** The addresses that the packages name first: those of mainnet. */
function published(): Set<string> {
  const texts = CONSTANTS.map((path) => readFileSync(join(projectRoot(), 'node_modules', '@symbioticfi', path), 'utf8'));
  return new Set(texts.flatMap((text) => text.match(/0x[0-9a-fA-F]{40}/g) ?? []).map((address) => address.toLowerCase()));
}

/** What lies outside the packages, with its source in the file. */
const ELSEWHERE = new Set(['stakerRewardsFactory2', 'multicall']);

it('the mainnet file is one that the processor takes, with the addresses of the packages', () => {
  const env = { DATABASE_URL: 'postgres://localhost/x', MAINNET_RPC_URL: 'http://localhost:1' };
  const { marketplaces } = loadConfig({ env, file: join(projectRoot(), 'marketplaces.symbiotic-mainnet.yaml') });
  expect(marketplaces).toHaveLength(1);
  for (const { protocol, contracts, startBlock } of marketplaces) {
    const { roots } = protocolNamed(protocol).bind({ contracts, feeds: [], startBlock });
    const { multicall: _, ...speaking } = contracts;
    expect(roots.map(({ address }) => address).sort()).toEqual(Object.values(speaking).sort());
    const known = published();
    const strange = Object.entries(contracts).filter(([name, address]) => !ELSEWHERE.has(name) && !known.has(address));
    expect(strange).toEqual([]);
  }
});
