import type { Address, NaturalId } from './ids';

/**
 * A row that a log may touch, named before the batch is loaded.
 * Small nouns (DAMs, Networks, installations …) are always at hand; only what grows with the number of users is named.
 */
export type Need = { row: 'holder'; dam: Address; holder: Address } | { row: 'withdrawal'; dam: Address; request: NaturalId };
