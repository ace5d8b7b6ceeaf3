import type { EventOf, EventType, MarketplaceEvent, Position as Place } from '../vocabulary/events';
import type { Journal } from './Journal';
import type { PriceLayer } from './PriceLayer';
import type { WorkingSet } from './WorkingSet';

/** What a handler works with: the rows at hand, the double-entry book and the money layer. */
export interface Books {
  rows: WorkingSet;
  journal: Journal;
  prices: PriceLayer;
}

/** Folds one event into the books. Pure: what it reads and writes is in its arguments. */
export type Handler<T extends EventType> = (event: EventOf<T>, at: Place, books: Books) => void;

/** Handlers by the type of event. */
export type Handlers<T extends EventType = EventType> = { [K in T]: Handler<K> };

/** Events of which nothing follows but their own row. */
export const noChange = (_event: MarketplaceEvent): void => {};
