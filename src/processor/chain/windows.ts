import type { BlockHeader, RawLog, Window } from './types';

/** Logs in order, by block. */
export function logsByBlock(logs: readonly RawLog[]): Map<number, RawLog[]> {
  const blocks = new Map<number, RawLog[]>();
  for (const log of logs) {
    const block = blocks.get(log.blockNumber);
    if (block === undefined) blocks.set(log.blockNumber, [log]);
    else block.push(log);
  }
  return blocks;
}

/** The part of a window from a height on; the whole window when it begins there. */
export function windowFrom(window: Window, height: number): Window {
  if (height <= window.from) return window;
  return part(window, height, window.to);
}

/**
 * Cuts a window after a block.
 *
 * @param last header of the block after which it is cut, which is then always known
 */
export function cutWindow(window: Window, last: BlockHeader): [Window, Window | undefined] {
  const head = part(window, window.from, last.height);
  const hasLast = head.headers.at(-1)?.height === last.height;
  const before = hasLast ? head : { ...head, headers: [...head.headers, last] };
  return [before, last.height >= window.to ? undefined : part(window, last.height + 1, window.to)];
}

/** Joins windows that follow each other. */
export function joinWindows(windows: readonly Window[]): Window {
  if (windows.length === 1) return windows[0]!;
  return {
    from: windows[0]!.from,
    to: windows.at(-1)!.to,
    // A window's last header is needed only at the very end, unless there are logs in that block.
    headers: windows.flatMap((window, at) => (at === windows.length - 1 ? window.headers : headersWithLogs(window))),
    logs: windows.flatMap((window) => window.logs),
    emitters: windows.flatMap((window) => window.emitters),
    bytes: windows.reduce((sum, window) => sum + window.bytes, 0),
  };
}

/** The headers of blocks that have logs. */
function headersWithLogs(window: Window): readonly BlockHeader[] {
  const last = window.headers.at(-1);
  const hasLogs = last === undefined || window.logs.at(-1)?.blockNumber === last.height;
  return hasLogs ? window.headers : window.headers.slice(0, -1);
}

/** The blocks `from` to `to` of a window. */
function part(window: Window, from: number, to: number): Window {
  const isIn = (height: number): boolean => height >= from && height <= to;
  const logs: RawLog[] = window.logs.filter((log) => isIn(log.blockNumber));
  return {
    from,
    to,
    logs,
    headers: window.headers.filter((header) => isIn(header.height)),
    emitters: window.emitters.filter((emitter) => isIn(emitter.announcedAt)),
    bytes: Math.ceil((window.bytes * (logs.length + 1)) / (window.logs.length + 1)),
  };
}
