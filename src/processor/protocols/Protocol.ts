import type { AccountKind } from '../../model/accountKind';
import type { RowsView } from '../../model/RowsView';
import type { MarketplaceEvent, Position } from '../vocabulary/events';
import type { Address } from '../vocabulary/ids';
import type { Need } from '../vocabulary/needs';

/** A log as an adapter sees it: the address is lower case. */
export interface ProtocolLog {
  address: Address;
  topics: readonly string[];
  data: string;
}

/** A contract call for a fact that no event carries. */
export interface Read {
  to: Address;
  data: string;
  /** Read at the log's own block or not at all: the answer may be another one later. Unless told, any later block will do. */
  canChange?: boolean;
}

/** What a contract answered; a revert is an answer too. */
export type ReadResult = { ok: true; data: string } | { ok: false; reason: string };

/** Where a log stands, and what accounts hold just before it. */
export interface Standing {
  at: Position;
  /** What an account holds, raw units; 0 for one that never held anything. */
  balanceOf(kind: AccountKind, owner: string, asset: Address): bigint;
}

/** A log that has been decoded: what it needs is named, what it says is pure. */
export interface PreparedLog {
  reads: readonly Read[];
  /** Further reads that depend on the answers to `reads`: the decimals of a token whose address had to be read. */
  follow?(answers: readonly ReadResult[]): readonly Read[];
  needs: readonly Need[];
  /** The marketplace events of the log, given all its reads in order, and the rows and balances as they are just before it. */
  translate(reads: readonly ReadResult[], rows: RowsView, standing: Standing): MarketplaceEvent[];
}

/** A contract that is known from the configuration. */
export interface Root {
  address: Address;
  fromBlock: number;
}

/** What an adapter is told of its marketplace. */
export interface Deployment {
  /** The protocol's contracts by name. */
  contracts: Readonly<Record<string, Address>>;
  /** Price feeds of the configuration. */
  feeds: readonly Address[];
  startBlock: number;
}

/** A protocol at the contracts of one deployment: one topic of many contracts means what its emitter is. */
export interface BoundProtocol {
  /** The contracts that the configuration names. */
  roots: readonly Root[];
  /** Addresses, lower case, that a log of a known contract announces. */
  announce(log: ProtocolLog): Address[];
  /** Decodes a log of a known contract; null when it is none of this protocol's. Throws when it cannot be decoded. */
  prepare(log: ProtocolLog): PreparedLog | null;
}

/**
 * One protocol: the only place that knows its ABI.
 * A log is asked three things: whom it announces, what must be read and loaded for it, and how it reads in the vocabulary.
 */
export interface Protocol {
  /** The name of its folder. */
  name: string;
  /** Changed whenever `announce` would answer otherwise, so that caches of the old rule are not used. */
  revision: string;
  /** topic0 of every event it reads. */
  topics: readonly string[];
  /** The protocol at these contracts. Throws a UserError naming what is missing. */
  bind(deployment: Deployment): BoundProtocol;
}
