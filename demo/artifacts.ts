import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Interface, type InterfaceAbi } from 'ethers';
import { projectRoot } from '../src/local/projectRoot';

/** A compiled contract. */
export interface Artifact {
  readonly name: string;
  readonly abi: Interface;
  /** Creation code, `0x…`. */
  readonly bytecode: string;
}

/** Every contract of `abi/nektar/`, by name. */
export class Artifacts {
  private readonly byName: ReadonlyMap<string, Artifact>;

  /** @param folder where the compiler's output lies */
  constructor(folder = join(projectRoot(), 'abi', 'nektar')) {
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort();
    this.byName = new Map(
      files.map((file) => {
        const text = readFileSync(join(folder, file), 'utf8');
        const { contractName, abi, bytecode } = JSON.parse(text) as { contractName: string; abi: InterfaceAbi; bytecode: string };
        return [contractName, { name: contractName, abi: new Interface(abi), bytecode }];
      }),
    );
  }

  /** SHA-256 of the bytecode of some contracts: another compilation makes another chain. */
  fingerprint(names: readonly string[]): string {
    const digest = createHash('sha256');
    for (const name of names) digest.update(this.get(name).bytecode);
    return digest.digest('hex');
  }

  /**
   * One contract.
   *
   * @throws Error when `abi/nektar/` has none of that name
   */
  get(name: string): Artifact {
    const artifact = this.byName.get(name);
    if (artifact === undefined) throw new Error(`abi/nektar/${name}.json is missing: run "node scripts/compile-contracts.mjs"`);
    return artifact;
  }

  /** Names, sorted. */
  get names(): readonly string[] {
    return [...this.byName.keys()];
  }

  /** What a contract reverted with, in its own words. */
  explain(data: string): string {
    for (const { abi } of this.byName.values()) {
      const error = abi.parseError(data);
      if (error !== null) return `${error.name}(${error.args.map(String).join(', ')})`;
    }
    return data;
  }
}
