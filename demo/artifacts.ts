import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AbiCoder, type EventFragment, Interface, type InterfaceAbi, type ParamType, type Result } from 'ethers';
import { projectRoot } from '../src/local/projectRoot';

const CODER = AbiCoder.defaultAbiCoder();

/** A log as a node tells it, addresses in lower case. */
export interface RawLog {
  readonly address: string;
  readonly topics: readonly string[];
  readonly data: string;
}

/** A log that is understood: arguments by name, addresses in lower case. */
export interface DecodedLog {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * A compiled contract.
 *
 * ethers hashes every signature again at every look-up and every address for its checksum, which is most of the time of a history: so
 * fragments, topics and selectors are looked up once here, and addresses stay lower case.
 */
export class Artifact {
  readonly abi: Interface;
  private readonly events = new Map<string, EventReader>();
  private readonly functions = new Map<
    string,
    { selector: string; inputs: readonly ParamType[]; outputs: readonly ParamType[] }
  >();

  /** @param bytecode creation code, `0x…` */
  constructor(
    readonly name: string,
    abi: InterfaceAbi,
    readonly bytecode: string,
  ) {
    this.abi = new Interface(abi);
    this.abi.forEachEvent((fragment) => {
      this.events.set(fragment.topicHash, new EventReader(fragment));
    });
    this.abi.forEachFunction((fragment) => {
      const { name, selector, inputs, outputs } = fragment;
      this.functions.set(name, { selector, inputs, outputs });
      // By its signature too: of several with one name the name means the last.
      this.functions.set(fragment.format(), { selector, inputs, outputs });
    });
  }

  /** Names of the events it declares. */
  get eventNames(): readonly string[] {
    return [...this.events.values()].map(({ name }) => name);
  }

  /** Name of the event with a topic, if it is one of this contract's. */
  eventName(topic: string | undefined): string | undefined {
    return this.events.get(topic ?? '')?.name;
  }

  /** Reads a log; undefined when it is none of this contract's. */
  decode(log: RawLog): DecodedLog | undefined {
    return this.events.get(log.topics[0] ?? '')?.read(log);
  }

  /**
   * The data of a call.
   *
   * @throws Error when there is no such function, or the arguments do not fit
   */
  encode(name: string, args: readonly unknown[]): string {
    const { selector, inputs } = this.find(name);
    return selector + CODER.encode(inputs, args).slice(2);
  }

  /** The first value that a function returned. */
  decodeResult(name: string, data: string): unknown {
    return CODER.decode(this.find(name).outputs, data)[0];
  }

  /** The data that creates the contract. */
  encodeDeploy(args: readonly unknown[]): string {
    return this.bytecode + this.abi.encodeDeploy(args).slice(2);
  }

  private find(name: string) {
    const found = this.functions.get(name);
    if (found === undefined) throw new Error(`${this.name} has no function ${name}`);
    return found;
  }
}

/** Reads one kind of event. */
class EventReader {
  readonly name: string;
  private readonly indexed: readonly ParamType[];
  private readonly plain: readonly ParamType[];
  private readonly types: readonly string[];

  constructor({ name, inputs }: EventFragment) {
    this.name = name;
    this.indexed = inputs.filter(({ indexed }) => indexed === true);
    this.plain = inputs.filter(({ indexed }) => indexed !== true);
    // An address is one word either way, and this one is not checksummed.
    this.types = this.plain.map(({ type }) => (type === 'address' ? 'bytes32' : type));
  }

  read({ topics, data }: RawLog): DecodedLog {
    const args: Record<string, unknown> = {};
    for (const [index, { name, type }] of this.indexed.entries()) {
      const topic = topics[index + 1] ?? '0x0';
      args[name] =
        type === 'address' ? `0x${topic.slice(26)}` : type.startsWith('int') ? BigInt.asIntN(256, BigInt(topic)) : BigInt(topic);
    }
    const values: Result = CODER.decode(this.types, data);
    for (const [index, { name, type }] of this.plain.entries()) {
      args[name] = type === 'address' ? `0x${String(values[index]).slice(26)}` : values[index];
    }
    return { name: this.name, args };
  }
}

/** Every contract of `abi/nektar/`, by name. */
export class Artifacts {
  private readonly byName: ReadonlyMap<string, Artifact>;

  /** @param folder where the compiler's output lies */
  constructor(folder = join(projectRoot(), 'abi', 'nektar')) {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    this.byName = new Map(
      files.map((file) => {
        const json = JSON.parse(readFileSync(join(folder, file), 'utf8')) as ArtifactFile;
        return [json.contractName, new Artifact(json.contractName, json.abi, json.bytecode)];
      }),
    );
  }

  /**
   * One contract.
   *
   * @throws Error when `abi/nektar/` has none of that name
   */
  get(name: string): Artifact {
    const artifact = this.byName.get(name);
    if (artifact === undefined) throw new Error(`${name}.json is missing in abi/: run "npm run generate"`);
    return artifact;
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

interface ArtifactFile {
  readonly contractName: string;
  readonly abi: InterfaceAbi;
  readonly bytecode: string;
}
