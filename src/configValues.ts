import { z } from 'zod';

const DURATION_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Text that is there: the sentence for a missing key and for one that holds a list or a map is the same. */
export function text(expected: string) {
  return z.string({
    error: ({ input }) => (input === undefined ? `is missing; expected ${expected}` : `must be ${expected}`),
  });
}

/** A whole number within bounds. YAML is read as text, so that no reader turns an address or a big number into a float. */
export function integer(low: number, high: number, meaning: string) {
  return text(`a whole number, ${meaning}`)
    .refine((value) => /^\d{1,15}$/.test(value) && Number(value) >= low && Number(value) <= high, {
      error: ({ input }) => `"${input}" must be a whole number from ${low} to ${high}, ${meaning}`,
    })
    .transform(Number);
}

/** A URL of one of the schemes. The value is not repeated in the sentence: it may hold a key. */
export function url(schemes: readonly string[], example: string) {
  const expected = `a URL like ${example}, which begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`;
  return text(expected).refine(
    (value) =>
      URL.canParse(value) && schemes.includes(new URL(value).protocol) && (new URL(value).hostname !== '' || isSocket(value)),
    { error: `must be ${expected}` },
  );
}

/** PostgreSQL is reached through a Unix socket by `postgres:///database?host=/folder`. */
function isSocket(value: string): boolean {
  return value.startsWith('postgres') && new URL(value).searchParams.has('host');
}

/** A time with its unit, in milliseconds. */
export const durationMs = text('a time with a unit, like 500ms, 2s or 1m').transform((value, context) => {
  const [, count, unit] = /^(\d{1,9})\s?(ms|s|m|h)$/.exec(value) ?? [];
  if (count !== undefined && unit !== undefined && Number(count) > 0) return Number(count) * (DURATION_MS[unit] ?? 1);
  const problem = /^\d+$/.test(value) ? 'has no unit' : 'is not a time above 0';
  context.addIssue({ code: 'custom', message: `"${value}" ${problem}; write it like 500ms, 2s or 1m` });
  return z.NEVER;
});

/** A 20-byte address: all lower case, or with the right EIP-55 checksum; lower case in the value. */
export const address = text('an address: 0x and 40 hexadecimal digits').transform((value, context) => {
  const lowerCase = value.toLowerCase();
  if (!/^0x[0-9a-f]{40}$/.test(lowerCase) || !value.startsWith('0x')) {
    context.addIssue({ code: 'custom', message: `"${value}" is not an address; expected 0x and 40 hexadecimal digits` });
    return z.NEVER;
  }
  const checksummed = value === lowerCase ? lowerCase : withChecksum(lowerCase);
  if (value !== checksummed) {
    context.addIssue({
      code: 'custom',
      message: `"${value}" has a wrong checksum, so it may be mistyped; expected ${checksummed}, or all lower case`,
    });
    return z.NEVER;
  }
  return lowerCase;
});

/** An address in the mixed case that is its checksum. Loaded for whoever writes addresses so: it takes as long as all of a small backfill. */
function withChecksum(lowerCase: string): string {
  const { getAddress } = require('ethers/address') as typeof import('ethers/address');
  return getAddress(lowerCase);
}

/** A decimal number above 0, kept as text. */
export const rate = text('a decimal number above 0, like 1 or 0.995').refine(
  (value) => /^\d{1,18}(\.\d{1,18})?$/.test(value) && /[1-9]/.test(value),
  { error: ({ input }) => `"${input}" must be a decimal number above 0, like 1 or 0.995` },
);
