import type { FatalMessage } from '../errors';

/** What a child of `npm start` tells it over IPC. */
export type ChildMessage =
  | FatalMessage
  /** It does what it is there for; `file` is the demo's file of marketplaces. */
  | { readonly type: 'ready'; readonly file?: string }
  /** What it is doing, for the person who waits. */
  | { readonly type: 'progress'; readonly text: string };

/** Tells the parent, if this process has one that listens. */
export function tellParent(message: ChildMessage): void {
  if (process.send !== undefined && process.connected) process.send(message);
}
