import { EXAMPLES } from '../server/examples';

/**
 * What `npm start` prints once everything runs.
 *
 * @param url where the API listens, e.g. `http://127.0.0.1:4350`
 */
export function tryThese(url: string): string {
  const examples = EXAMPLES.map(({ title, query }) => `  # ${title}\n${query.replaceAll(/^/gm, '  ')}\n`).join('\n');
  return `
Open ${url}/graphql

Three queries to try there:

${examples}
Ctrl-C stops everything; "npm start" goes on from there, "npm start -- --fresh" begins anew.
`;
}
