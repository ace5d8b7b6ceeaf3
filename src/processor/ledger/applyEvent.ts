import { InvariantError } from '../../errors';
import { Event } from '../../model/event';
import type { MarketplaceEvent, Position as Place } from '../vocabulary/events';
import { assets } from './assets';
import { buckets } from './buckets';
import { dams } from './dams';
import { delegation } from './delegation';
import { disputes } from './disputes';
import { eventRow } from './eventRow';
import { installations } from './installations';
import type { Books, Handlers } from './Ledger';
import { networks } from './networks';
import { operators } from './operators';
import { rewards } from './rewards';
import { series } from './series';
import { slashing } from './slashing';
import { vaults } from './vaults';

const handlers: Handlers = {
  ...assets,
  ...networks,
  ...dams,
  ...operators,
  ...installations,
  ...delegation,
  ...rewards,
  ...disputes,
  ...vaults,
  ...buckets,
  ...slashing,
  ...series,
};

/**
 * Folds one marketplace event into the books: its own row, its postings and the new versions of what it changed.
 * @param part 0, or the ordinal among several events read from one log
 * @throws InvariantError with the event's place, when it says what cannot be
 */
export function applyEvent(event: MarketplaceEvent, at: Place, part: number, books: Books): void {
  try {
    (handlers[event.type] as (e: MarketplaceEvent, at: Place, books: Books) => void)(event, at, books);
  } catch (error) {
    if (!(error instanceof InvariantError)) throw error;
    throw new InvariantError(`${event.type}: ${error.message}`, {
      block: at.height,
      log: at.logIndex,
      transaction: at.txHash,
      emitter: at.emitter,
    });
  }
  books.rows.add(Event, eventRow(event, at, part, books.rows));
}
