import type { PoolClient } from 'pg';

/** Does something before the first statement of a connection that fits: what somebody else may do just then. */
export function beforeQuery(client: PoolClient, fits: (statement: string) => boolean, work: () => Promise<unknown>): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  let isDone = false;
  client.query = (async (...args: unknown[]) => {
    if (!isDone && fits(String(args[0]))) {
      isDone = true;
      await work();
    }
    return query(...args);
  }) as typeof client.query;
}
