import { GraphQLError } from 'graphql';
import type { SafeDetails } from '../errors';

/** What a client can be told, for programs. */
export type ApiErrorCode =
  | 'BAD_ADDRESS'
  | 'BAD_AMOUNT'
  | 'BAD_AS_OF'
  | 'BAD_CURSOR'
  | 'BAD_FILTER'
  | 'BAD_PAGE'
  | 'BAD_TEXT'
  | 'BAD_TIMESTAMP'
  | 'BAD_USER_INPUT'
  | 'BAD_WINDOW'
  | 'BLOCK_RETRACTED'
  | 'CURSOR_RETRACTED'
  | 'FUTURE_BLOCK'
  | 'NOT_READY'
  | 'ONLY_QUERIES'
  | 'QUERY_TOO_BIG'
  | 'TIMEOUT'
  | 'UNKNOWN_MARKETPLACE';

/** Refusals that trying again later may mend. */
const UNAVAILABLE: ReadonlySet<ApiErrorCode> = new Set(['FUTURE_BLOCK', 'NOT_READY', 'TIMEOUT']);

/** A refusal that a client can act on: its sentence and details are safe to show, and it sets the HTTP status. */
export class ApiError extends GraphQLError {
  /**
   * @param code what happened, for programs
   * @param message what is wrong and what to do, for people
   * @param details safe values that belong to it, shown beside the code
   */
  constructor(code: ApiErrorCode, message: string, details: SafeDetails = {}) {
    super(message, { extensions: { ...details, code, http: { status: UNAVAILABLE.has(code) ? 503 : 400 } } });
  }
}
