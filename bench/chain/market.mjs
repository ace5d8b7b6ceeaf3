import { ZeroAddress } from 'ethers';

/** `MarketType.Liquidity`: deposits and withdrawals are atomic. */
const LIQUIDITY = 1;
const FEE_BPS = 50;
/** More than any size of bench spends, raw. */
const PLENTY = 10n ** 40n;
/** What the crowd holds in every DAM before it begins, raw. */
const SEED = 10n ** 30n;

/** Deploys the reference marketplace with `dams` DAMs of one asset; every second takes an entry fee. A Multicall is the
 * depositor. Its account and the first one hold shares everywhere. */
export async function deployMarket(chain, dams) {
  const admin = chain.account;
  const registry = await chain.deploy('Registry', admin);
  const operators = await chain.deploy('OperatorRegistry', registry.address);
  const template = await chain.deploy('DAM');
  const damFactory = await chain.deploy('DAMFactory', registry.address, template.address);
  const parts = [];
  for (const name of ['Network', 'SyntheticReward', 'TimeLockVault', 'DisputeVault'])
    parts.push((await chain.deploy(name)).address);
  const networkFactory = await chain.deploy('NetworkFactory', registry.address, ...parts);
  await registry.send('setFactories', damFactory.address, networkFactory.address, operators.address);
  const asset = await chain.deploy('DemoToken', 'Bench', 'BEN', 18, admin);
  await registry.send('whitelistAsset', asset.address, 'bench');
  const crowd = await chain.deploy('Multicall');
  await asset.send('mint', crowd.address, PLENTY);

  const made = [];
  for (let i = 0; i < dams; i += 1) {
    const { logs } = await damFactory.send('createDAM', damParams(i, asset.address));
    const created = logs.map((log) => damFactory.abi.parseLog(log)).find((log) => log?.name === 'DAMCreated');
    made.push(chain.at('DAM', created.args.dam));
  }
  const calls = made.flatMap((dam) => [
    [asset.address, false, asset.data('approve', dam.address, PLENTY)],
    [dam.address, false, dam.data('deposit', SEED, crowd.address)],
    [dam.address, false, dam.data('deposit', SEED, admin)],
  ]);
  await crowd.send('aggregate3', calls);
  return { registry, damFactory, dams: made, crowd };
}

function damParams(index, asset) {
  return {
    damType: LIQUIDITY,
    asset,
    name: `Bench DAM ${index}`,
    symbol: `deBEN${index}`,
    feeBps: index % 2 === 0 ? 0 : FEE_BPS,
    transferable: true,
    lockup: 0,
    withdrawalDelay: 3 * 86_400,
    gatekeeper: ZeroAddress,
    catalyst: ZeroAddress,
    mutabilityFlags: 0,
    metadataURI: '{}',
  };
}
