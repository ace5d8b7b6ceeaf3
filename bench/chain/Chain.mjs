import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Interface } from 'ethers';
import { Rpc } from './Rpc.mjs';

const require = createRequire(import.meta.url);
const { launchAnvil } = require('../../lib/src/local/anvil.js');

/** Not anvil's own: Ponder keeps no cache for chains that it knows to be local. */
export const CHAIN_ID = 4350;
const GENESIS_TIME = 1_700_000_000;
const SECONDS_A_BLOCK = 12;
/** Gas of a transaction and of a block: a hundred deposits are six million. */
const GAS = '0x3b9aca00';

/** A contract that is deployed: its address and its ABI. */
class Contract {
  constructor(chain, abi, address) {
    this.chain = chain;
    this.abi = abi;
    this.address = address.toLowerCase();
  }

  /** Sends a transaction of the first account and mines it. @returns its receipt */
  send(method, ...args) {
    return this.chain.send(this.address, this.data(method, ...args));
  }

  data(method, ...args) {
    return this.abi.encodeFunctionData(method, args);
  }

  async read(method, ...args) {
    const answer = await this.chain.rpc.call('eth_call', { to: this.address, data: this.data(method, ...args) }, 'latest');
    return this.abi.decodeFunctionResult(method, answer)[0];
  }
}

/** An anvil that mines a block a transaction, twelve seconds apart. */
export class Chain {
  static async start() {
    // On later hardforks, and with a state kept for every block, anvil becomes slower with every block.
    const anvil = await launchAnvil({
      args: [
        ...['--silent', '--hardfork', 'paris', '--chain-id', String(CHAIN_ID), '--timestamp', String(GENESIS_TIME)],
        ...['--gas-limit', String(Number(GAS)), '--balance', '1000000000', '--base-fee', '0', '--prune-history'],
      ],
    });
    const chain = new Chain(anvil);
    await chain.rpc.call('anvil_setBlockTimestampInterval', SECONDS_A_BLOCK);
    chain.account = (await chain.rpc.call('eth_accounts'))[0];
    return chain;
  }

  constructor(anvil) {
    this.anvil = anvil;
    this.url = anvil.url;
    this.rpc = new Rpc(anvil.url);
  }

  async stop() {
    this.rpc.close();
    await this.anvil.stop();
  }

  /** @throws Error when the transaction fails, with the reason */
  async send(to, data) {
    const transaction = { from: this.account, ...(to === undefined ? {} : { to }), data, gas: GAS };
    const receipt = await this.rpc.call('eth_sendTransactionSync', transaction);
    if (receipt.status === '0x1') return receipt;
    await this.rpc.call('eth_call', transaction, 'latest');
    throw new Error('A transaction failed; the same call does not.');
  }

  /** Creates a contract of `abi/nektar/`. */
  async deploy(name, ...args) {
    const { abi, bytecode } = artifact(name);
    const receipt = await this.send(undefined, bytecode + abi.encodeDeploy(args).slice(2));
    return new Contract(this, abi, receipt.contractAddress);
  }

  /** A contract of `abi/nektar/` that exists. */
  at(name, address) {
    return new Contract(this, artifact(name).abi, address);
  }

  /** Mines blocks in which nothing happens. */
  async mineEmpty(blocks) {
    await this.rpc.call('anvil_mine', `0x${blocks.toString(16)}`, `0x${SECONDS_A_BLOCK.toString(16)}`);
  }

  async height() {
    return Number(await this.rpc.call('eth_blockNumber'));
  }
}

/** ABI and bytecode of a compiled contract. */
export function artifact(name) {
  const { abi, bytecode } = JSON.parse(readFileSync(new URL(`../../abi/nektar/${name}.json`, import.meta.url), 'utf8'));
  return { abi: new Interface(abi), bytecode };
}
