import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a marketplace's processor stands; locked by its single writer in every batch. */
@Entity({ name: 'head', comment: 'Progress of each marketplace: last indexed and last final block' })
export class Head {
  @PrimaryColumn({ type: 'smallint', name: 'marketplace_id', comment: 'Marketplace' })
  marketplaceId!: number;

  @Column({ type: 'int', comment: 'Height of the last indexed block; -1 before the first' })
  height!: number;

  @Column({ type: 'text', comment: 'Hash of the last indexed block' })
  hash!: string;

  @Column({ type: 'bigint', comment: 'Time of the last indexed block, block seconds; null before the first', nullable: true })
  time!: string | null;

  @Column({ type: 'int', name: 'final_height', comment: 'Height of the last indexed block that is final' })
  finalHeight!: number;

  @Column({ type: 'text', name: 'final_hash', comment: 'Hash of the last indexed block that is final' })
  finalHash!: string;

  @Column({
    type: 'int',
    name: 'told_final_height',
    comment: 'Height up to which subscribers were told that blocks are final; after a re-index above final_height for a while',
    default: -1,
  })
  toldFinalHeight!: number;

  @Column({ type: 'text', name: 'told_final_hash', comment: 'Hash of the block at told_final_height', default: '0x' })
  toldFinalHash!: string;

  @Column({ type: 'int', name: 'chain_height', comment: 'Height of the chain as last seen by the processor', default: -1 })
  chainHeight!: number;

  @Column({ type: 'bigint', comment: 'Number of the last message in the outbox; 0 before the first', default: 0 })
  sequence!: string;

  @Column({
    type: 'boolean',
    name: 'is_caught_up',
    comment: 'Whether the processor has reached the head of the chain',
    default: false,
  })
  isCaughtUp!: boolean;

  @Column({
    type: 'timestamptz',
    name: 'updated_at',
    comment: 'When the processor last committed, or had an answer from its node that there was nothing to commit; wall clock',
  })
  updatedAt!: Date;
}
