import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { projectRoot } from '../local/projectRoot';
import type { Log } from '../log';
import type { Context } from '../resolvers/context';
import { byResponseKey, resolvers } from '../resolvers/resolvers';
import { MAX_TOKENS } from './documentGuard';
import { checkOperation } from './documentLimits';
import { formatErrorWith } from './formatError';
import type { Metrics } from './metrics';

/** Makes the GraphQL server; it answers once `start()` has resolved. */
export function createApollo(log: Log, metrics: Metrics): ApolloServer<Context> {
  return new ApolloServer<Context>({
    typeDefs: readFileSync(join(projectRoot(), 'schema.graphql'), 'utf8'),
    resolvers,
    fieldResolver: byResponseKey,
    introspection: true,
    parseOptions: { maxTokens: MAX_TOKENS },
    maxRecursiveSelections: 5_000,
    validationOptions: { maxErrors: 10 },
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    // A cross-site form can send what a browser sends without asking first; those requests are refused.
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    formatError: formatErrorWith(log),
    stringifyResult: JSON.stringify,
    logger: apolloLogger(log),
    plugins: [
      limits,
      counted(metrics),
      // It walks every field of every answer: half of the server's time.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // Nothing is sent to anybody, whatever the environment says.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
  });
}

/** Operations are weighed before they are executed; their documents were bounded before Apollo saw them, see documentGuard. */
const limits: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        if (operation !== undefined)
          checkOperation(schema, document, operation, request.variables, contextValue.marketplaces.length);
      },
    };
  },
};

/** Counts requests by outcome and times them. */
function counted(metrics: Metrics): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      const stop = metrics.requestSeconds.startTimer();
      return {
        async willSendResponse({ response }) {
          const { body } = response;
          const [error] = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
          const outcome = error === undefined ? 'OK' : String(error.extensions?.code ?? 'INTERNAL');
          metrics.requests.inc({ outcome });
          stop();
        },
      };
    },
  };
}

/** Apollo's own words; it logs the requests' mistakes as errors of the server, which they are not. */
function apolloLogger(log: Log) {
  return {
    debug: (message: string) => log.debug(message),
    info: (message: string) => log.debug(message),
    warn: (message: string) => log.warn(message),
    error: (message: string) => log.error(message),
  };
}
