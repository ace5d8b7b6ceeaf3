import { type Address, type NaturalId, numberedId } from '../../vocabulary/ids';

/** A subnetwork: the Network, and the number that the Network gave it. */
export interface Subnetwork {
  network: Address;
  identifier: bigint;
}

/**
 * Takes a subnetwork apart: 20 bytes of the Network's address, 12 of the identifier.
 * @example subnetworkOf('0x' + 'ab'.repeat(20) + '00'.repeat(11) + '07') // { network: '0xabab…', identifier: 7n }
 */
export function subnetworkOf(word: string): Subnetwork {
  return { network: word.slice(0, 42).toLowerCase(), identifier: BigInt(`0x${word.slice(42)}`) };
}

/**
 * A subnetwork in a vault.
 * @example installationId('0xabc…', { network: '0xdef…', identifier: 7n }) // 'installation:0xabc…:0xdef…:7'
 */
export const installationId = (vault: Address, { network, identifier }: Subnetwork): NaturalId =>
  `installation:${vault}:${numberedId(network, identifier)}`;

/**
 * What waits in a vault for the end of an epoch.
 * @example bucketId('0xabc…', 3) // 'bucket:0xabc…:3'
 */
export const bucketId = (vault: Address, epoch: number): NaturalId => `bucket:${numberedId(vault, BigInt(epoch))}`;

/**
 * Requests to slash are counted by the slasher.
 * @example disputeId('0xabc…', 2n) // 'dispute:0xabc…:2'
 */
export const disputeId = (slasher: Address, index: bigint): NaturalId => `dispute:${numberedId(slasher, index)}`;

/**
 * Rewards of one token from one Network through one contract.
 * @example seriesId('0xabc…', '0xdef…', '0x123…') // 'series:0xabc…:0xdef…:0x123…'
 */
export const seriesId = (module: Address, network: Address, token: Address): NaturalId => `series:${module}:${network}:${token}`;
