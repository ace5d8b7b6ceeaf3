import { cpus, totalmem } from 'node:os';
import { buildDense, buildSparse } from './chain/build.mjs';
import { copyFloor } from './floors/copy.mjs';
import { sourceFloor } from './floors/source.mjs';
import { OURS, ours } from './indexers/ours.mjs';
import { ponder } from './indexers/ponder.mjs';
import { stock } from './indexers/stock.mjs';
import { measure } from './measure/run.mjs';
import { Server } from './measure/Server.mjs';
import { withRates, withShares } from './rates.mjs';
import { tableOf } from './report.mjs';

/** Names for `--indexers`. A warm start follows the cold one in its database. */
export const INDEXERS = ['ours', 'stock', 'ponder', 'ponder50'];
const MANY_URLS = 50;

/**
 * Builds the chains and indexes each with everybody, in turn.
 *
 * @param {{ events: number, blocks: number, only?: 'dense' | 'sparse', indexers: string[], rounds: number, profileDir?: string }} options
 * @returns everything measured
 */
export async function ingest(options) {
  const machine = { cores: cpus().length, model: cpus()[0]?.model, memoryBytes: totalmem(), node: process.version };
  const results = { machine, at: new Date().toISOString(), loads: [] };
  const server = await Server.start();
  try {
    if (options.only !== 'sparse') {
      results.loads.push(await measureLoad(() => buildDense(options.events, sayProgress('dense chain')), options, server));
    }
    if (options.only !== 'dense') {
      results.loads.push(await measureLoad(() => buildSparse(options.blocks, sayProgress('sparse chain')), options, server));
    }
  } finally {
    await server.stop();
  }
  return results;
}

async function measureLoad(build, options, server) {
  const load = await build();
  const { kind, events, blocks } = load;
  const runs = [];
  const floors = [];
  try {
    for (let round = 0; round < options.rounds; round += 1) {
      for (const name of options.indexers) {
        const databaseUrl = await server.create();
        for (const indexer of stagesOf(name, options)) {
          say(`${kind}: ${indexer.name} …`);
          const run = await measure(indexer, load, databaseUrl);
          say(`${kind}: ${indexer.name}: ${run.seconds.toFixed(1)} s`);
          runs.push({ name: indexer.name, round, ...run });
        }
        if (name === 'ours' && kind === 'dense') floors.push(await floorsOf(load, databaseUrl, server));
        await server.drop(databaseUrl);
      }
    }
  } finally {
    await load.chain.stop();
  }
  const best = bestOf(runs);
  const fastest = best.find(({ name }) => name === OURS);
  const rated = (run) => withRates(run, load, fastest);
  const least = lowest(floors);
  const result = {
    kind,
    events,
    blocks,
    runs: best.map(rated),
    allRuns: runs.map(rated),
    floors: least === undefined ? undefined : withShares(least, load, fastest),
    commits: load.commits,
  };
  process.stdout.write(`\n${tableOf(result)}\n\n`);
  return result;
}

/** What is run one after the other in one database. */
function stagesOf(name, { profileDir }) {
  if (name === 'ours') return [ours({ profileDir })];
  if (name === 'stock') return [stock()];
  const urls = name === 'ponder50' ? MANY_URLS : 1;
  const label = `Ponder, ${urls === 1 ? 'one URL' : `URL ${urls} times`}`;
  return [ponder({ name: `${label}, cold`, urls, schema: 'cold' }), ponder({ name: `${label}, warm`, urls, schema: 'warm' })];
}

/** Source alone, COPY alone, and both at the same time on the same cores. */
async function floorsOf(load, databaseUrl, server) {
  say(`${load.kind}: floors …`);
  const copyInto = async (start) => {
    const target = await server.create();
    const floor = await copyFloor(databaseUrl, target, load.commits, start);
    await server.drop(target);
    return floor;
  };
  const source = await sourceFloor(load);
  const copy = await copyInto();
  let beside;
  const drained = await sourceFloor(load, async (start) => {
    beside = await copyInto(start);
  });
  return { source, copy, both: { seconds: Math.max(drained.seconds, beside.seconds) } };
}

/** The lower of each floor, round by round; undefined without rounds. */
function lowest(floors) {
  if (floors.length === 0) return undefined;
  const least = (name) => floors.map((round) => round[name]).sort((x, y) => x.seconds - y.seconds)[0];
  return { source: least('source'), copy: least('copy'), both: least('both') };
}

/** The fastest round of each. */
function bestOf(runs) {
  const best = new Map();
  for (const run of runs) if (!(best.get(run.name)?.seconds <= run.seconds)) best.set(run.name, run);
  return [...best.values()];
}

function sayProgress(what) {
  let lastAt = 0;
  return (done, all) => {
    if (done < all && Date.now() - lastAt < 5_000) return;
    lastAt = Date.now();
    say(`${what}: ${done} of ${all}`);
  };
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
