import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A price book: one consistent set of prices; a correction makes a new book. */
@Entity({
  name: 'price_book',
  comment: 'Price books: book 1 takes the feeds and pegs of the configuration as they answered on chain',
})
export class PriceBook {
  @PrimaryColumn({ type: 'smallint', name: 'marketplace_id', comment: 'Marketplace' })
  marketplaceId!: number;

  @PrimaryColumn({ type: 'int', comment: 'Number of the book; 1 is the default' })
  book!: number;

  @Column({ type: 'text', comment: 'Name of the book' })
  name!: string;

  @Column({ type: 'text', comment: 'Where its prices come from' })
  source!: string;
}
