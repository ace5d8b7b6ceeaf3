import { keccak256 } from '@subsquid/evm-abi';

/** Where a value sets its three bits: index of the hex digit in the bloom's text, and the bit in that digit. */
type BloomBits = readonly { readonly digit: number; readonly mask: number }[];

const MEMORY = 20_000;
const memory = new Map<string, BloomBits>();

/**
 * Whether a block's bloom says that a value (an address or a topic) may occur in its logs; never wrong when it says no.
 *
 * @param bloom 256 bytes as 0x-hex
 * @param value address or topic as 0x-hex
 */
export function mayContain(bloom: string, value: string): boolean {
  return bitsOf(value).every(({ digit, mask }) => (Number.parseInt(bloom[digit]!, 16) & mask) !== 0);
}

/** Whether logs account for all that a bloom says: nothing is in it that none of them has. */
export function accountsFor(
  bloom: string,
  logs: readonly { readonly address: string; readonly topics: readonly string[] }[],
): boolean {
  const told = new Uint8Array(bloom.length);
  for (const value of new Set(logs.flatMap(({ address, topics }) => [address, ...topics]))) {
    for (const { digit, mask } of bitsOf(value)) told[digit]! |= mask;
  }
  return told.every((mask, at) => at < 2 || (Number.parseInt(bloom[at]!, 16) & ~mask) === 0);
}

/** Bits of a bloom beyond which it says of too many values that they may be in it: at an eighth, of one in 500. */
const CROWDED_BITS = 256;

/** Bits of a hex digit, by its character. */
const BITS = Uint8Array.from({ length: 128 }, (_, code) => {
  const digit = '0123456789abcdef'.indexOf(String.fromCharCode(code).toLowerCase());
  return digit <= 0 ? 0 : (digit & 1) + ((digit >> 1) & 1) + ((digit >> 2) & 1) + (digit >> 3);
});

/** Whether a bloom has so many bits that what it says of a value means little. */
export function isCrowdedBloom(bloom: string): boolean {
  let bits = 0;
  for (let at = 2; at < bloom.length; at += 1) bits += BITS[bloom.charCodeAt(at)] ?? 0;
  return bits > CROWDED_BITS;
}

/** Whether a bloom says that there is no log at all. */
export function isEmptyBloom(bloom: string): boolean {
  return /^0x0*$/.test(bloom);
}

/** The yellow paper's M3:2048: three pairs of bytes of the hash, modulo 2048, counted from the right. */
function bitsOf(value: string): BloomBits {
  const known = memory.get(value);
  if (known !== undefined) return known;
  const hash = keccak256(Buffer.from(value.slice(2), 'hex')) as Buffer;
  const bits = [0, 2, 4].map((at) => {
    const bit = hash.readUInt16BE(at) & 2047;
    return { digit: 2 + 511 - (bit >> 2), mask: 1 << (bit & 3) };
  });
  if (memory.size >= MEMORY) memory.clear();
  memory.set(value, bits);
  return bits;
}
