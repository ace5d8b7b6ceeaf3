import fc from 'fast-check';
import { decodeLogs } from './decodeRpc';
import { LIST_MARK, ScannedLogs, scanLogs } from './scanLogs';

const FROM = 1;
const TO = 0xffff;

/** Hex text of so many digits: zeros in front, few different ones, so that words come again. */
const hex = (digits: number) =>
  fc
    .oneof(
      fc.constantFrom('', '1', 'ff', '8a'.repeat(digits / 2)),
      fc.bigInt({ min: 0n, max: 16n ** BigInt(digits) - 1n }).map((value) => value.toString(16)),
    )
    .map((text) => `0x${text.padStart(digits, '0').slice(-digits)}`);
const quantity = (max: number) => fc.integer({ min: 1, max }).map((value) => `0x${value.toString(16)}`);

const log = fc
  .record({
    address: hex(40),
    topics: fc.array(hex(64), { maxLength: 4 }),
    data: fc.oneof(fc.constant('0x'), hex(64), hex(200)),
    blockNumber: quantity(TO),
    blockHash: hex(64),
    blockTimestamp: quantity(2 ** 31),
    transactionHash: hex(64),
    transactionIndex: quantity(300),
    logIndex: quantity(2 ** 52 - 1),
    removed: fc.constant(false),
  })
  // Nodes differ in the order of fields.
  .chain((fields) =>
    fc.shuffledSubarray(Object.entries(fields), { minLength: 10 }).map((entries) => Object.fromEntries(entries)),
  );

const answerOf = (logs: unknown) =>
  JSON.stringify([
    { jsonrpc: '2.0', id: 1, result: logs },
    { jsonrpc: '2.0', id: 2, result: { number: '0x1', extra: 'ünïcode "quoted"' } },
  ]);

/** What comes of an answer by way of text and JSON; the failure's message if it is one. */
function long(text: string): unknown {
  const [first] = JSON.parse(text) as { result: unknown }[];
  return outcome(first?.result);
}

/** What comes of it by way of its bytes; undefined when these are left to the long way. */
function short(text: string): unknown {
  const scanned = scanLogs(Buffer.from(text));
  if (scanned === undefined) return undefined;
  const [first, second] = JSON.parse(scanned.json) as { result: unknown }[];
  expect(second).toEqual((JSON.parse(text) as unknown[])[1]);
  expect(first?.result).toBe(LIST_MARK);
  return outcome(scanned.list);
}

function outcome(result: unknown): unknown {
  try {
    return decodeLogs(result, FROM, TO);
  } catch (error) {
    return (error as Error).message;
  }
}

describe('logs from the bytes of an answer', () => {
  it('are those that JSON has', () => {
    fc.assert(
      fc.property(fc.array(log, { minLength: 1, maxLength: 12 }), (logs) => {
        const text = answerOf(logs);
        expect(short(text)).toBeDefined();
        expect(short(text)).toEqual(long(text));
      }),
    );
  });

  it('are left to JSON, or are those that it has, whatever byte is another', () => {
    fc.assert(
      fc.property(
        fc.array(log, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.constantFrom(...'{}[]",:0aAgx\\ n'),
        (logs, place, byte) => {
          const text = answerOf(logs);
          const at = place % text.length;
          const changed = text.slice(0, at) + byte + text.slice(at + 1);
          const found = scanLogs(Buffer.from(changed));
          if (found === undefined) return;
          let json: unknown;
          try {
            json = JSON.parse(changed);
          } catch {
            // The rest is no JSON either.
            expect(() => JSON.parse(found.json)).toThrow();
            return;
          }
          expect(found.list).toBeInstanceOf(ScannedLogs);
          expect(outcome(found.list)).toEqual(outcome((json as { result: unknown }[])[0]?.result));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['spaces', (text: string) => text.replaceAll(',', ', ')],
    [
      'capitals',
      (text: string) =>
        text.replace(/"address":"0x\w+/, (address) => address.toUpperCase().replace('"ADDRESS":"0X', '"address":"0x')),
    ],
    ['an escape', (text: string) => text.replace('"data":"0x', '"data":"\\u0030x')],
    ['a log that was taken back', (text: string) => text.replace('"removed":false', '"removed":true')],
    ['a log without a hash', (text: string) => text.replace(/"blockHash":"\w+",/, '')],
    ['half a byte', (text: string) => text.replace('"data":"0x', '"data":"0xa')],
    ['an end in the middle', (text: string) => text.slice(0, 300)],
    ['no logs', () => answerOf([])],
    ['an error', () => JSON.stringify({ jsonrpc: '2.0', id: 1, error: { code: -32000, message: '"result":[{' } })],
  ])('are left to JSON when there are %s', (_, change) => {
    const one = {
      address: `0x${'ab'.repeat(20)}`,
      topics: [`0x${'12'.repeat(32)}`],
      data: '0xcd',
      blockNumber: '0x5',
      blockHash: `0x${'34'.repeat(32)}`,
      transactionHash: `0x${'56'.repeat(32)}`,
      transactionIndex: '0x0',
      logIndex: '0x0',
      removed: false,
    };
    expect(scanLogs(Buffer.from(answerOf([one])))).toBeDefined();
    expect(scanLogs(Buffer.from(change(answerOf([one]))))).toBeUndefined();
  });
});
