import { readFileSync } from 'node:fs';
import { createConfig, factory } from 'ponder';
import type { Abi, AbiEvent } from 'viem';

const { DATABASE_URL, RPC_URLS = '', CHAIN_ID, DAM_FACTORY } = process.env;

const abiOf = (name: string): Abi => JSON.parse(readFileSync(`../../abi/nektar/${name}.json`, 'utf8')).abi;
const created = abiOf('DAMFactory').find((entry) => entry.type === 'event' && entry.name === 'DAMCreated') as AbiEvent;
const counted = ['Transfer', 'Deposited', 'Withdrawn'];

export default createConfig({
  database: { kind: 'postgres', connectionString: DATABASE_URL },
  chains: { bench: { id: Number(CHAIN_ID), rpc: RPC_URLS.split(',') } },
  contracts: {
    Dam: {
      chain: 'bench',
      abi: abiOf('DAM').filter((entry) => entry.type === 'event' && counted.includes(entry.name)),
      address: factory({ address: DAM_FACTORY as `0x${string}`, event: created, parameter: 'dam' }),
      startBlock: 0,
    },
  },
});
