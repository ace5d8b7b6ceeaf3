import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Contract, ContractFactory, HDNodeWallet, type InterfaceAbi, JsonRpcProvider, NonceManager, ZeroAddress } from 'ethers';
import type { TestChain } from '../../support/anvil';
import type { MarketplaceEntry } from './Indexer';

const PHRASE = 'test test test test test test test test test test test junk';

/** ABI and bytecode of a compiled contract. */
export function artifact(name: string): { abi: InterfaceAbi; bytecode: string } {
  return JSON.parse(readFileSync(join(__dirname, '../../../abi/nektar', `${name}.json`), 'utf8'));
}

/** The reference marketplace on a test chain, with a few accounts that act on it. */
export class Reference {
  private constructor(
    readonly provider: JsonRpcProvider,
    readonly accounts: NonceManager[],
    readonly addresses: string[],
    readonly registry: Contract,
    readonly damFactory: Contract,
    readonly networkFactory: Contract,
    readonly operatorRegistry: Contract,
  ) {}

  /** The roots, as a marketplaces.yaml names them. */
  get contracts(): { registry: string } {
    return { registry: String(this.registry.target) };
  }

  /** What a marketplaces.yaml says of it; what is not given is what tests want unless they say otherwise. */
  entry(given: MarketplaceEntry): MarketplaceEntry {
    return { protocol: 'nektar', chainId: 31337, headPoll: '50ms', startBlock: 0, contracts: this.contracts, ...given };
  }

  /** Deploys it; account 0 is the admin. */
  static async deploy(chain: Pick<TestChain, 'url'>): Promise<Reference> {
    const provider = new JsonRpcProvider(chain.url, undefined, { batchStallTime: 0, cacheTimeout: -1 });
    provider.pollingInterval = 20;
    const accounts = Array.from(
      { length: 10 },
      (_, i) => new NonceManager(HDNodeWallet.fromPhrase(PHRASE, undefined, `m/44'/60'/0'/0/${i}`).connect(provider)),
    );
    const addresses = await Promise.all(accounts.map(async (account) => (await account.getAddress()).toLowerCase()));
    const admin = accounts[0] as NonceManager;
    const deploy = async (name: string, ...args: unknown[]) => deployWith(admin, name, args);
    const registry = await deploy('Registry', addresses[0]);
    const operatorRegistry = await deploy('OperatorRegistry', registry.target);
    const damFactory = await deploy('DAMFactory', registry.target, (await deploy('DAM')).target);
    const parts: unknown[] = [];
    for (const name of ['Network', 'SyntheticReward', 'TimeLockVault', 'DisputeVault']) parts.push((await deploy(name)).target);
    const networkFactory = await deploy('NetworkFactory', registry.target, ...parts);
    await send(registry, 'setFactories', damFactory.target, networkFactory.target, operatorRegistry.target);
    return new Reference(provider, accounts, addresses, registry, damFactory, networkFactory, operatorRegistry);
  }

  /** Deploys a contract of the reference set from account 0. */
  deployMore(name: string, ...args: unknown[]): Promise<Contract> {
    return deployWith(this.accounts[0] as NonceManager, name, args);
  }

  /** A contract as account `by` sees it. */
  as(by: number, contract: Contract): Contract {
    return contract.connect(this.accounts[by] as NonceManager) as Contract;
  }

  /** A whitelisted demo token of which account 0 is the minter. */
  async token(symbol: string, decimals: number): Promise<Contract> {
    const token = await this.deployMore('DemoToken', `Token ${symbol}`, symbol, decimals, this.addresses[0]);
    await send(this.registry, 'whitelistAsset', token.target, 'test');
    return token;
  }

  /** A DAM of account 0. Collateral unless told. */
  async dam(
    asset: string,
    terms: { type?: number; feeBps?: number; lockup?: number; delay?: number; gatekeeper?: string } = {},
  ): Promise<Contract> {
    const { type = 3, feeBps = 0, lockup = 0, delay = type === 3 ? 60 : 0, gatekeeper = ZeroAddress } = terms;
    await send(this.damFactory, 'createDAM', [
      type,
      asset,
      'A DAM',
      'deX',
      feeBps,
      true,
      lockup,
      delay,
      gatekeeper,
      ZeroAddress,
      7,
      '{}',
    ]);
    const count = (await this.damFactory.getFunction('damCount')()) as bigint;
    const address = (await this.damFactory.getFunction('damAt')(count - 1n)) as string;
    return new Contract(address, artifact('DAM').abi, this.accounts[0] as NonceManager);
  }

  /** Mints, approves and deposits for an account. */
  async deposit(dam: Contract, token: Contract, by: number, amount: bigint): Promise<void> {
    await send(token, 'mint', this.addresses[by], amount);
    await send(this.as(by, token), 'approve', dam.target, amount);
    await send(this.as(by, dam), 'deposit', amount, this.addresses[by]);
  }

  /** Mines blocks without transactions. */
  async mine(blocks: number): Promise<void> {
    await this.provider.send('anvil_mine', [`0x${blocks.toString(16)}`]);
  }

  /** Ends the provider's timers. */
  close(): void {
    this.provider.destroy();
  }
}

/** Sends a transaction and waits for its block. */
export async function send(contract: Contract, method: string, ...args: unknown[]): Promise<void> {
  const sent = await contract.getFunction(method)(...args);
  await sent.wait();
}

async function deployWith(by: NonceManager, name: string, args: unknown[]): Promise<Contract> {
  const { abi, bytecode } = artifact(name);
  const contract = await new ContractFactory(abi, bytecode, by).deploy(...args);
  await contract.waitForDeployment();
  return contract as Contract;
}
