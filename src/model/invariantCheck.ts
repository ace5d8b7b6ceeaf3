import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How an invariant of the ledger fared when the processor last held the ledger to it. Bookkeeping: outside the digest. */
@Entity({ name: 'invariant_check', comment: 'How each invariant of the ledger fared when the processor last checked it' })
export class InvariantCheck {
  @PrimaryColumn({ type: 'smallint', name: 'marketplace_id', comment: 'Marketplace' })
  marketplaceId!: number;

  @PrimaryColumn({ type: 'text', comment: 'Name of the invariant' })
  name!: string;

  @Column({ type: 'text', comment: 'What has to hold, in a sentence' })
  meaning!: string;

  @Column({ type: 'int', comment: 'Head of the ledger when it was checked' })
  height!: number;

  @Column({
    type: 'int',
    name: 'held_height',
    comment: 'Final block up to which it is known to hold: the next check looks at what came after; -1 before the first',
  })
  heldHeight!: number;

  @Column({ type: 'timestamptz', name: 'checked_at', comment: 'When it was checked, wall clock' })
  checkedAt!: Date;

  @Column({ type: 'boolean', comment: 'Whether it holds' })
  holds!: boolean;

  @Column({ type: 'int', comment: 'Rows that offend, count' })
  offenders!: number;

  @Column({ type: 'text', comment: 'What is wrong, in a sentence; null when it holds', nullable: true })
  sentence!: string | null;

  @Column({
    type: 'int',
    name: 'broken_since',
    comment: 'Head of the ledger at the first of the checks in a row that failed; null when it holds',
    nullable: true,
  })
  brokenSince!: number | null;
}
