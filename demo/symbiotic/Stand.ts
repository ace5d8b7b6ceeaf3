import type { Artifacts } from '../artifacts';
import type { Call, Chain, Signer } from '../chain/Chain';
import type { Random } from '../random';
import type { Cast } from './cast';
import type { SymbioticMarket } from './SymbioticMarket';
import { subnetwork } from './vaultParams';

/** Where Symbiotic's actors put their transactions for the next block. */
export class Stand {
  /** @param now block seconds that the block will have */
  constructor(
    private readonly chain: Chain,
    private readonly tokens: Artifacts,
    readonly market: SymbioticMarket,
    readonly cast: Cast,
    readonly random: Random,
    readonly now: number,
  ) {}

  /** Sends a call of one of Symbiotic's contracts; one that reverts is a fact of life. */
  send(from: Signer, contract: string, to: string | undefined, name: string, ...args: readonly unknown[]): void {
    if (to === undefined) return;
    const data = this.market.artifacts.get(contract).encode(name, args);
    this.put({ from, to, data, label: `${contract}.${name.split('(')[0]}` });
  }

  /** Sends a call of a token. */
  token(from: Signer, token: string, name: string, ...args: readonly unknown[]): void {
    const data = this.tokens.get('DemoToken').encode(name, args);
    this.put({ from, to: token, data, label: `${name} of a token` });
  }

  /** A share of an amount, between two percentages. */
  part(amount: bigint, low: number, high: number): bigint {
    return (amount * BigInt(this.random.int(low * 100, high * 100))) / 10_000n;
  }

  /** A network by its place in the cast, and the others likewise. */
  network(at: number): Signer {
    return this.cast.networks[at] ?? this.cast.resolver;
  }

  operator(at: number): Signer {
    return this.cast.operators[at] ?? this.cast.resolver;
  }

  /** Who made a vault, with every role in it. */
  curator(vault: number): Signer {
    const owner = this.market.plans[vault]?.plan.owner;
    return this.cast.curators.find(({ address }) => address === owner) ?? this.cast.resolver;
  }

  /** The first subnetwork of a network. */
  subnetwork(network: number): string {
    return subnetwork(this.network(network).address, 0);
  }

  /** Raw units of whole tokens of a vault's collateral. */
  units(vault: number, amount: number): bigint {
    return this.market.units(this.market.plans[vault]?.asset ?? 'dETH', amount);
  }

  /** A network names who may veto slashes in a vault. */
  setResolver(vault: number, network: number, resolver: string | undefined): void {
    const { slasher, plan } = this.market.vault(vault) ?? {};
    if (plan?.slasher !== 'VetoSlasher' || resolver === undefined) return;
    this.send(this.network(network), 'VetoSlasher', slasher, 'setResolver', 0, resolver, '0x');
  }

  private put(call: Call): void {
    this.chain.send({ ...call, mayRevert: true });
  }
}
