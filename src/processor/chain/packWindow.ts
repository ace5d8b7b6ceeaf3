import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { InvariantError } from '../../errors';
import { ByteWriter } from './ByteWriter';
import type { RawLog, Window } from './types';

const squeeze = promisify(deflate);
const unsqueeze = promisify(inflate);

/** Changed whenever {@link packWindow} packs otherwise, so that what was packed before is read anew. */
export const PACKING = 2;

const WORD_DIGITS = 64;
const ADDRESS_DIGITS = 40;
/** Bytes that a packed log takes, roughly. */
const LOG_BYTES = 256;

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
  const writer = new ByteWriter(LOG_BYTES * (1 + logs.length));
  const packed = headers.map(({ height, hash, parentHash, timestamp }) => [height, hash, parentHash, timestamp]);
  writer.text(`{"headers":${JSON.stringify(packed)},`);
  const start = writer.length;
  packLogs(logs, writer);
  const digest = createHash('sha256').update(writer.view.subarray(start)).digest('hex');
  writer.text('}');
  return { payload: await squeeze(writer.take(), { level: 1 }), digest };
}

/** Undoes {@link packWindow}. */
export async function unpackWindow(from: number, to: number, payload: Buffer): Promise<Window> {
  const text = (await unsqueeze(payload)).toString('utf8');
  const packed = JSON.parse(text) as Packed;
  const headers = packed.headers.map(([height, hash, parentHash, timestamp]) => ({ height, hash, parentHash, timestamp }));
  const logs = unpackLogs(packed, new Map(headers.map(({ height, hash }) => [height, hash])));
  return { from, to, headers, logs, emitters: [], bytes: text.length + 300 * logs.length };
}

/** Writes words, logs and data of {@link Packed} as the inside of a JSON object. */
function packLogs(logs: readonly RawLog[], writer: ByteWriter): void {
  const numbers: number[] = [];
  const known = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = known.get(word) ?? known.size;
    if (number === known.size) known.set(word, number);
    return number;
  };
  for (const { blockNumber, logIndex, transactionIndex, transactionHash, address, topics } of logs) {
    numbers.push(blockNumber, logIndex, transactionIndex, numberOf(transactionHash), numberOf(address), topics.length);
    for (const topic of topics) numbers.push(numberOf(topic));
  }
  writer.text('"words":[');
  let isFirst = true;
  for (const word of known.keys()) {
    writer.text(isFirst ? '"' : ',"');
    writer.text(word, firstDigit(word));
    writer.text('"');
    isFirst = false;
  }
  writer.text('],"logs":[');
  numbers.forEach((number, at) => {
    if (at > 0) writer.text(',');
    writer.number(number);
  });
  writer.text('],"data":[');
  logs.forEach(({ data }, at) => {
    writer.text(at > 0 ? ',"' : '"');
    writer.text(data, 2);
    writer.text('"');
  });
  writer.text(']');
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
    const blockHash = hashes.get(blockNumber);
    if (blockHash === undefined)
      throw new InvariantError('the cache has logs of a block and not its header', { block: blockNumber });
    return {
      blockNumber,
      blockHash,
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

/** Where the digits of hex text begin, behind its leading zeros. */
function firstDigit(word: string): number {
  let at = 2;
  while (at < word.length && word.charCodeAt(at) === 48) at += 1;
  return at;
}
