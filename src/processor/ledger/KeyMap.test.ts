import fc from 'fast-check';
import { KeyMap, type KeyPart } from './KeyMap';

const part = fc.oneof(fc.constantFrom('', 'a', '1', 'a|b'), fc.integer({ min: 0, max: 2 }), fc.constant(null));

describe('a map by keys of several parts', () => {
  it('is what a map by whole keys is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.tuple(fc.array(part, { minLength: 4, maxLength: 4 }), fc.nat())),
        (parts, steps) => {
          const map = new KeyMap<number>();
          const model = new Map<string, number>();
          for (const [whole, value] of steps) {
            const key: KeyPart[] = whole.slice(0, parts);
            const text = JSON.stringify(key);
            expect(map.get(key)).toBe(model.get(text));
            expect(map.has(key)).toBe(model.has(text));
            expect(map.set(key, value)).toBe(model.get(text));
            model.set(text, value);
          }
          expect(map.size).toBe(model.size);
          expect([...map.values()]).toEqual([...model.values()]);
          map.clear();
          expect([...map.values()]).toEqual([]);
          for (const [whole] of steps) expect(map.has(whole.slice(0, parts))).toBe(false);
        },
      ),
    );
  });
});
