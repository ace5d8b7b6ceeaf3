const LOWEST = 20_000;
const RANGE = 10_000;

/** A port that is probably free, below those of outgoing connections; the indexer looks for the next one if it is not. */
export function freePortOf() {
  return LOWEST + Math.floor(Math.random() * RANGE);
}
