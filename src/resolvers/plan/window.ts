import { ApiError } from '../apiError';
import type { WindowInput, WindowPreset } from '../generated/types';

/** A stretch of service time [from, to), block seconds. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400;
const LENGTH: Readonly<Record<Exclude<WindowPreset, 'ALL'>, number>> = { LAST_24H: DAY, LAST_7D: 7 * DAY, LAST_30D: 30 * DAY };

/**
 * The stretch of time that an argument asks for; it ends at the as-of moment at the latest, and never depends on the wall clock.
 *
 * @param input the argument; null or undefined: the last 30 days
 * @param asOfTime moment that the request is read at, block seconds
 * @param startTime time of the first known block
 * @throws ApiError BAD_WINDOW when it is given twice or nothing of it lies before the as-of moment
 */
export function windowOf(input: WindowInput | null | undefined, asOfTime: number, startTime: number): TimeWindow {
  const { preset, from, to } = input ?? {};
  if (preset != null && (from != null || to != null))
    throw new ApiError('BAD_WINDOW', 'Give a preset, or from with or without to, not both.');
  if (from == null && to != null) throw new ApiError('BAD_WINDOW', 'A window with to needs from.');
  if (from != null) {
    const end = Math.min(to ?? asOfTime, asOfTime);
    if (from >= end)
      throw new ApiError('BAD_WINDOW', 'The window must begin before it ends and before the as-of moment.', { asOf: asOfTime });
    return { from, to: end };
  }
  const chosen = preset ?? 'LAST_30D';
  return { from: chosen === 'ALL' ? Math.min(startTime, asOfTime) : Math.max(asOfTime - LENGTH[chosen], 0), to: asOfTime };
}
