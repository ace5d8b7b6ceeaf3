import type { Query } from './plan/asOf';
import type { Moments } from './plan/read';

/** What a request's resolvers have. */
export interface Context {
  /** Runs a read-only statement; it is cancelled when the client goes away. */
  readonly query: Query;
  /** Names of the configured marketplaces, in their order. */
  readonly marketplaces: readonly string[];
  /** Moments that the request has been read at so far. */
  readonly moments: Moments;
}
