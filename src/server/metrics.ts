import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from './database';
import type { Standing } from './Standings';

/** What the server counts, declared in one place. */
export interface Metrics {
  readonly contentType: string;
  /** Everything in Prometheus' text format; it looks where the marketplaces stand first. */
  render(): Promise<string>;
  /** GraphQL requests by outcome: OK, or the code of the first error. */
  readonly requests: Counter<'outcome'>;
  /** Seconds that GraphQL requests took. */
  readonly requestSeconds: Histogram;
}

/** What is told of each marketplace; a value of null is left out of the scrape: unknown is not 0. */
const OF_MARKETPLACES: readonly { name: string; help: string; value(standing: Standing): number | null }[] = [
  { name: 'nektar_start_height', help: 'First block that is read', value: ({ startBlock }) => startBlock },
  { name: 'nektar_head_height', help: 'Height of the last indexed block', value: ({ height }) => height },
  { name: 'nektar_final_height', help: 'Height of the last final block', value: ({ finalHeight }) => finalHeight },
  {
    name: 'nektar_chain_height',
    help: 'Height of the chain as the processor last saw it',
    value: ({ chainHeight }) => chainHeight,
  },
  { name: 'nektar_lag_blocks', help: 'Blocks behind the chain', value: ({ lagBlocks }) => lagBlocks },
  {
    name: 'nektar_lag_seconds',
    help: 'Seconds from the time of the last indexed block to now',
    value: ({ lagSeconds }) => lagSeconds,
  },
  {
    name: 'nektar_caught_up',
    help: '1 when the processor has reached the head of the chain',
    value: ({ isCaughtUp }) => Number(isCaughtUp),
  },
  {
    name: 'nektar_processor_silent_seconds',
    help: 'Seconds since this server last saw a sign of life of the processor; none before the first time',
    value: ({ silentSeconds }) => silentSeconds,
  },
  { name: 'nektar_events', help: 'Marketplace events in the ledger', value: ({ events }) => events },
  { name: 'nektar_blocks_per_second', help: 'Blocks indexed a second', value: ({ blocksPerSecond }) => blocksPerSecond },
  { name: 'nektar_events_per_second', help: 'Events indexed a second', value: ({ eventsPerSecond }) => eventsPerSecond },
  { name: 'nektar_eta_seconds', help: 'Seconds until the head is reached at this pace', value: ({ etaSeconds }) => etaSeconds },
  {
    name: 'nektar_ledger_balances',
    help: '1 when the ledger kept all its invariants at the last check, 0 when it did not',
    value: ({ ledger }) => (ledger.balances === null ? null : Number(ledger.balances)),
  },
  {
    name: 'nektar_broken_invariants',
    help: 'Invariants that did not hold at the last check',
    value: ({ ledger }) => (ledger.balances === null ? null : ledger.broken.length),
  },
  {
    name: 'nektar_invariants_checked_height',
    help: 'Head of the ledger when its invariants were last checked',
    value: ({ ledger }) => ledger.checkedHeight,
  },
  { name: 'nektar_outbox_sequence', help: 'Number of the last message to subscribers', value: ({ sequence }) => sequence },
];

/**
 * Makes the metrics of one server; a registry of its own, so that two servers in one process do not meet.
 *
 * @param standings reads where the marketplaces stand, at the time of a scrape
 */
export function createMetrics(database: Database, standings: () => Promise<readonly Standing[]>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const setStandings = gaugesOf(registry);
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
    contentType: registry.contentType,
    async render() {
      setStandings(await standings().catch(() => undefined));
      return registry.metrics();
    },
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

/**
 * Makes the gauges of the marketplaces.
 *
 * @returns sets them; undefined: the database did not answer
 */
function gaugesOf(registry: Registry): (standings: readonly Standing[] | undefined) => void {
  const registers = [registry];
  const labelNames = ['marketplace'];
  const isUp = new Gauge({ name: 'nektar_database_up', help: '1 when the database answered this scrape', registers });
  const gauges = OF_MARKETPLACES.map(({ name, help, value }) => ({
    gauge: new Gauge({ name, help, labelNames, registers }),
    value,
  }));
  return (standings) => {
    isUp.set(standings === undefined ? 0 : 1);
    for (const { gauge, value } of gauges) {
      gauge.reset();
      for (const standing of standings ?? []) {
        const known = value(standing);
        if (known !== null) gauge.set({ marketplace: standing.marketplace }, known);
      }
    }
  };
}
