import { createProcessor, type ProcessorOptions } from '../../../src/processor/chain/createProcessor';
import { EmitterSet } from '../../../src/processor/chain/EmitterSet';
import { MemoryDatabase } from './MemoryDatabase';
import { factoryRule } from './TestNode';

// The child process of runProcessor: the real evm-processor with a database in memory. Its only argument is a ProcessorOrder.

/** What the child is to do. */
export interface ProcessorOrder {
  readonly processor: ProcessorOptions;
  /** Factory of the rule that the handler filters by; without it nothing is filtered. */
  readonly factory?: string;
}

const order = JSON.parse(process.argv[2]!) as ProcessorOrder;
const emitters = order.factory === undefined ? undefined : new EmitterSet(factoryRule(order.factory, 1));

process.on('disconnect', () => process.exit(2));

const database = new MemoryDatabase((state) => {
  process.send!({ state, children: emitters?.childCount ?? 0, spoofed: emitters?.spoofed ?? 0 });
});

createProcessor(order.processor).run(database, ({ blocks, store }) => {
  emitters?.rollbackTo(blocks[0]!.header.height - 1);
  for (const { header, logs } of blocks) {
    store.blocks.push({
      height: header.height,
      hash: header.hash,
      parentHash: header.parentHash,
      timestamp: header.timestamp,
      logs: (emitters?.admit(header.height, logs) ?? logs).map((log) => ({
        address: log.address,
        topics: log.topics,
        data: log.data,
        blockNumber: header.height,
        blockHash: header.hash,
        transactionHash: log.transactionHash,
        transactionIndex: log.transactionIndex,
        logIndex: log.logIndex,
      })),
    });
  }
  return Promise.resolve();
});
