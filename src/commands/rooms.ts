/** What the demo needs to know, and whom it tells. */
export interface DemoOptions {
  /** Folder for its journal and the file of marketplaces: `.data` of the project. */
  readonly dataDir: string;
  /** Aborted when the demo has to stop: it ends anvil and returns. */
  readonly signal: AbortSignal;
  /** Told what it is doing, one line at a time. */
  readonly onProgress: (text: string) => void;
  /** Told once the chain answers and the file of marketplaces is written; from then on the scenario lives. */
  readonly onReady: (marketplacesFile: string) => void;
}

/** Entry point of the demo. Returns after `signal` was aborted and everything that it started is gone. */
type RunDemo = (options: DemoOptions) => Promise<void>;

/** Loads the demo, which most commands do without. */
export async function loadDemo(): Promise<RunDemo> {
  return (await import('../../demo/main.js')).runDemo;
}
