/** The 12 words that anvil, hardhat and most wallets know as a development key: worth nothing anywhere. */
export const MNEMONIC = 'test test test test test test test test test test test junk';
/** Chain id of local chains. */
export const CHAIN_ID = 31_337;
/** How many accounts have ether from the beginning: everybody who ever sends a transaction. */
export const ACCOUNTS = 256;

/**
 * Arguments that decide the genesis block and how blocks are built: equal arguments and equal transactions give equal block hashes.
 *
 * @param startTime block seconds of the genesis block
 */
export function genesisArgs(startTime: number): string[] {
  return [
    '--silent',
    '--no-mining',
    ...['--order', 'fifo'],
    ...['--timestamp', String(startTime)],
    ...['--chain-id', String(CHAIN_ID)],
    ...['--mnemonic', MNEMONIC],
    ...['--accounts', String(ACCOUNTS)],
    ...['--balance', '10000'],
    // Room for a block of many transactions that each reserve more gas than they use.
    ...['--gas-limit', '1000000000'],
    // On disk, beside the 500 that are in memory: about three gigabytes of the demo's.
    ...['--max-persisted-states', '2000'],
    // Named, so that a newer anvil with a newer default builds the same blocks.
    ...['--hardfork', 'cancun'],
  ];
}
