import { EvmBatchProcessor } from '@subsquid/evm-processor';

/** What evm-processor is told. */
export interface ProcessorOptions {
  /** Where history comes from: {@link Gateway.url}. */
  readonly gatewayUrl: string;
  /** Where hot blocks come from: {@link HotNode.url}; without it only final history is read. */
  readonly rpcUrl?: string;
  /** Blocks behind the head that are final; the gateway must be told the same. */
  readonly finalityDepth: number;
  /** Every topic0 of interest. */
  readonly topics: readonly string[];
  readonly fromBlock: number;
  /** Last block; the process ends with 0 behind it. */
  readonly toBlock?: number;
  /** Milliseconds between two looks at the head. */
  readonly headPollMs?: number;
  /** Port of evm-processor's own metrics, on every interface; none is opened unless told. */
  readonly prometheusPort?: number;
}

/** The fields that are asked for: what the ledger needs and no more. Heights, hashes, parent hashes and indexes come anyway. */
export const FIELDS = {
  block: { timestamp: true },
  log: { address: true, topics: true, data: true, transactionHash: true },
} as const;

/** evm-processor with our fields; give its type to handlers. */
export type ChainProcessor = EvmBatchProcessor<typeof FIELDS>;

/**
 * An evm-processor that reads history from the gateway and hot blocks from the node.
 *
 * Between the two, and in hot blocks, logs arrive by topic from anybody: the handler passes each block through an `EmitterSet`.
 */
export function createProcessor(options: ProcessorOptions): ChainProcessor {
  const processor: ChainProcessor = new EvmBatchProcessor()
    // Retries last minutes inside the gateway; a client that gives up sooner would only ask again.
    .setGateway({ url: options.gatewayUrl, requestTimeout: 600_000 })
    .setFinalityConfirmation(options.finalityDepth)
    .setFields(FIELDS)
    .setBlockRange({ from: options.fromBlock, ...(options.toBlock === undefined ? {} : { to: options.toBlock }) })
    .addLog({ topic0: [...options.topics] });
  if (options.prometheusPort !== undefined) processor.setPrometheusPort(options.prometheusPort);
  else keepMetricsPortShut(processor);
  if (options.rpcUrl !== undefined) {
    processor
      .setRpcEndpoint({
        url: options.rpcUrl,
        // Patience is the hot node's: it retries for minutes before it answers.
        requestTimeout: 600_000,
      })
      // Logs of others are not fetched, so blooms look unanswered to evm-processor: HotBlocks compares them.
      .setRpcDataIngestionSettings({
        headPollInterval: options.headPollMs ?? 2_000,
        validationFlags: { disableLogsBloomCheck: true },
      });
  }
  return processor;
}

/** evm-processor opens a port of its choice on every interface unless it is given one; there is no setting for none. */
function keepMetricsPortShut(processor: ChainProcessor): void {
  const { getPrometheusServer } = processor as unknown as { getPrometheusServer(): { serve(): Promise<{ port: string }> } };
  getPrometheusServer.call(processor).serve = async () => ({ port: 'none' });
}
