import type { Query } from './plan/asOf';

/** What a request's resolvers have. */
export interface Context {
  /** Runs a read-only statement; it is cancelled when the client goes away. */
  readonly query: Query;
  /** Names of the configured marketplaces, in their order. */
  readonly marketplaces: readonly string[];
}
