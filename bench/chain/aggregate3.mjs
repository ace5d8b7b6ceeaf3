const SELECTOR = '0x82ad56cb';
const WORD_BYTES = 32;

const word = (value) => value.toString(16).padStart(2 * WORD_BYTES, '0');

/**
 * Call data of Multicall's `aggregate3`, encoded by hand: a general encoder takes longer than the chain.
 *
 * @param {{ to: string, data: string }[]} calls none of which may fail
 */
export function aggregate3(calls) {
  const tuples = calls.map(({ to, data }) => {
    const bytes = (data.length - 2) / 2;
    const padded = data.slice(2).padEnd(Math.ceil(bytes / WORD_BYTES) * WORD_BYTES * 2, '0');
    return to.slice(2).padStart(2 * WORD_BYTES, '0') + word(0) + word(3 * WORD_BYTES) + word(bytes) + padded;
  });
  let offset = calls.length * WORD_BYTES;
  const offsets = tuples.map((tuple) => {
    const mine = word(offset);
    offset += tuple.length / 2;
    return mine;
  });
  return SELECTOR + word(WORD_BYTES) + word(calls.length) + offsets.join('') + tuples.join('');
}
