import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What an entry of the outbox says. */
export type OutboxKind = 'APPENDED' | 'RETRACTED' | 'FINALISED' | 'HEAD';

/**
 * A block of messages to subscribers. Messages are numbered without a gap: an entry that appends or retracts events holds one number for each,
 * in the order of the log (retractions: in the reverse), the others hold one.
 */
@Entity({
  name: 'outbox',
  comment:
    'Messages to subscribers, by block: events appended and retracted, finality, heartbeats. Delivery state, outside the digest',
})
@Index('outbox_block', ['marketplaceId', 'height', 'blockHash'])
export class OutboxBlock {
  @PrimaryColumn({ type: 'smallint', name: 'marketplace_id', comment: 'Marketplace' })
  marketplaceId!: number;

  @PrimaryColumn({ type: 'bigint', name: 'first_sequence', comment: 'Number of the first message; numbers rise without a gap' })
  firstSequence!: string;

  @Column({ type: 'bigint', name: 'last_sequence', comment: 'Number of the last message' })
  lastSequence!: string;

  @Column({ type: 'text', comment: 'APPENDED and RETRACTED events of a block, FINALISED up to a height, HEAD as a heartbeat' })
  kind!: OutboxKind;

  @Column({ type: 'int', comment: 'Height of the block' })
  height!: number;

  @Column({ type: 'text', name: 'block_hash', comment: 'Hash of the block' })
  blockHash!: string;

  @Column({ type: 'timestamptz', name: 'written_at', default: () => 'now()', comment: 'When it was written, wall clock' })
  writtenAt!: Date;
}
