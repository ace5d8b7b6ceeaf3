const { EvmBatchProcessor } = require('@subsquid/evm-processor');
const { TypeormDatabase } = require('@subsquid/typeorm-store');
const { In } = require('typeorm');
const { events: dam } = require('../../lib/src/processor/protocols/nektar/generated/DAM.js');
const { events: factory } = require('../../lib/src/processor/protocols/nektar/generated/DAMFactory.js');
const { Dam, Position } = require('./entities.js');

const { RPC_URL, DAM_FACTORY, LAST_BLOCK } = process.env;
const ZERO = '0x0000000000000000000000000000000000000000';

const processor = new EvmBatchProcessor()
  .setRpcEndpoint(RPC_URL)
  .setFinalityConfirmation(10)
  .setFields({ log: { address: true, topics: true, data: true } })
  .setBlockRange({ from: 0, to: Number(LAST_BLOCK) })
  .addLog({ address: [DAM_FACTORY], topic0: [factory.DAMCreated.topic] })
  // Filters are fixed before it runs, so a factory's children are found by topic and told apart below.
  .addLog({ topic0: [dam.Transfer.topic, dam.Deposited.topic, dam.Withdrawn.topic] });

processor.run(new TypeormDatabase(), async ({ store, blocks }) => {
  const logs = blocks.flatMap((block) => block.logs);
  const dams = new Map((await store.find(Dam)).map((row) => [row.id, row]));
  const movements = [];
  for (const log of logs) {
    if (log.address === DAM_FACTORY) {
      const id = factory.DAMCreated.decode(log).dam.toLowerCase();
      dams.set(id, new Dam({ id, shares: 0n, deposited: 0n, withdrawn: 0n }));
    } else if (dams.has(log.address)) {
      apply(dams.get(log.address), log, movements);
    }
  }
  const positions = await loadPositions(store, movements);
  for (const { id, dam: damId, holder, change } of movements) {
    const position = positions.get(id) ?? new Position({ id, dam: damId, holder, shares: 0n });
    position.shares += change;
    positions.set(id, position);
  }
  await store.upsert([...dams.values()]);
  await store.upsert([...positions.values()]);
});

function apply(row, log, movements) {
  const topic = log.topics[0];
  if (topic === dam.Transfer.topic) {
    const { from, to, value } = dam.Transfer.decode(log);
    if (from === ZERO) row.shares += value;
    else movements.push({ id: `${row.id}-${from}`, dam: row.id, holder: from, change: -value });
    if (to === ZERO) row.shares -= value;
    else movements.push({ id: `${row.id}-${to}`, dam: row.id, holder: to, change: value });
  } else if (topic === dam.Deposited.topic) {
    const { assets, fee } = dam.Deposited.decode(log);
    row.deposited += assets - fee;
  } else if (topic === dam.Withdrawn.topic) {
    row.withdrawn += dam.Withdrawn.decode(log).assets;
  }
}

async function loadPositions(store, movements) {
  const ids = [...new Set(movements.map(({ id }) => id))];
  if (ids.length === 0) return new Map();
  const rows = await store.findBy(Position, { id: In(ids) });
  return new Map(rows.map((row) => [row.id, row]));
}
