import { Interface, keccak256, toUtf8Bytes } from 'ethers';
import { events as registry } from '../../../src/processor/protocols/nektar/generated/Registry';

/** A log of a {@link MadeBlock}. */
export interface MadeLog {
  readonly address: string;
  readonly topics: readonly string[];
  readonly data: string;
  readonly logIndex: number;
  readonly transactionHash: string;
}

/** A block that was made up; block seconds. */
export interface MadeBlock {
  readonly height: number;
  readonly hash: string;
  readonly parentHash: string;
  readonly timestamp: number;
  logs: MadeLog[];
}

/** The contract that a marketplace on a synthetic chain is configured with. */
export const REGISTRY = addressOf(0x11);
const OPERATORS = addressOf(0x22);

const signatures = new Interface([
  'event FactoriesSet(address indexed damFactory, address indexed networkFactory, address indexed operatorRegistry, address by)',
  'event OperatorRegistered(address indexed operator, uint8 kind, string metadataURI, address by)',
]);

/**
 * A chain in memory: blocks in which operators of a marketplace are registered, and branches of them. Thousands of blocks cost nothing, and a
 * fork may be of any depth; what contracts would do is not its matter.
 */
export class SyntheticChain {
  blocks: MadeBlock[] = [];
  /** Height of the highest block that ever was. */
  tallest = -1;
  private readonly branches: MadeBlock[][] = [];
  private made = 0;

  /** @param random numbers below one given */
  constructor(
    private readonly seed: number,
    private readonly random: (below: number) => number,
  ) {}

  /** The last block. */
  get top(): MadeBlock {
    return this.blocks.at(-1)!;
  }

  /** Makes blocks, each with no more than so many logs. */
  mine(count: number, most = 3): void {
    for (let i = 0; i < count; i++) {
      const height = this.blocks.length;
      const hash = keccak256(toUtf8Bytes(`${this.seed} ${height} ${this.made++}`));
      const parentHash = this.blocks.at(-1)?.hash ?? '0x';
      this.blocks.push({
        height,
        hash,
        parentHash,
        timestamp: 1_000_000 + height * 10 + this.random(5),
        logs: this.logsOf(height, hash, most),
      });
    }
    this.tallest = Math.max(this.tallest, this.top.height);
  }

  /** Another branch begins above a block, and grows higher than any was, as one must to be noticed. */
  fork(above: number, most = 3): void {
    this.branches.push(this.blocks.slice());
    this.blocks.length = above + 1;
    this.mine(this.tallest - above + 1 + this.random(3), most);
  }

  /** The branch before comes back, and grows higher than any was; nothing happens where it parts at or below a height. */
  comeBack(final: number): boolean {
    const other = this.branches.at(-1 - this.random(2));
    const common = other?.findIndex(({ hash }, height) => hash !== this.blocks[height]?.hash) ?? -1;
    if (other === undefined || common <= final) return false;
    this.branches.push(this.blocks.slice());
    this.blocks = other.slice();
    this.mine(Math.max(0, this.tallest - this.top.height) + 1);
    return true;
  }

  private logsOf(height: number, hash: string, most: number): MadeLog[] {
    if (height === 0) return [logOf(hash, 0, 'FactoriesSet', [addressOf(1), addressOf(2), OPERATORS, addressOf(3)])];
    return Array.from({ length: this.random(most + 1) }, (_, index) => {
      const [operator, by] = [addressOf(100 + this.random(15)), addressOf(200 + this.random(15))];
      return logOf(hash, index, 'OperatorRegistered', [operator, 0, `m${this.random(50)}`, by]);
    });
  }
}

function addressOf(number: number): string {
  return `0x${number.toString(16).padStart(40, '0')}`;
}

function logOf(blockHash: string, logIndex: number, name: string, values: readonly unknown[]): MadeLog {
  const { topics, data } = signatures.encodeEventLog(name, values);
  const isRoot = name === 'FactoriesSet';
  return {
    address: isRoot ? REGISTRY : OPERATORS,
    topics: isRoot ? [registry.FactoriesSet.topic, ...topics.slice(1)] : topics,
    data,
    logIndex,
    transactionHash: keccak256(toUtf8Bytes(`${blockHash} ${logIndex}`)),
  };
}
