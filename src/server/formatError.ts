import { randomUUID } from 'node:crypto';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from '../log';
import { ApiError } from '../resolvers/apiError';

/** Codes of graphql and Apollo whose sentences speak of the request and of nothing else. */
const SAFE_CODES: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
]);
/** Longest sentence that repeats what a client sent. */
const MAX_MESSAGE = 500;

/**
 * Decides what a client learns of an error: sentences that are marked safe, and an id that is in the log for all others.
 *
 * @returns the `formatError` of Apollo Server
 */
export function formatErrorWith(log: Log): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const api = apiErrorIn(error);
    if (api !== undefined) {
      const { http: _, ...extensions } = api.extensions;
      return { ...formatted, message: api.message, extensions };
    }
    const code = formatted.extensions?.code;
    if (SAFE_CODES.has(code))
      return {
        message: shorten(formatted.message),
        ...(formatted.locations && { locations: formatted.locations }),
        extensions: { code },
      };
    const id = randomUUID();
    log.error({ id, err: originOf(error) }, 'a request failed');
    return {
      message: `Something went wrong on our side; the log has it under ${id}.`,
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: 'INTERNAL', id },
    };
  };
}

/** The refusal inside the errors that graphql and Apollo wrap around it. */
function apiErrorIn(error: unknown): ApiError | undefined {
  let current = error;
  for (let depth = 0; depth < 10 && current instanceof Error; depth += 1) {
    if (current instanceof ApiError) return current;
    current = current instanceof GraphQLError ? current.originalError : undefined;
  }
  return undefined;
}

function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? error.originalError : error;
}

function shorten(message: string): string {
  return message.length <= MAX_MESSAGE ? message : `${message.slice(0, MAX_MESSAGE)} …`;
}
