import type { Source } from './plan/asOf';
import type { Moments } from './plan/read';

/** What a request's resolvers have; statements are cancelled when the client goes away. */
export interface Context extends Source {
  /** Names of the configured marketplaces, in their order. */
  readonly marketplaces: readonly string[];
  /** Moments that the request has been read at so far. */
  readonly moments: Moments;
}
