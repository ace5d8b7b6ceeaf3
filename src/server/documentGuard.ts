import type { Request, RequestHandler } from 'express';
import { type DocumentNode, parse } from 'graphql';
import { ApiError } from '../resolvers/apiError';
import { checkDocument } from './documentLimits';
import type { Metrics } from './metrics';

/** Tokens of a document: the introspection of tools has some 250, a page of ours below 1,000. */
export const MAX_TOKENS = 5_000;

/**
 * Bounds documents before Apollo validates them, which is where large ones do their harm; Apollo has no hook there that could refuse. A
 * document that does not parse is left for Apollo to explain.
 */
export function documentGuard(metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    try {
      const document = parsed(textOf(request));
      if (document !== undefined) checkDocument(document);
    } catch (error) {
      if (!(error instanceof ApiError)) return next(error);
      const { http: _, ...extensions } = error.extensions;
      metrics.requests.inc({ outcome: String(extensions.code) });
      response.status(400).json({ errors: [{ message: error.message, extensions }] });
      return;
    }
    next();
  };
}

function textOf(request: Request): unknown {
  return request.method === 'GET' ? request.query.query : (request.body as { query?: unknown } | undefined)?.query;
}

function parsed(text: unknown): DocumentNode | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return parse(text, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch {
    return undefined;
  }
}
