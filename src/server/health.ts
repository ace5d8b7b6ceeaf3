import { Router } from 'express';
import type { Log } from '../log';
import type { Metrics } from './metrics';
import { notReadyReason, type Standing } from './Standings';

/**
 * Four promises for four askers: `/healthz` (the process answers), `/readyz` (answers are current), `/status` (how far it is, for people
 * and programs), `/metrics` (Prometheus).
 */
export function healthRoutes(standings: () => Promise<readonly Standing[]>, metrics: Metrics, log: Log): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const reason = await standings().then(notReadyReason, (error: unknown) => unreachable(error, log));
    response
      .status(reason === undefined ? 200 : 503)
      .json(reason === undefined ? { status: 'ready' } : { status: 'not ready', reason });
  });
  router.get('/status', async (_request, response) => {
    try {
      response.json({ marketplaces: await standings() });
    } catch (error) {
      response.status(503).json({ status: 'not ready', reason: unreachable(error, log) });
    }
  });
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.render());
  });
  return router;
}

function unreachable(error: unknown, log: Log): string {
  log.warn({ err: error }, 'the database does not answer');
  return 'The database does not answer.';
}
