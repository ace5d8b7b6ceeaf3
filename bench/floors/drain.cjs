const { loadConfig } = require('../../lib/src/config.js');
const { Gateway } = require('../../lib/src/processor/chain/Gateway.js');
const { LogHandover } = require('../../lib/src/processor/chain/LogHandover.js');
const { NodeUpstream } = require('../../lib/src/processor/chain/NodeUpstream.js');
const { RpcClient } = require('../../lib/src/processor/chain/RpcClient.js');
const { configuredProtocol } = require('../../lib/src/processor/marketplaceProtocol.js');

const [file, lastBlock] = process.argv.slice(2);
const env = { MARKETPLACES_FILE: file, DATABASE_URL: 'postgres://nobody@127.0.0.1/nothing' };
const [marketplace] = loadConfig({ env }).marketplaces;

process.once('message', () => {
  main().catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
});
process.send('ready');

/** Asks for everything as evm-processor does, takes the logs as the fold does, and decodes them. */
async function main() {
  const { rule, prepare } = configuredProtocol(marketplace);
  const client = new RpcClient({ url: marketplace.rpc });
  const upstream = new NodeUpstream({ client, finalityDepth: marketplace.finalityDepth });
  const startedAt = performance.now();
  const handover = new LogHandover();
  const gateway = await Gateway.start({ rule, upstream, handover });
  const to = Number(lastBlock);
  let logs = 0;
  for (let from = 0; from <= to; ) {
    const body = JSON.stringify({ fromBlock: from, toBlock: to, logs: [{ topic0: rule.topics }] });
    const blocks = await (await fetch(`${gateway.url}/query`, { method: 'POST', body })).json();
    handover.begin(from);
    for (const { header } of blocks) for (const log of handover.logsAt(header.number)) logs += prepare(log) === null ? 0 : 1;
    from = blocks.at(-1).header.number + 1;
  }
  process.send({ seconds: (performance.now() - startedAt) / 1000, logs });
}
