import express, { Router } from 'express';
import type { Log } from '../../log';
import { EXAMPLES } from '../examples';
import { ASSETS_FOLDER, buildGraphiql } from './build';

/** Everything comes from this server; monaco styles its editor in place and starts its workers from our files. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
].join('; ');

const TABS = JSON.stringify(EXAMPLES.map(({ query }) => ({ query })));

/** The examples travel in an attribute, where text is only text. */
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>GraphQL: marketplace indexer</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/graphiql/page.css">
  </head>
  <body>
    <div id="graphiql" data-url="/graphql" data-tabs="${escapeAttribute(TABS)}">Loading …</div>
    <script type="module" src="/graphiql/page.js"></script>
  </body>
</html>
`;

/** GraphiQL for browsers at /graphql, with its files at /graphiql/; they are bundled when a browser first asks, unless the build did. */
export function graphiqlRoutes(log: Log): Router {
  const router = Router();
  let built: Promise<void> | undefined;
  router.get('/graphql', async (request, response, next) => {
    if (request.accepts(['json', 'html']) !== 'html') return next();
    response.setHeader('content-security-policy', POLICY);
    response.type('html').send(PAGE);
  });
  router.use('/graphiql', async (_request, _response, next) => {
    built ??= buildGraphiql().catch((error: unknown) => {
      built = undefined;
      log.error({ err: error }, 'GraphiQL could not be bundled');
      throw error;
    });
    await built;
    next();
  });
  router.use('/graphiql', express.static(ASSETS_FOLDER, { index: false, redirect: false, maxAge: '1h' }));
  return router;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
