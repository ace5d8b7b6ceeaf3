import { AbiCoder, concat, keccak256 } from 'ethers';

const CODER = AbiCoder.defaultAbiCoder();

/** A leaf of operators' rewards, as OpenZeppelin's standard tree hashes it. */
export function leafOf(account: string, cumulative: bigint): string {
  return keccak256(keccak256(CODER.encode(['address', 'uint256'], [account, cumulative])));
}

/** The root of two leaves; the proof of each is the other. */
export function rootOf(left: string, right: string): string {
  return keccak256(concat([left, right].sort()));
}
