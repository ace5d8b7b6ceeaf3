import type { Reading } from './plan/Reading';

/** What a request's resolvers have. */
export interface Context {
  /** Names of the configured marketplaces, in their order. */
  readonly marketplaces: readonly string[];
  /** Reads the sub-trees of the request; statements are cancelled when the client goes away. */
  readonly reading: Reading;
}
