import type { RowsView } from '../../model/RowsView';
import type { MarketplaceEvent } from '../vocabulary/events';
import { needsOf } from '../vocabulary/needs';
import type { PreparedLog } from './Protocol';

/** A log that says these events, whatever the rows are. */
export function say(...events: MarketplaceEvent[]): PreparedLog {
  return { reads: [], needs: events.flatMap(needsOf), translate: () => events };
}

/** A log that says what the rows make of it; it touches no row that would have to be loaded. */
export function sayKnowing(translate: (rows: RowsView) => MarketplaceEvent[]): PreparedLog {
  return { reads: [], needs: [], translate: (_reads, rows) => translate(rows) };
}

/** What two logs' worth of translation say, one after the other: the reads of both are asked. */
export function sayAll(...parts: PreparedLog[]): PreparedLog {
  return {
    reads: parts.flatMap((part) => part.reads),
    needs: parts.flatMap((part) => part.needs),
    translate: (reads, rows) => {
      let from = 0;
      return parts.flatMap((part) => {
        const own = reads.slice(from, from + part.reads.length);
        from += part.reads.length;
        return part.translate(own, rows);
      });
    },
  };
}
