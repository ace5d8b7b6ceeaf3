import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from './database';
import type { Standing } from './standing';

/** What the server counts, declared in one place. */
export interface Metrics {
  readonly registry: Registry;
  /** GraphQL requests by outcome: OK, or the code of the first error. */
  readonly requests: Counter<'outcome'>;
  /** Seconds that GraphQL requests took. */
  readonly requestSeconds: Histogram;
}

/**
 * Makes the metrics of one server; a registry of its own, so that two servers in one process do not meet.
 *
 * @param standings reads where the marketplaces stand, at the time of a scrape
 */
export function createMetrics(database: Database, standings: () => Promise<readonly Standing[]>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const marketplace = ['marketplace'] as const;
  const height = new Gauge({
    name: 'nektar_head_height',
    help: 'Height of the last indexed block',
    labelNames: marketplace,
    registers,
  });
  const final = new Gauge({
    name: 'nektar_final_height',
    help: 'Height of the last final block',
    labelNames: marketplace,
    registers,
  });
  const lag = new Gauge({ name: 'nektar_lag_blocks', help: 'Blocks behind the chain', labelNames: marketplace, registers });
  const lagSeconds = new Gauge({
    name: 'nektar_lag_seconds',
    help: 'Seconds from the time of the last indexed block to now',
    labelNames: marketplace,
    registers,
  });
  const caughtUp = new Gauge({
    name: 'nektar_caught_up',
    help: '1 when the processor has reached the head of the chain',
    labelNames: marketplace,
    async collect() {
      for (const standing of await standings().catch(() => [])) {
        const labels = { marketplace: standing.marketplace };
        height.set(labels, standing.height);
        final.set(labels, standing.finalHeight);
        lag.set(labels, standing.lagBlocks);
        if (standing.lagSeconds !== null) lagSeconds.set(labels, standing.lagSeconds);
        caughtUp.set(labels, standing.isCaughtUp ? 1 : 0);
      }
    },
    // Collected first: its look-up feeds the others.
    registers: [],
  });
  registry.registerMetric(caughtUp);
  new Gauge({
    name: 'nektar_database_connections',
    help: 'Connections of the pool, and statements that wait for one',
    labelNames: ['state'],
    registers,
    collect() {
      const { total, idle, waiting } = database.connections();
      this.set({ state: 'busy' }, total - idle);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'waiting' }, waiting);
    },
  });
  return {
    registry,
    requests: new Counter({
      name: 'nektar_graphql_requests_total',
      help: 'GraphQL requests by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'nektar_graphql_request_seconds',
      help: 'Seconds that GraphQL requests took',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
      registers,
    }),
  };
}
