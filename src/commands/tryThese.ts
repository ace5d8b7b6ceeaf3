/** A query to try, with the sentence that says what it answers. */
interface Example {
  readonly title: string;
  readonly query: string;
}

/** The first three questions that people ask. */
export const EXAMPLES: readonly Example[] = [
  {
    title: 'Marketplace overview: GTV, TVL and active users of the last 30 days',
    query: '{ marketplaces { name overview(window: { last: "30d" }) { gtv { usd pricedShare } tvl { usd } activeUsers } } }',
  },
  {
    title: 'DAMs by realised yield',
    query: '{ dams(orderBy: YIELD_DESC, first: 5) { nodes { id name type yield(window: { last: "30d" }) { realisedApr } } } }',
  },
  {
    title: 'Operators by uptime, with how much of their time was reported',
    query: '{ operators(orderBy: UPTIME_DESC, first: 5) { nodes { id uptime(window: { last: "30d" }) { ratio coverage } } } }',
  },
];

/**
 * What `npm start` prints once everything runs.
 *
 * @param url where the API listens, e.g. `http://127.0.0.1:4350`
 */
export function tryThese(url: string): string {
  const examples = EXAMPLES.map(({ title, query }) => `  # ${title}\n  ${query}\n`).join('\n');
  return `\nOpen ${url}/ for the page, ${url}/graphql for GraphQL.\n\nThree queries to try:\n\n${examples}\nCtrl-C stops everything; "npm start" goes on from there, "npm start -- --fresh" begins anew.\n`;
}
