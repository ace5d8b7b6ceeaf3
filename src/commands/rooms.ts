import type { Config } from '../config';

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

/** Entry point of the processor room. Returns when `evm-processor` has ended; it usually ends the process itself. */
export type RunProcessor = (config: Config, marketplaceName: string) => Promise<void>;
/** Entry point of the server room. Returns once it listens; ends on SIGTERM. */
export type RunApi = (config: Config) => Promise<void>;
/** Entry point of the demo. Returns after `signal` was aborted and everything that it started is gone. */
export type RunDemo = (options: DemoOptions) => Promise<void>;

/** Loads the processor room: only the process that needs it pays for its imports. */
export async function loadProcessor(): Promise<RunProcessor> {
  return (await load<{ runProcessor: RunProcessor }>('../processor/main.js')).runProcessor;
}

/** Loads the server room. */
export async function loadApi(): Promise<RunApi> {
  return (await load<{ runApi: RunApi }>('../server/main.js')).runApi;
}

/** Loads the demo. */
export async function loadDemo(): Promise<RunDemo> {
  return (await load<{ runDemo: RunDemo }>('../../demo/main.js')).runDemo;
}

/** TODO(wiring): literal `await import('../processor/main')` once the rooms exist; a variable keeps the compiler quiet until then. */
function load<T>(path: string): Promise<T> {
  return import(path) as Promise<T>;
}
