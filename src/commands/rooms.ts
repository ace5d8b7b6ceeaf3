/** What the demo needs to know, and whom it tells. */
export interface DemoOptions {
  /** Folder for its journal, its port and the file of marketplaces: `.data` of the project. */
  readonly dataDir: string;
  /** Aborted when the demo has to stop: it ends anvil and returns. */
  readonly signal: AbortSignal;
  /** Told what it is doing, one line at a time. */
  readonly onProgress: (text: string) => void;
  /** Told once the chain answers and the file of marketplaces is written; from then on the scenario lives. */
  readonly onReady: (marketplacesFile: string) => void;
}

/** Entry point of the demo. Returns after `signal` was aborted and everything that it started is gone. */
export type RunDemo = (options: DemoOptions) => Promise<void>;

/** Loads the demo. TODO(wiring): a literal `await import('../../demo/main.js')` in `demo.ts` once `demo/main.ts` exists. */
export async function loadDemo(): Promise<RunDemo> {
  const path: string = '../../demo/main.js';
  return ((await import(path)) as { runDemo: RunDemo }).runDemo;
}
