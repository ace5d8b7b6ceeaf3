import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An event that was taken back (by a fork, a rewind or a re-index), as it was delivered: the ledger has forgotten it, subscribers have not. */
@Entity({ name: 'retracted_event', comment: 'Events that were taken back, as they were delivered' })
export class RetractedEvent {
  @PrimaryColumn({ type: 'smallint', name: 'marketplace_id', comment: 'Marketplace' })
  marketplaceId!: number;

  @PrimaryColumn({
    type: 'bigint',
    name: 'first_sequence',
    comment: 'Number of the first message that told of its block: the entry of outbox that appended it',
  })
  firstSequence!: string;

  @PrimaryColumn({ type: 'int', name: 'log_index', comment: 'Index of the log in its block' })
  logIndex!: number;

  @PrimaryColumn({ type: 'int', comment: '0, or the ordinal among several events read from one log' })
  part!: number;

  @Column({ type: 'jsonb', comment: 'The event: columns of event with natural keys, amounts as decimal strings' })
  payload!: Record<string, unknown>;
}
