import fc from 'fast-check';
import { ByteWriter } from './ByteWriter';

const piece = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => ({ text, from: 0 })),
  fc
    .string({ unit: 'binary-ascii', maxLength: 300 })
    .chain((text) => fc.record({ text: fc.constant(text), from: fc.nat(text.length) })),
  fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.constantFrom(0, 9, 10, 2 ** 31 - 1, 2 ** 31)),
);

/** What a piece is as text: surrogates that stand alone have no UTF-8. */
const textOf = (one: number | { text: string; from: number }) =>
  typeof one === 'number' ? String(one) : one.text.slice(one.from);

describe('bytes that are written piece by piece', () => {
  it('are the UTF-8 of all pieces together, and begin anew once they are taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), fc.array(fc.array(piece)), (size, rounds) => {
        const writer = new ByteWriter(size);
        for (const pieces of rounds) {
          for (const one of pieces) {
            if (typeof one === 'number') writer.number(one);
            else writer.text(one.text, one.from);
            writer.byte(10);
          }
          const expected = Buffer.concat(pieces.map((one) => Buffer.from(`${textOf(one)}\n`)));
          expect(writer.length).toBe(expected.length);
          expect(Buffer.from(writer.view).equals(expected)).toBe(true);
          const taken = writer.take();
          writer.text('something else');
          expect(taken.equals(expected)).toBe(true);
          writer.length = 0;
        }
      }),
    );
  });
});
