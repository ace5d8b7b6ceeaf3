import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response } from 'express';
import type { Log } from '../log';
import type { Context } from '../resolvers/context';
import { nouns } from '../resolvers/nouns';
import type { Source } from '../resolvers/plan/asOf';
import { Reading } from '../resolvers/plan/Reading';
import type { Database } from './database';
import { documentGuard } from './documentGuard';
import { graphiqlRoutes } from './graphiql/routes';
import { healthRoutes } from './health';
import type { Metrics } from './metrics';
import type { Standing } from './Standings';

/** Largest body that is read, after unzipping: a bomb is refused while it unfolds. */
const MAX_BODY = '256kb';

/** What /graphql takes. */
const METHODS = 'GET, POST, OPTIONS';

/** The parts that the HTTP application is put together from. */
export interface Parts {
  readonly apollo: ApolloServer<Context>;
  readonly database: Database;
  readonly marketplaces: readonly string[];
  readonly standings: () => Promise<readonly Standing[]>;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** The HTTP application: GraphQL and GraphiQL at /graphql, health beside it, JSON for whatever goes wrong. */
export function createApp({ apollo, database, marketplaces, standings, metrics, log }: Parts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    response.setHeader('x-content-type-options', 'nosniff');
    next();
  });
  app.use(healthRoutes(standings, metrics, log));
  app.options('/graphql', (_request, response) => {
    response.setHeader('allow', METHODS).status(204).end();
  });
  app.use(graphiqlRoutes(log));
  app.use(
    '/graphql',
    jsonOnly,
    express.json({ limit: MAX_BODY }),
    documentGuard(metrics),
    expressMiddleware(apollo, {
      context: async ({ res }) => {
        const signal = goneSignal(res);
        const { requestHeader } = database;
        const source: Source = { query: (text, values) => database.query(text, values, signal), requestHeader };
        return { marketplaces, reading: new Reading(source, nouns) };
      },
    }),
  );
  app.use((request, response) => {
    refuse(response, 404, 'NOT_FOUND', `There is nothing at ${request.path.slice(0, 200)}; GraphQL is at /graphql.`);
  });
  app.use(errorHandler(log));
  return app;
}

/** Other types of body would reach GraphQL unread; forms of other sites send them without asking first. */
const jsonOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'POST' && request.is('application/json') === false)
    return refuse(response, 415, 'UNSUPPORTED_MEDIA_TYPE', 'Send a POST with content-type application/json.');
  if (request.method !== 'POST' && request.method !== 'GET') {
    response.setHeader('allow', METHODS);
    return refuse(response, 405, 'METHOD_NOT_ALLOWED', 'GraphQL takes POST, or GET for queries.');
  }
  // Apollo wants a body on GET as well.
  request.body ??= {};
  next();
};

/** Aborted when the client is gone before it has its answer. */
function goneSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** What body-parser says of a body, in our words: its own may repeat what was sent. */
const BODY_ERRORS: Readonly<Record<string, string>> = {
  'entity.parse.failed': 'The body is not valid JSON.',
  'entity.too.large': `The body is larger than ${MAX_BODY}.`,
  'encoding.unsupported': 'The content-encoding is not supported; gzip, deflate and br are.',
  'charset.unsupported': 'The charset is not supported; use UTF-8.',
  'request.aborted': 'The request was cut off.',
  'request.size.invalid': 'The body is not as long as content-length says.',
};

/** Errors of HTTP in JSON: no stack, no path, and an entry in the log for what is ours. */
function errorHandler(log: Log): ErrorRequestHandler {
  return (error: { status?: unknown; type?: unknown }, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = typeof error.status === 'number' && error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) log.error({ err: error }, 'a request failed');
    const sentence =
      BODY_ERRORS[String(error.type)] ?? (status === 500 ? 'Something went wrong on our side.' : 'The request cannot be read.');
    refuse(response, status, status === 500 ? 'INTERNAL' : 'BAD_REQUEST', sentence);
  };
}

function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
