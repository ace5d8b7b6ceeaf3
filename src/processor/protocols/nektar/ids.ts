import type { Address, NaturalId } from '../../vocabulary/ids';
import { numberedId } from '../../vocabulary/ids';

/**
 * Installations are counted over all DAMs of the factory.
 * @example installationId(7n) // 'installation:7'
 */
export const installationId = (number: bigint): NaturalId => `installation:${number}`;

/**
 * Tranches are counted by a Network's one time-lock vault.
 * @example trancheId('0xabc…', 2n) // 'tranche:0xabc…:2'
 */
export const trancheId = (network: Address, number: bigint): NaturalId => `tranche:${numberedId(network, number)}`;

/**
 * Disputes are counted by a Network's one dispute vault.
 * @example disputeId('0xabc…', 2n) // 'dispute:0xabc…:2'
 */
export const disputeId = (network: Address, number: bigint): NaturalId => `dispute:${numberedId(network, number)}`;

/**
 * Requests to withdraw are counted by the DAM.
 * @example requestId('0xabc…', 2n) // 'withdrawal:0xabc…:2'
 */
export const requestId = (dam: Address, number: bigint): NaturalId => `withdrawal:${numberedId(dam, number)}`;
