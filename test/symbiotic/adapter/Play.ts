import { getCreateAddress } from 'ethers';
import { Actors } from '../../../demo/actors';
import { Artifacts, type RawLog } from '../../../demo/artifacts';
import { type Call, Chain, type MinedBlock, type Signer } from '../../../demo/chain/Chain';
import { planCore, type SymbioticCore, symbioticArtifacts } from '../../../demo/symbiotic/deploy';
import { type VaultPlan, vaultParams } from '../../../demo/symbiotic/vaultParams';
import { firstFrom } from '../support/foundVault';

/** Block seconds of the genesis block. */
export const START = 1_700_000_000;

/** A vault and its modules, as their factories announced them. */
export interface Founded {
  readonly vault: string;
  readonly delegator: string;
  readonly slasher: string;
}

/** The published contracts on a chain of their own, and calls of them by name. */
export class Play {
  private readonly symbiotic = symbioticArtifacts();
  private readonly nektar = new Artifacts();

  private constructor(
    readonly chain: Chain,
    readonly actors: Actors,
    readonly core: SymbioticCore,
    /** A token of 18 decimals that everybody has a lot of. */
    readonly token: string,
  ) {}

  /** Starts a chain and deploys; `rich` get 1,000,000 of the token. */
  static async start(): Promise<Play> {
    const chain = await Chain.start(START);
    const actors = new Actors();
    const { core, calls } = planCore(symbioticArtifacts(), actors.admin, 0);
    const token = getCreateAddress({ from: actors.admin.address, nonce: calls.length }).toLowerCase();
    const play = new Play(chain, actors, core, token);
    const data = play.nektar.get('DemoToken').encodeDeploy(['Collateral', 'COL', 18, actors.admin.address]);
    for (const call of [...calls, { from: actors.admin, data, label: 'deploy DemoToken' }]) chain.send(call);
    await chain.mine(START + 10);
    return play;
  }

  /** Contracts as a marketplaces file names them. */
  get contracts(): Record<string, string> {
    return { ...this.core };
  }

  /** A call of one of the protocol's contracts. */
  call(from: Signer, contract: string, to: string, name: string, ...args: readonly unknown[]): Call {
    return { from, to, data: this.symbiotic.get(contract).encode(name, args), label: `${contract}.${name}`, gas: 4_000_000 };
  }

  /** Creation code of one of the protocol's contracts. */
  creationOf(contract: string, ...args: readonly unknown[]): string {
    return this.symbiotic.get(contract).encodeDeploy(args);
  }

  /** A call of the token. */
  ofToken(from: Signer, name: string, ...args: readonly unknown[]): Call {
    return { from, to: this.token, data: this.nektar.get('DemoToken').encode(name, args), label: `token.${name}`, gas: 200_000 };
  }

  /** Mines one block of these calls; each must succeed. */
  mine(time: number, ...calls: readonly Call[]): Promise<MinedBlock> {
    for (const call of calls) this.chain.send(call);
    return this.chain.mine(time);
  }

  /** Founds a vault with its modules in one transaction, and lets accounts deposit into it. */
  async found(time: number, plan: VaultPlan, stakers: readonly Signer[]): Promise<Founded> {
    const [admin, owner] = [this.actors.admin, this.signer(plan.owner)];
    const create = this.call(owner, 'VaultConfigurator', this.core.vaultConfigurator, 'create', vaultParams(plan));
    const block = await this.mine(
      time,
      create,
      ...stakers.map(({ address }) => this.ofToken(admin, 'mint', address, 10n ** 24n)),
    );
    const logs = block.calls.flatMap((call) => call.logs);
    const vault = firstFrom(logs, this.core.vaultFactory);
    await this.mine(time + 1, ...stakers.map((staker) => this.ofToken(staker, 'approve', vault, 10n ** 24n)));
    return {
      vault,
      delegator: firstFrom(logs, this.core.delegatorFactory),
      slasher: this.announced(logs, this.core.slasherFactory),
    };
  }

  /** What a view function answers at the newest block. */
  async view(contract: string, to: string, name: string, ...args: readonly unknown[]): Promise<unknown> {
    const artifact = this.symbiotic.get(contract);
    return artifact.decodeResult(name, await this.chain.read(to, artifact.encode(name, args)));
  }

  private announced(logs: readonly RawLog[], factory: string): string {
    return logs.some(({ address }) => address === factory) ? firstFrom(logs, factory) : '';
  }

  private signer(address: string): Signer {
    const found = [this.actors.admin, ...this.actors.damOwners, ...this.actors.delegators].find((one) => one.address === address);
    if (found === undefined) throw new Error(`${address} is nobody's`);
    return found;
  }
}
