/** A question to begin with. */
export interface ExampleQuery {
  readonly title: string;
  readonly query: string;
}

/** The first three questions that people ask; GraphiQL opens with them, and `npm start` prints them. */
export const EXAMPLES: readonly ExampleQuery[] = [
  {
    title: 'Marketplace overview: GTV of the last 30 days, and how far indexing is',
    query: `query Overview {
  marketplace {
    name
    asOf { block iso isFinal }
    status { isCaughtUp lagBlocks lagSeconds }
    gtv(window: { preset: LAST_30D }) {
      usd
      pricedShare
      components { component isCounted usd events }
      breakdown(by: NETWORK, first: 5) { key usd }
    }
    dams { totalCount }
    networks { totalCount }
    operators { totalCount }
    delegators(filter: { hasShares: true }) { totalCount }
  }
}`,
  },
  {
    title: 'DAMs by realised yield',
    query: `query DamsByYield {
  marketplace {
    dams(first: 10, orderBy: { field: YIELD, direction: DESC, window: { preset: LAST_30D } }) {
      nodes {
        name
        address
        capitalType
        asset { symbol decimals }
        capital
        yield(window: { preset: LAST_30D }) { apr rewardsUsd capitalUsdDays capitalCoverage }
        installations(filter: { state: CONFIRMED }, first: 5) { nodes { network { name } exposure } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
  },
  {
    title: 'Operators by uptime, with how much of their time was reported',
    query: `query OperatorsByUptime {
  marketplace {
    operators(first: 10, orderBy: { field: UPTIME, direction: DESC, window: { preset: LAST_30D } }) {
      nodes {
        address
        kind
        uptime(window: { preset: LAST_30D }) { uptime coverage upSeconds coveredSeconds scheduledSeconds }
        assignments(filter: { state: ACTIVE }, first: 5) { nodes { network { name } } }
        penaltyCount
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
  },
];
