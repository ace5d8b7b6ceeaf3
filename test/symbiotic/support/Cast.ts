import type { Actors } from '../../../demo/actors';
import type { Signer } from '../../../demo/chain/Chain';

/** Accounts that a seed has for itself. */
const PER_SEED = 22;
/** Accounts before the first seed's: who deploys, and strangers. */
const SHARED = 20;

/** Who acts in one seed's vaults: nobody of another seed. */
export class Cast {
  /** Owns the vaults, with every role. */
  readonly owner: Signer;
  /** Whom ownership and roles go to. */
  readonly heir: Signer;
  readonly networks: readonly Signer[];
  readonly middlewares: readonly Signer[];
  readonly operators: readonly Signer[];
  readonly stakers: readonly Signer[];
  readonly resolvers: readonly Signer[];
  readonly stranger: Signer;

  /** @param place which of the seeds that share a chain, from 0 to 9 */
  constructor(actors: Actors, place: number) {
    const own = actors.addresses.slice(SHARED + place * PER_SEED).map((address) => actors.at(address));
    const take = (count: number) => own.splice(0, count);
    this.networks = take(3);
    this.middlewares = take(3);
    this.operators = take(3);
    this.stakers = take(6);
    this.resolvers = take(3);
    [this.owner, this.heir, this.stranger] = take(3) as [Signer, Signer, Signer];
  }

  /** Who stands for a network at first. */
  middlewareOf(network: string): Signer {
    return this.middlewares[this.networks.findIndex(({ address }) => address === network)] ?? this.stranger;
  }
}

/** How many seeds have room on one chain. */
export const SEEDS_A_CHAIN = 10;
