import { HDNodeWallet, SigningKey } from 'ethers';
import type { Signer } from './chain/Chain';
import { ACCOUNTS, MNEMONIC } from './chain/genesis';

/** How many of each there are; together they fit into the genesis accounts. */
const CROWD = {
  networkOwner: 10,
  networkManager: 6,
  reporter: 4,
  damOwner: 12,
  gatekeeper: 2,
  catalyst: 3,
  operator: 20,
  delegator: 164,
};

/** Somebody is asked to sign who is nobody of the demo. */
export class StrangerError extends Error {
  override readonly name = 'StrangerError';
}

/** Who acts in the demo: all keys of one well-known mnemonic, in one order. */
export class Actors {
  /** Deploys, whitelists, mints the demo's assets. */
  readonly admin: Signer;
  /** Takes the whitelisting over half-way. */
  readonly council: Signer;
  /** Answers the price feeds. */
  readonly oracle: Signer;
  /** Pokes distributions and releases: anybody may. */
  readonly keeper: Signer;
  /** Decides disputes where a Network names it. */
  readonly arbiter: Signer;
  readonly networkOwners: readonly Signer[];
  readonly networkManagers: readonly Signer[];
  readonly reporters: readonly Signer[];
  readonly damOwners: readonly Signer[];
  readonly gatekeepers: readonly Signer[];
  readonly catalysts: readonly Signer[];
  readonly operators: readonly Signer[];
  readonly delegators: readonly Signer[];
  /** Whoever is left: the other marketplaces of the chain take them. */
  readonly spare: readonly Signer[];
  private readonly byAddress: ReadonlyMap<string, Signer>;

  constructor() {
    const parent = HDNodeWallet.fromPhrase(MNEMONIC, '', "m/44'/60'/0'/0");
    const all = Array.from({ length: ACCOUNTS }, (_, index) => {
      const wallet = parent.deriveChild(index);
      return { address: wallet.address.toLowerCase(), key: new SigningKey(wallet.privateKey) };
    });
    this.byAddress = new Map(all.map((signer) => [signer.address, signer]));
    let next = 0;
    const take = (count: number): Signer[] => {
      next += count;
      return all.slice(next - count, next);
    };
    [this.admin, this.council, this.oracle, this.keeper, this.arbiter] = take(5) as [Signer, Signer, Signer, Signer, Signer];
    this.networkOwners = take(CROWD.networkOwner);
    this.networkManagers = take(CROWD.networkManager);
    this.reporters = take(CROWD.reporter);
    this.damOwners = take(CROWD.damOwner);
    this.gatekeepers = take(CROWD.gatekeeper);
    this.catalysts = take(CROWD.catalyst);
    this.operators = take(CROWD.operator);
    this.delegators = take(CROWD.delegator);
    this.spare = all.slice(next);
  }

  /** Everybody's address. */
  get addresses(): readonly string[] {
    return [...this.byAddress.keys()];
  }

  /** Whether an address is somebody's of the demo. */
  has(address: string): boolean {
    return this.byAddress.has(address);
  }

  /**
   * Who signs for an address.
   *
   * @throws StrangerError when it is nobody's of the demo
   */
  at(address: string): Signer {
    const signer = this.byAddress.get(address);
    if (signer === undefined) throw new StrangerError(`${address} is not an account of the demo`);
    return signer;
  }
}
