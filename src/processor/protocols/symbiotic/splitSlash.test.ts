import fc from 'fast-check';
import { splitSlash } from './splitSlash';

const amount = fc.bigInt({ min: 0n, max: 2n ** 128n });

describe('splitSlash', () => {
  it('takes all of what was taken, and from nobody more than there is', () => {
    fc.assert(
      fc.property(amount, fc.option(amount), amount, fc.bigInt({ min: 0n, max: 2n ** 130n }), (active, current, next, asked) => {
        const all = active + (current ?? 0n) + next;
        const taken = asked < all ? asked : all;
        const split = splitSlash(taken, { active, current, next });
        expect(split.active + split.current + split.next).toBe(taken);
        expect(split.active <= active && split.current <= (current ?? 0n) && split.next <= next).toBe(true);
      }),
    );
  });

  it.each([
    // Thirds of 10: the rest is this epoch's.
    { taken: 10n, of: { active: 100n, current: 100n, next: 100n }, split: { active: 3n, current: 4n, next: 3n } },
    // This epoch has not what the rounding leaves to it: the next one pays.
    { taken: 2n, of: { active: 2n, current: 0n, next: 1n }, split: { active: 1n, current: 0n, next: 1n } },
    // Stake of this epoch answers: what left before it does not.
    { taken: 10n, of: { active: 70n, current: null, next: 30n }, split: { active: 7n, current: 0n, next: 3n } },
    { taken: 0n, of: { active: 0n, current: 0n, next: 0n }, split: { active: 0n, current: 0n, next: 0n } },
  ])('splits $taken over $of', ({ taken, of, split }) => {
    expect(splitSlash(taken, of)).toEqual(split);
  });
});
