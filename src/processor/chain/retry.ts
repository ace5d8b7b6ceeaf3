import { AttemptFailure } from './errors';

/** How patient we are with a server. */
export interface RetryPolicy {
  /** Attempts in a row that may fail. */
  readonly attempts: number;
  /** First pause in milliseconds; it doubles from failure to failure. */
  readonly baseMs: number;
  /** Longest pause in milliseconds. */
  readonly maxMs: number;
}

/** About three minutes in all. */
export const PATIENT: RetryPolicy = { attempts: 14, baseMs: 250, maxMs: 20_000 };

/**
 * The pause before the next attempt in milliseconds: exponential, with up to a quarter of jitter so that parallel requests spread, and
 * never shorter than what the server asked for (bounded by a minute, since that is a stranger's number).
 *
 * @param failures how many attempts failed in a row, 1 at least
 */
export function backoffMs(policy: RetryPolicy, failures: number, error?: unknown): number {
  const pause = Math.min(policy.maxMs, policy.baseMs * 2 ** Math.min(failures - 1, 30));
  const asked = error instanceof AttemptFailure ? Math.min(error.retryAfterMs ?? 0, 60_000) : 0;
  return Math.max(asked, Math.round(pause * (1 + Math.random() / 4)));
}

/**
 * Waits, and gives up as soon as the signal aborts.
 *
 * @throws the signal's reason
 */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
