import { createHash } from 'node:crypto';
import { getCreateAddress } from 'ethers';
import { Actors } from './actors';
import type { Artifacts } from './artifacts';
import type { Call } from './chain/Chain';
import { ASSETS, type AssetSymbol, FEEDS, NETWORKS } from './scenario/cast';
import { STAKER_PAY } from './symbiotic/cast';
import { planCore, symbioticArtifacts } from './symbiotic/deploy';

/** Where everything is that exists before the first actor acts. Addresses in lower case. */
export interface Deployment {
  readonly registry: string;
  readonly operatorRegistry: string;
  readonly damFactory: string;
  readonly networkFactory: string;
  readonly multicall: string;
  readonly assets: Readonly<Record<AssetSymbol, string>>;
  /** Price feeds of the assets that have one. */
  readonly feeds: Readonly<Partial<Record<AssetSymbol, string>>>;
}

const DEPLOY_GAS = 12_000_000;

/**
 * The transactions that deploy the marketplace, the demo's assets and their feeds, and where they will be: an address follows from who
 * deploys and how many transactions it has sent before.
 */
export function planDeployment(
  artifacts: Artifacts,
  actors: Actors,
): { readonly deployment: Deployment; readonly calls: readonly Call[] } {
  const { admin } = actors;
  const calls: Call[] = [];
  const create = (name: string, args: readonly unknown[]): string => {
    const address = getCreateAddress({ from: admin.address, nonce: calls.length }).toLowerCase();
    calls.push({ from: admin, data: artifacts.get(name).encodeDeploy(args), label: `deploy ${name}`, gas: DEPLOY_GAS });
    return address;
  };
  const registry = create('Registry', [admin.address]);
  const operatorRegistry = create('OperatorRegistry', [registry]);
  const damFactory = create('DAMFactory', [registry, create('DAM', [])]);
  const parts = ['Network', 'SyntheticReward', 'TimeLockVault', 'DisputeVault'].map((name) => create(name, []));
  const networkFactory = create('NetworkFactory', [registry, ...parts]);
  const multicall = create('Multicall', []);
  const assets = Object.fromEntries(
    Object.entries(ASSETS).map(([symbol, { name, decimals }]) => [
      symbol,
      create('DemoToken', [name, symbol, decimals, admin.address]),
    ]),
  ) as Record<AssetSymbol, string>;
  const feeds = Object.fromEntries(
    Object.keys(FEEDS).map((symbol) => [symbol, create('PriceFeed', [actors.oracle.address, 8, `${symbol} / USD`])]),
  );
  const data = artifacts.get('Registry').encode('setFactories', [damFactory, networkFactory, operatorRegistry]);
  calls.push({ from: admin, to: registry, data, label: 'Registry.setFactories' });
  return { deployment: { registry, operatorRegistry, damFactory, networkFactory, multicall, assets, feeds }, calls };
}

/**
 * SHA-256 of everything that the demo deploys, and of its Networks: contracts of another compilation make another chain, and Networks of
 * another cast another marketplace, since their reward tokens are priced in its configuration.
 */
export function fingerprintOf(artifacts: Artifacts): string {
  const digest = createHash('sha256');
  const actors = new Actors();
  const others = planCore(symbioticArtifacts(), actors.admin, 0);
  for (const { data } of [...planDeployment(artifacts, actors).calls, ...others.calls]) digest.update(data);
  return digest
    .update(artifacts.get('DemoSafe').bytecode)
    .update(JSON.stringify([NETWORKS, STAKER_PAY]))
    .digest('hex');
}
