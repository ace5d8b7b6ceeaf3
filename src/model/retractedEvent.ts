import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An event that a fork took back, as it was delivered: the ledger has forgotten it, subscribers have not. */
@Entity({ name: 'retracted_event', comment: 'Events that forks took back, as they were delivered' })
export class RetractedEvent {
  @PrimaryColumn({ type: 'smallint', name: 'marketplace_id', comment: 'Marketplace' })
  marketplaceId!: number;

  @PrimaryColumn({ type: 'text', name: 'block_hash', comment: 'Hash of the block that is no more' })
  blockHash!: string;

  @PrimaryColumn({ type: 'int', name: 'log_index', comment: 'Index of the log in that block' })
  logIndex!: number;

  @PrimaryColumn({ type: 'int', comment: '0, or the ordinal among several events read from one log' })
  part!: number;

  @Column({ type: 'int', comment: 'Height of that block' })
  height!: number;

  @Column({ type: 'jsonb', comment: 'The event: columns of event with natural keys, amounts as decimal strings' })
  payload!: Record<string, unknown>;
}
