import { dataLength, id } from 'ethers';

/**
 * Creation code that emits one log and leaves no contract behind.
 *
 * @param topics at most four words, topic0 first
 */
export function shout(topics: readonly string[], data: string): string {
  const length = dataLength(data);
  const pushes = [...topics].reverse().map((topic) => `7f${topic.slice(2)}`);
  const tail = [...pushes, push2(length), '6000', `a${topics.length}`, '00'].join('');
  const head = (offset: number) => [push2(length), push2(offset), '6000', '39'].join('');
  const offset = (head(0).length + tail.length) / 2;
  return `0x${head(offset)}${tail}${data.slice(2)}`;
}

/**
 * Creation code of an implementation that a vault can migrate to: `migrate` notes the new version, as OpenZeppelin's initialiser keeps it,
 * and everything else is passed on to an older implementation. The published vaults refuse every migration, so none of them can serve.
 *
 * @param factory what `FACTORY()` answers
 * @param older implementation that does the work
 */
export function laterVersion(factory: string, older: string): string {
  const INITIALIZED = 'f0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00';
  const selector = (signature: string) => id(signature).slice(2, 10);
  // selector on the stack: calldata[0] >> 224
  const dispatch = (factoryAt: number, migrateAt: number) =>
    [
      '60003560e01c',
      `8063${selector('FACTORY()')}1461${hex2(factoryAt)}57`,
      `8063${selector('migrate(uint64,bytes)')}1461${hex2(migrateAt)}57`,
    ].join('');
  const forward = `363d3d373d3d3d363d73${older.slice(2)}5af43d82803e903d91`;
  const atForward = dispatch(0, 0).length / 2 + 1;
  // The minimal proxy's code, with the selector dropped first, and its jump target moved to where it stands.
  const end = atForward + forward.length / 2 + 5;
  const proxy = `50${forward}61${hex2(end)}57fd5bf3`;
  const factoryAt = end + 2;
  const answer = `5b73${factory.slice(2)}60005260206000f3`;
  const migrateAt = factoryAt + answer.length / 2;
  const note = `5b6004357f${INITIALIZED}5500`;
  const runtime = `${dispatch(factoryAt, migrateAt)}${proxy}${answer}${note}`;
  const size = runtime.length / 2;
  return `0x61${hex2(size)}80600a3d393df3${runtime}`;
}

const hex2 = (value: number) => value.toString(16).padStart(4, '0');
const push2 = (value: number) => `61${hex2(value)}`;
