import { Contract, Interface, type JsonRpcProvider, ZeroAddress } from 'ethers';
import type { Actor } from './ForkingChain';
import { artifact, type Reference, send } from './Reference';

const GAS = '0x7a1200';
const dam = new Interface(artifact('DAM').abi);
const token = new Interface(artifact('DemoToken').abi);
const factory = new Interface(artifact('DAMFactory').abi);

/** A seeded source of numbers: mulberry32. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/**
 * Random acts in a small marketplace: deposits, transfers, withdrawals of both kinds, new DAMs. What the contracts refuse reverts and
 * leaves no log. The node keeps the accounts' nonces, so the chain may be rolled back under it at any time.
 */
export class RandomMarket implements Actor {
  private constructor(
    private readonly provider: JsonRpcProvider,
    private readonly accounts: readonly string[],
    private readonly damFactory: string,
    private readonly asset: string,
    private readonly random: (below: number) => number,
  ) {}

  /** Two DAMs, one with requests and one with atomic withdrawals, and six accounts with money. */
  static async create(market: Reference, random: (below: number) => number): Promise<RandomMarket> {
    const usd = await market.token('USD', 6);
    await market.dam(String(usd.target), { type: 3, feeBps: 30, delay: 5 });
    await market.dam(String(usd.target), { type: 1, feeBps: 0 });
    for (let i = 1; i < 7; i++) await send(usd, 'mint', market.addresses[i], 10n ** 15n);
    return new RandomMarket(market.provider, market.addresses, String(market.damFactory.target), String(usd.target), random);
  }

  /** Sends up to `count` random transactions; with automine each gets a block. */
  async act(count: number): Promise<void> {
    for (let i = 0; i < count; i++) await this.one();
  }

  /** Nothing is remembered: what is there is asked each time. */
  forget(): void {}

  private async one(): Promise<void> {
    const dams = await this.dams();
    const at = dams[this.random(dams.length)] as string;
    const [who, other] = [this.account(), this.account()];
    const amount = BigInt(1 + this.random(1_000_000));
    switch (this.random(12)) {
      case 0:
        return this.send(this.accounts[0] as string, this.damFactory, this.newDam());
      case 1:
      case 2:
      case 3:
      case 4: {
        await this.send(who, this.asset, token.encodeFunctionData('approve', [at, 10n ** 30n]));
        return this.send(who, at, dam.encodeFunctionData('deposit', [amount * 100n, other]));
      }
      case 5:
      case 6:
        return this.send(who, at, dam.encodeFunctionData('transfer', [other, amount]));
      case 7:
        return this.send(who, at, dam.encodeFunctionData('withdraw', [amount, other, who]));
      case 8:
      case 9:
        return this.send(who, at, dam.encodeFunctionData('requestWithdrawal', [amount, who]));
      case 10:
        return this.send(who, at, dam.encodeFunctionData('claimWithdrawal', [BigInt(1 + this.random(6))]));
      default:
        return this.send(who, at, dam.encodeFunctionData('cancelWithdrawal', [BigInt(1 + this.random(6))]));
    }
  }

  private newDam(): string {
    const params = [
      3,
      this.asset,
      `DAM ${this.random(1000)}`,
      'deR',
      this.random(100),
      true,
      0,
      5,
      ZeroAddress,
      ZeroAddress,
      7,
      '{}',
    ];
    return factory.encodeFunctionData('createDAM', [params]);
  }

  private async dams(): Promise<string[]> {
    const contract = new Contract(this.damFactory, factory, this.provider);
    const count = Number(await contract.getFunction('damCount')());
    return Promise.all(Array.from({ length: count }, (_, i) => contract.getFunction('damAt')(i) as Promise<string>));
  }

  private account(): string {
    return this.accounts[1 + this.random(6)] as string;
  }

  private async send(from: string, to: string, data: string): Promise<void> {
    await this.provider.send('eth_sendTransaction', [{ from, to, data, gas: GAS }]);
  }
}
