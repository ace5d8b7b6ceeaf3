import type { Pool } from 'pg';
import type { Config, MarketplaceConfig } from '../config';
import { exitWith, UserError } from '../errors';
import { createLog, type Log } from '../log';
import { openPool } from '../openPool';
import { CacheKeeper } from './CacheKeeper';
import { ComparedUpstream } from './chain/ComparedUpstream';
import { ContractReader } from './chain/ContractReader';
import { checkContinuity } from './chain/checkContinuity';
import { createProcessor } from './chain/createProcessor';
import { ChainError, named } from './chain/errors';
import { FinalHead } from './chain/FinalHead';
import { filterFingerprint } from './chain/filterFingerprint';
import { Gateway } from './chain/Gateway';
import { HeaderRequests } from './chain/HeaderRequests';
import { HeaderService } from './chain/HeaderService';
import { HeadWatch } from './chain/HeadWatch';
import { HotNode } from './chain/HotNode';
import { LogHandover } from './chain/LogHandover';
import { NodeProbe } from './chain/NodeProbe';
import { NodeUpstream } from './chain/NodeUpstream';
import { RangeCache } from './chain/RangeCache';
import { ReadCache } from './chain/ReadCache';
import { RpcClient } from './chain/RpcClient';
import { SqdUpstream } from './chain/SqdUpstream';
import type { BlockRef, Upstream } from './chain/types';
import { FoldedLogs } from './FoldedLogs';
import { type ChainBlock, foldBatch } from './foldBatch';
import { Heartbeat } from './Heartbeat';
import { identityOf } from './identityOf';
import { InvariantWatch } from './invariants/InvariantWatch';
import { configuredProtocol } from './marketplaceProtocol';
import { priceSources } from './priceSources';
import { finalHeaders, headOf, marketplaceReplaced } from './store/head';
import { LedgerDatabase } from './store/LedgerDatabase';
import { holdProcessorLock } from './store/marketplaceLocks';
import { openMarketplace } from './store/openMarketplace';

/** Connections of a processor: one for its transaction, the others for caches and checks. */
const CONNECTIONS = 6;

/** Stored final headers that are compared with the node. */
const COMPARED_HEADERS = 500;

/**
 * Indexes one marketplace: history through the gateway, then unfinalised blocks from the node. It takes over the process, which ends
 * with 1 when it cannot go on.
 */
export async function runProcessor(config: Config, name: string): Promise<void> {
  const marketplace = config.marketplaces.find((candidate) => candidate.name === name);
  if (marketplace === undefined) throw new UserError('NO_MARKETPLACE', `No marketplace "${name}" is configured.`);
  const end = (error: unknown): never => exitWith(named(error, name));
  const log = createLog({ name: `processor ${name}`, level: config.logLevel });
  const pool = openPool({ connectionString: config.databaseUrl, max: CONNECTIONS }, (reason) =>
    log.warn({ error: reason }, 'a connection to the database was lost'),
  );

  const { rule, prepare } = configuredProtocol(marketplace);
  // Whoever keeps processes running starts it again, on the new rows.
  const makeWay = (replaced: UserError): never => {
    log.info(replaced.message);
    process.exit(0);
  };
  await holdProcessorLock(config.databaseUrl, name, {
    onLost: (reason) => log.warn({ error: reason }, 'the lock of the processor was lost'),
    onReplaced: () => makeWay(marketplaceReplaced(name)),
  });
  const marketplaceId = await open(pool, marketplace);

  const node = new RpcClient({ url: marketplace.rpc });
  const probe = new NodeProbe(node);
  await probe.checkChain(marketplace.chainId);
  const stored = () => finalHeaders(pool, marketplaceId, COMPARED_HEADERS);
  const fork = await checkContinuity(await stored(), probe).catch(end);
  if (fork !== undefined) end(fork);
  await probe.checkContracts(configuredContracts(marketplace));

  const upstream = upstreamOf(marketplace, node, log);
  const cache = new RangeCache(pool, marketplace.chainId, filterFingerprint(rule));
  const handover = new LogHandover();
  const gateway = await Gateway.start({
    rule,
    upstream,
    cache,
    handover,
    log,
    onFatal: (error) => void forkOr(error, stored, probe).then(end),
  });
  const reads = new ReadCache(pool, marketplace.chainId);
  const reader = new ContractReader({
    client: node,
    cache: reads,
    finalHeight: () => gateway.progress().toBlock,
  });
  new HeadWatch({ node: probe, stored, onFork: end, log });
  const headers = new HeaderService(pool, marketplace.chainId, upstream, new FinalHead(upstream));
  new HeaderRequests({ pool, chainId: marketplace.chainId, headers, log });

  const { checkEvery } = marketplace;
  const { final } = await headOf(pool, marketplaceId);
  const heartbeat = new Heartbeat({ pool, marketplaceId, finalHeight: final.height, log });
  const invariants = new InvariantWatch({ pool, marketplaceId, checkEvery, log });
  const folded = new FoldedLogs({ pool, marketplaceId, name });
  const keeper = new CacheKeeper({ rule, prepare, upstream, cache, node, reads, checkEvery, folded, log, onFatal: end });

  const database = new LedgerDatabase({
    pool,
    marketplaceId,
    name,
    prices: priceSources(marketplace.prices),
    chainHeight: () => gateway.progress().toBlock + marketplace.finalityDepth,
    onRefused: (error) => (error.code === 'MARKETPLACE_REPLACED' ? makeWay(error) : end(error)),
    onFailed: end,
    onCommit: (committed) => {
      const { from, to, takenBack, isHot } = committed;
      if (takenBack > 0)
        log.info({ takenBack, from }, isHot ? 'a fork was taken back' : 'recent blocks are indexed again as final');
      const { toBlock, etaSeconds } = gateway.progress();
      log.info({ ...committed, behind: Math.max(0, toBlock - to), etaSeconds: isHot ? undefined : etaSeconds }, 'committed');
      heartbeat.committed(committed);
      invariants.committed(committed);
      keeper.committed({ final: database.finalHeight, isHot });
    },
  });

  const hot = await HotNode.start({
    client: node,
    topics: rule.topics,
    finalHeight: () => database.finalHeight,
    onDeepFork: async () => {
      const fork = await checkContinuity(await stored(), probe);
      if (fork !== undefined) end(fork);
    },
    // A node below what is final is no sign of life.
    onHeight: (height) => {
      if (height >= database.finalHeight) heartbeat.polled(height);
    },
    onFatal: end,
  });
  const processor = createProcessor({
    gatewayUrl: gateway.url,
    rpcUrl: hot.url,
    finalityDepth: marketplace.finalityDepth,
    topics: rule.topics,
    fromBlock: marketplace.startBlock,
    ...(config.processorPrometheusPort === undefined ? {} : { prometheusPort: config.processorPrometheusPort }),
    headPollMs: marketplace.headPollMs,
  });
  processor.run(database, async ({ blocks, store }) => {
    try {
      await foldBatch(withLogs(blocks as unknown as ChainBlock[], handover), store, { prepare, rule, reader });
    } catch (error) {
      // evm-processor would print it in its own way; a sentence and the place are what a person needs.
      if (error instanceof UserError || (error as Error).name === 'InvariantError') end(error);
      throw error;
    }
  });
}

/**
 * Blocks with their logs: of history they were handed over. Between the gateway's last block and the first unfinalised one evm-processor
 * reads final blocks from the node, with theirs.
 */
function withLogs(blocks: readonly ChainBlock[], handover: LogHandover): ChainBlock[] {
  handover.begin(blocks[0]?.header.height ?? 0);
  return blocks.map(({ header, logs }) => {
    const handed = handover.logsAt(header.height);
    return handed === undefined ? { header, logs, isFromNode: true } : { header, logs: handed };
  });
}

/** Every address that the configuration names, by what it is there. */
function configuredContracts({ contracts, prices }: MarketplaceConfig): Map<string, string> {
  const feeds = prices.flatMap(({ asset, feed }): [string, string][] =>
    feed === undefined ? [] : [[`the feed of ${asset}`, feed]],
  );
  return new Map([
    ...Object.entries(contracts).map(([name, address]): [string, string] => [`contracts.${name}`, address]),
    ...feeds,
  ]);
}

function upstreamOf({ gateway, secondRpc, finalityDepth }: MarketplaceConfig, client: RpcClient, log: Log): Upstream {
  const node = new NodeUpstream({ client, finalityDepth, log });
  const first = gateway === undefined ? node : new SqdUpstream({ url: gateway, finalHeightOf: node });
  if (secondRpc === undefined) return first;
  return new ComparedUpstream(first, new NodeUpstream({ client: new RpcClient({ url: secondRpc }), finalityDepth, log }));
}

/** An error of history; the fork behind it when the node contradicts itself because the chain has forked below what is final. */
async function forkOr(error: unknown, stored: () => Promise<BlockRef[]>, probe: NodeProbe): Promise<unknown> {
  const isDoubtful = error instanceof ChainError && error.code === 'RPC_INCONSISTENT';
  const fork = isDoubtful ? await checkContinuity(await stored(), probe).catch(() => undefined) : undefined;
  return fork ?? error;
}

async function open(pool: Pool, marketplace: MarketplaceConfig): Promise<number> {
  const client = await pool.connect();
  try {
    return await openMarketplace(client, identityOf(marketplace));
  } finally {
    client.release();
  }
}
