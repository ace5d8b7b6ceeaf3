import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { RawLog, Window } from './types';

const squeeze = promisify(deflate);
const unsqueeze = promisify(inflate);

/** Changed whenever {@link packWindow} packs otherwise, so that what was packed before is read anew. */
export const PACKING = 2;

const WORD_DIGITS = 64;
const ADDRESS_DIGITS = 40;

/** How a window lies in the cache. Logs repeat themselves: what recurs in them stands once, without its leading zeros. */
interface Packed {
  readonly headers: readonly [height: number, hash: string, parentHash: string, timestamp: number][];
  /** Hashes, addresses and topics, as hex digits. */
  readonly words: readonly string[];
  /** For each log: block, index, transaction index; the words of transaction hash and address; how many topics, and their words. */
  readonly logs: readonly number[];
  /** For each log, as hex digits. */
  readonly data: readonly string[];
}

/** Compresses the headers and logs of a window, outside the main thread; the digest is hex SHA-256 over the logs. */
export async function packWindow({ headers, logs }: Window): Promise<{ payload: Buffer; digest: string }> {
  const text = packLogs(logs);
  const packed = JSON.stringify(headers.map(({ height, hash, parentHash, timestamp }) => [height, hash, parentHash, timestamp]));
  const payload = await squeeze(`{"headers":${packed},${text}}`, { level: 1 });
  return { payload, digest: createHash('sha256').update(text).digest('hex') };
}

/** Undoes {@link packWindow}. */
export async function unpackWindow(from: number, to: number, payload: Buffer): Promise<Window> {
  const text = (await unsqueeze(payload)).toString('utf8');
  const packed = JSON.parse(text) as Packed;
  const headers = packed.headers.map(([height, hash, parentHash, timestamp]) => ({ height, hash, parentHash, timestamp }));
  const logs = unpackLogs(packed, new Map(headers.map(({ height, hash }) => [height, hash])));
  return { from, to, headers, logs, emitters: [], bytes: text.length + 300 * logs.length };
}

/** Words, logs and data of {@link Packed} as the inside of a JSON object. */
function packLogs(logs: readonly RawLog[]): string {
  const words: string[] = [];
  const numbers: number[] = [];
  const known = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = known.get(word);
    if (number !== undefined) return number;
    known.set(word, words.length);
    return words.push(withoutZeros(word)) - 1;
  };
  for (const { blockNumber, logIndex, transactionIndex, transactionHash, address, topics } of logs) {
    numbers.push(blockNumber, logIndex, transactionIndex, numberOf(transactionHash), numberOf(address), topics.length);
    for (const topic of topics) numbers.push(numberOf(topic));
  }
  const data = logs.map((log) => log.data.slice(2));
  return `"words":${JSON.stringify(words)},"logs":${JSON.stringify(numbers)},"data":${JSON.stringify(data)}`;
}

/** The logs of {@link Packed}. */
function unpackLogs({ words, logs: numbers, data }: Packed, hashes: ReadonlyMap<number, string>): RawLog[] {
  // The same text for the same value, so that what looks it up has to read it once.
  const wordAt = remembered((number) => `0x${words[number]!.padStart(WORD_DIGITS, '0')}`);
  const addressAt = remembered((number) => `0x${words[number]!.padStart(ADDRESS_DIGITS, '0')}`);
  let at = 0;
  const next = (): number => numbers[at++]!;
  return data.map((digits) => {
    const blockNumber = next();
    return {
      blockNumber,
      blockHash: hashes.get(blockNumber)!,
      logIndex: next(),
      transactionIndex: next(),
      transactionHash: wordAt(next()),
      address: addressAt(next()),
      topics: Array.from({ length: next() }, () => wordAt(next())),
      data: `0x${digits}`,
    };
  });
}

/** A function of a number that works out each answer once. */
function remembered(work: (number: number) => string): (number: number) => string {
  const known: string[] = [];
  return (number) => (known[number] ??= work(number));
}

/** The digits of hex text, without leading zeros. */
function withoutZeros(word: string): string {
  let at = 2;
  while (at < word.length && word.charCodeAt(at) === 48) at += 1;
  return word.slice(at);
}
