import type { Stand } from './Stand';
import { vaultParams } from './vaultParams';

const MAXIMUM = 2n ** 256n - 1n;

/** Which vault a network takes stake from, as the place of each. */
export const BONDS: readonly (readonly [vault: number, network: number])[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
  [2, 1],
  [3, 2],
];

/** Networks and operators register and say who they are. */
export function register(stand: Stand): void {
  const { networks, operators } = stand.cast;
  const { core } = stand.market;
  for (const [at, network] of networks.entries()) {
    stand.send(network, 'NetworkRegistry', core.networkRegistry, 'registerNetwork');
    stand.send(network, 'NetworkMiddlewareService', core.networkMiddlewareService, 'setMiddleware', network.address);
    const url = `https://example.org/networks/${['tidewater', 'basalt', 'quorum'][at] ?? at}.json`;
    stand.send(network, 'MetadataService', core.networkMetadataService, 'setMetadataURL', url);
  }
  for (const [at, operator] of operators.entries()) {
    stand.send(operator, 'OperatorRegistry', core.operatorRegistry, 'registerOperator');
    const url = `https://example.org/operators/${['alder', 'birch', 'cedar', 'dogwood'][at] ?? at}.json`;
    stand.send(operator, 'MetadataService', core.operatorMetadataService, 'setMetadataURL', url);
  }
}

/** Vaults, and the contract that pays operators, are made. */
export function found(stand: Stand): void {
  const { market } = stand;
  for (const { asset, plan } of market.plans) {
    const params = vaultParams({ ...plan, collateral: market.assetOf(asset) });
    const owner = stand.cast.curators.find(({ address }) => address === plan.owner) ?? stand.cast.resolver;
    stand.send(owner, 'VaultConfigurator', market.core.vaultConfigurator, 'create', params);
  }
  stand.send(stand.cast.resolver, 'DefaultOperatorRewardsFactory', market.core.operatorRewardsFactory, 'create');
}

/** Operators opt in, networks say how much they want at most and who may veto, stakers let the vaults take their tokens. */
export function connect(stand: Stand): void {
  const { market, cast } = stand;
  const { core } = market;
  for (const [place, { address, plan }] of market.world.vaults.entries()) {
    const owner = stand.curator(place);
    const params = [address, place === 0 ? 300 : 0, plan.owner, plan.owner, plan.owner];
    stand.send(owner, 'DefaultStakerRewardsFactory', core.stakerRewardsFactory, 'create', params);
    for (const operator of cast.operators)
      stand.send(operator, 'OptInService', core.operatorVaultOptInService, 'optIn(address)', address);
    for (const staker of cast.stakers) stand.token(staker, plan.collateral, 'approve', address, MAXIMUM);
  }
  for (const operator of cast.operators)
    for (const network of cast.networks)
      stand.send(operator, 'OptInService', core.operatorNetworkOptInService, 'optIn(address)', network.address);
  for (const [vault, network] of BONDS) {
    stand.send(
      stand.network(network),
      'FullRestakeDelegator',
      market.vault(vault)?.delegator,
      'setMaxNetworkLimit',
      0,
      10n ** 24n,
    );
    stand.setResolver(vault, network, vault === 1 ? cast.resolver.address : undefined);
  }
}

/** Curators give stake to networks and operators, and networks let the rewards contracts take what they pay. */
export function limit(stand: Stand): void {
  const { market, cast } = stand;
  for (const [place, network] of BONDS) {
    const vault = market.vault(place);
    const key = stand.subnetwork(network);
    if (vault?.plan.delegator === 'OperatorNetworkSpecificDelegator') continue;
    stand.send(stand.curator(place), 'FullRestakeDelegator', vault?.delegator, 'setNetworkLimit', key, 10n ** 21n * 2n);
    for (const [at, { address }] of cast.operators.entries()) {
      const shares = BigInt(10 * (at + 1));
      if (vault?.plan.delegator === 'NetworkRestakeDelegator')
        stand.send(
          stand.curator(place),
          'NetworkRestakeDelegator',
          vault.delegator,
          'setOperatorNetworkShares',
          key,
          address,
          shares,
        );
      if (vault?.plan.delegator === 'FullRestakeDelegator' && at < 2)
        stand.send(
          stand.curator(place),
          'FullRestakeDelegator',
          vault.delegator,
          'setOperatorNetworkLimit',
          key,
          address,
          shares * 10n ** 19n,
        );
    }
  }
  for (const network of cast.networks) {
    for (const { address } of market.world.stakerRewards) stand.token(network, market.stakerToken, 'approve', address, MAXIMUM);
    stand.token(network, market.operatorToken, 'approve', market.operatorRewards ?? '', MAXIMUM);
  }
}
