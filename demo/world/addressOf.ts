const NOBODY = `0x${'0'.repeat(40)}`;

/** Reads an address argument of a log; empty for zero. */
export function addressOf(value: unknown): string {
  return value === NOBODY ? '' : String(value);
}
