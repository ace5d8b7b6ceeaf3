/** What a slash can take from, raw units. `current` is null when stake of the current epoch answers: what left before it does not. */
export interface Slashable {
  active: bigint;
  current: bigint | null;
  next: bigint;
}

/**
 * Splits what a slash took over active stake and the withdrawals that wait for the end of this epoch and of the next, as the vault does:
 * active stake and the next epoch give their share rounded down, this epoch the rest, and what it has not is the next one's.
 *
 * @param taken not more than all that there is
 */
export function splitSlash(
  taken: bigint,
  { active, current, next }: Slashable,
): { active: bigint; current: bigint; next: bigint } {
  const all = active + (current ?? 0n) + next;
  if (taken === 0n) return { active: 0n, current: 0n, next: 0n };
  const fromActive = (taken * active) / all;
  if (current === null) return { active: fromActive, current: 0n, next: taken - fromActive };
  const ofNext = (taken * next) / all;
  const rest = taken - fromActive - ofNext;
  const fromCurrent = rest < current ? rest : current;
  return { active: fromActive, current: fromCurrent, next: taken - fromActive - fromCurrent };
}
