import { PostgresBroker } from './postgresBroker';

/** Runs once before all tests: offers the shared PostgreSQL, which starts only if a test asks for it. */
export default async function globalSetup(): Promise<void> {
  const broker = new PostgresBroker();
  await broker.start();
  (globalThis as { postgresBroker?: PostgresBroker }).postgresBroker = broker;
}
