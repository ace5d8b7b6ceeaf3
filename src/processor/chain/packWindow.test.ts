import fc from 'fast-check';
import { packWindow, unpackWindow } from './packWindow';
import type { RawLog, Window } from './types';

/** Digits as chains have them: many zeros in front, few different ones. */
const digits = (count: number) =>
  fc.oneof(
    fc.constantFrom('0'.repeat(count), 'f'.repeat(count), '1'.padStart(count, '0')),
    fc.bigInt({ min: 0n, max: 16n ** BigInt(count) - 1n }).map((value) => value.toString(16).padStart(count, '0')),
  );
const prefixed = (count: number) => digits(count).map((text) => `0x${text}`);

const log = fc.record({
  blockNumber: fc.constantFrom(7, 8, 1_000_000),
  logIndex: fc.nat(),
  transactionIndex: fc.nat(),
  transactionHash: prefixed(64),
  address: prefixed(40),
  topics: fc.array(prefixed(64), { maxLength: 4 }),
  data: fc
    .tuple(
      fc.array(digits(64), { maxLength: 6 }),
      fc.constantFrom(0, 2, 40, 62).chain((count) => (count === 0 ? fc.constant('') : digits(count))),
    )
    .map(([words, tail]) => `0x${words.join('')}${tail}`),
});

const header = (height: number) => ({
  height,
  hash: `0x${String(height).padStart(64, 'a')}`,
  parentHash: `0x${String(height).padStart(64, 'b')}`,
  timestamp: height * 12,
});

describe('a window in the cache', () => {
  it('comes out as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(log, { maxLength: 30 }), async (items) => {
        const headers = [7, 8, 1_000_000].map(header);
        const logs: RawLog[] = items.map((item) => ({ ...item, blockHash: header(item.blockNumber).hash }));
        const window: Window = { from: 1, to: 1_000_000, logs, headers, emitters: [], bytes: 0 };
        const { payload, digest } = await packWindow(window);
        expect(await unpackWindow(1, 1_000_000, payload)).toEqual({ ...window, bytes: expect.any(Number) });
        expect((await packWindow({ ...window, headers: [] })).digest).toBe(digest);
      }),
    );
  });
});
