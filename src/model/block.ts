import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A block header that the ledger knows: every unfinalised one, and every one with events. */
@Entity({ name: 'block', comment: 'Headers: blocks with events, ends of batches, and every unfinalised block' })
@Index('block_time', ['marketplaceId', 'time'])
@Index('block_uncompared', ['marketplaceId', 'height'], { where: 'logs_digest IS NOT NULL' })
export class Block {
  @PrimaryColumn({ type: 'smallint', name: 'marketplace_id', comment: 'Marketplace' })
  marketplaceId!: number;

  @PrimaryColumn({ type: 'int', comment: 'Height' })
  height!: number;

  @Column({ type: 'text', comment: 'Hash' })
  hash!: string;

  @Column({ type: 'text', name: 'parent_hash', comment: 'Hash of the block before' })
  parentHash!: string;

  @Column({ type: 'bigint', comment: 'Block seconds' })
  time!: string;

  @Column({
    type: 'text',
    nullable: true,
    comment:
      'Digest over all ledger rows up to this block, by natural keys; null where the block added none (the one before holds)',
  })
  digest!: string | null;

  @Column({
    type: 'text',
    nullable: true,
    name: 'logs_digest',
    comment:
      'Digest of the logs that were folded while the block was not read as history, empty when it had none; null once they were compared with what is final, and where the block came as history',
  })
  logsDigest!: string | null;
}
