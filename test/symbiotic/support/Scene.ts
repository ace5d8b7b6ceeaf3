import type { Artifacts, RawLog } from '../../../demo/artifacts';
import type { Call, Signer } from '../../../demo/chain/Chain';
import type { Random } from '../../../demo/random';
import type { SymbioticCore } from '../../../demo/symbiotic/deploy';
import type { Vault, World } from '../../../demo/symbiotic/World';
import type { Cast } from './Cast';

/** What all seeds of a chain share. */
export interface Ground {
  readonly symbiotic: Artifacts;
  readonly nektar: Artifacts;
  readonly core: SymbioticCore;
  readonly admin: Signer;
  /** Collateral and reward tokens; some take a fee of every transfer. */
  readonly tokens: readonly string[];
  /** Versions of vaults beyond the published ones: whom a vault may migrate to. */
  readonly laterVersions: readonly number[];
  /** A factory of vaults, of the real code, that no configuration names. */
  readonly falseFactory: string;
}

/** A call, and what is to be noted when it succeeded. */
export interface Step {
  readonly call: Call;
  /** What is sent just before it. */
  readonly before?: readonly Call[];
  /** What is sent just after it. */
  readonly after?: readonly Call[];
  readonly onDone?: (logs: readonly RawLog[], time: number) => void;
}

/** Where a random call is drawn: everything it may look at. */
export class Scene {
  /** Block seconds of the block that is being put together. */
  now = 0;
  /** What has to follow in the next block. */
  readonly chores: Step[] = [];
  private readonly approved = new Set<string>();

  constructor(
    readonly ground: Ground,
    readonly cast: Cast,
    readonly world: World,
    readonly random: Random,
  ) {}

  get core(): SymbioticCore {
    return this.ground.core;
  }

  /** A call of one of Symbiotic's contracts; it may revert. */
  call(from: Signer, contract: string, to: string, name: string, ...args: readonly unknown[]): Call {
    const data = this.ground.symbiotic.get(contract).encode(name, args);
    return {
      from,
      to,
      data,
      label: `${contract}.${name.split('(')[0]}`,
      gas: name === 'create' ? 4_000_000 : 1_000_000,
      mayRevert: true,
    };
  }

  /** A call of a token. */
  token(from: Signer, token: string, name: string, ...args: readonly unknown[]): Call {
    const data = this.ground.nektar.get('DemoToken').encode(name, args);
    return { from, to: token, data, label: `token.${name}`, gas: 150_000, mayRevert: true };
  }

  /** One of the vaults. */
  vault(isWanted: (vault: Vault) => boolean = () => true): Vault | undefined {
    const wanted = this.world.vaults.filter(isWanted);
    return wanted.length === 0 ? undefined : this.random.pick(wanted);
  }

  /** An amount near something: mostly a part of it, now and then nothing, one, all, or more. */
  near(all: bigint): bigint {
    const draw = this.random.unit();
    if (draw < 0.03) return 0n;
    if (draw < 0.1) return BigInt(this.random.int(1, 9));
    if (draw < 0.16) return all;
    if (draw < 0.2) return all + BigInt(this.random.int(1, 1_000));
    return (all * BigInt(this.random.int(1, 1_000_000))) / 1_000_000n;
  }

  /** A past moment: mostly the time of a block, or just beside it. */
  moment(notBefore: number): number {
    const times = this.world.times.filter((time) => time >= notBefore);
    if (times.length === 0 || this.random.chance(0.2)) return this.random.int(notBefore, this.now);
    return this.random.pick(times) + this.random.pick([0, 0, 0, 1, -1]);
  }

  /** Who stands for a network in slashers and rewards; seldom somebody else. */
  middlewareOf(network: string): Signer {
    return this.random.chance(0.03) ? this.cast.stranger : this.cast.middlewareOf(network);
  }

  /** What lets somebody spend a token for whoever asks: nothing, where that has been done before. */
  approval(from: Signer, token: string, spender: string): Call[] {
    const key = `${from.address} ${token} ${spender}`;
    if (this.approved.has(key)) return [];
    this.approved.add(key);
    return [this.token(from, token, 'approve', spender, 2n ** 256n - 1n)];
  }
}
