import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AbiEvent } from '@subsquid/evm-abi';
import fc from 'fast-check';
import { wordDecoder } from './wordDecoder';

// biome-ignore lint/suspicious/noExplicitAny: the constraint of AbiEvent itself
type AnyEvent = AbiEvent<any>;

/** Every event of every generated ABI. */
const EVENTS: AnyEvent[] = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join(__dirname, name, 'generated'))
  .flatMap((folder) => filesIn(folder).map((file) => require(file) as { events?: Record<string, AnyEvent> }))
  .flatMap(({ events = {} }) => Object.values(events));

const word = fc.oneof(
  fc.constantFrom(0n, 1n),
  fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
  fc.bigInt({ min: 0n, max: 2n ** 160n - 1n }),
  fc.constantFrom(0n, 1n, 2n ** 64n - 1n, 2n ** 160n, 2n ** 256n - 1n),
);
const hexOf = (value: bigint) => value.toString(16).padStart(64, '0');

describe('events whose arguments are words', () => {
  it('are most of them', () => {
    expect(EVENTS.length).toBeGreaterThan(60);
    expect(EVENTS.filter((event) => wordDecoder(event) !== undefined).length).toBeGreaterThan(EVENTS.length / 2);
  });

  it('decode to what evm-abi makes of them, or are left to it', () => {
    const decodable = EVENTS.flatMap((event) => {
      const decode = wordDecoder(event);
      return decode === undefined ? [] : [{ event, decode }];
    });
    fc.assert(
      fc.property(fc.constantFrom(...decodable), fc.array(word, { minLength: 12, maxLength: 12 }), ({ event, decode }, words) => {
        const params = Object.values(event.params as Record<string, { indexed?: boolean }>);
        const topics = [
          event.topic,
          ...words.slice(0, params.filter(({ indexed }) => indexed).length).map((w) => `0x${hexOf(w)}`),
        ];
        const data = `0x${words.map(hexOf).join('')}`;
        const quick = decode({ topics, data });
        const theirs = event.decode({ topics, data });
        // What does not fit its type is nothing that a contract can emit.
        if (quick === undefined) expect(words.some((value) => value > 1n)).toBe(true);
        else expect(quick).toEqual(theirs);
        expect(decode({ topics, data: '0x' })).toEqual(params.every(({ indexed }) => indexed) ? quick : undefined);
        expect(decode({ topics: topics.slice(1), data })).toBeUndefined();
        expect(decode({ topics: [...topics, topics[0] as string], data })).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });
});

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((file) => join(folder, file));
  } catch {
    return [];
  }
}
