import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A marketplace: a protocol, on a chain, at a set of contracts, from a start block. */
@Entity({ name: 'marketplace', comment: 'Marketplaces that this database holds' })
export class Marketplace {
  @PrimaryColumn({ type: 'smallint', comment: 'Number of the marketplace; first column of every ledger key' })
  id!: number;

  @Column({ type: 'text', unique: true, comment: 'Name from marketplaces.yaml' })
  name!: string;

  @Column({ type: 'text', comment: 'Protocol: which adapter reads it' })
  protocol!: string;

  @Column({ type: 'bigint', name: 'chain_id', comment: 'EIP-155 chain id' })
  chainId!: string;

  @Column({ type: 'int', name: 'start_block', comment: 'First block that is read' })
  startBlock!: number;

  @Column({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    comment: 'Epoch of the outbox: cursors of another epoch are of another stream of messages',
  })
  epoch!: string;

  @Column({ type: 'jsonb', comment: 'Contracts, feeds and pegs as configured: a change wants a re-index' })
  configuration!: Record<string, unknown>;
}
