import type { PostgresBroker } from './postgresBroker';

/** Runs once after all tests, failed ones too. */
export default async function globalTeardown(): Promise<void> {
  await (globalThis as { postgresBroker?: PostgresBroker }).postgresBroker?.stop();
}
