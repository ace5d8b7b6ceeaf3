import type { RowsView } from '../../model/RowsView';
import type { MarketplaceEvent } from '../vocabulary/events';
import { needsOf } from '../vocabulary/needs';
import type { PreparedLog, Read, ReadResult, Standing } from './Protocol';

/** A log that says these events, whatever the rows are. */
export function say(...events: MarketplaceEvent[]): PreparedLog {
  return { reads: [], needs: events.flatMap(needsOf), translate: () => events };
}

/** A log that says what the rows make of it, and where it stands; it touches no row that would have to be loaded. */
export function sayKnowing(translate: (rows: RowsView, standing: Standing) => MarketplaceEvent[]): PreparedLog {
  return { reads: [], needs: [], translate: (_reads, rows, standing) => translate(rows, standing) };
}

/** What several logs' worth of translation say, one after the other: the reads of all are asked. */
export function sayAll(...parts: PreparedLog[]): PreparedLog {
  const reads = parts.flatMap((part) => part.reads);
  return {
    reads,
    follow: (answers) => followed(parts, answers).flat(),
    needs: parts.flatMap((part) => part.needs),
    translate: (answers, rows, standing) => {
      const further = followed(parts, answers);
      let first = 0;
      let second = reads.length;
      return parts.flatMap((part, i) => {
        const length = further[i]?.length ?? 0;
        const own = [...answers.slice(first, first + part.reads.length), ...answers.slice(second, second + length)];
        first += part.reads.length;
        second += length;
        return part.translate(own, rows, standing);
      });
    },
  };
}

/** What each part reads further, given the answers to the first reads of all. */
function followed(parts: readonly PreparedLog[], answers: readonly ReadResult[]): (readonly Read[])[] {
  let from = 0;
  return parts.map((part) => {
    const own = answers.slice(from, from + part.reads.length);
    from += part.reads.length;
    return part.follow?.(own) ?? [];
  });
}
