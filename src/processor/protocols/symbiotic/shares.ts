/** What shares are worth, rounded down, with the one virtual share and the one virtual unit that keep a first depositor honest. */
export const assetsOf = (shares: bigint, allAssets: bigint, allShares: bigint): bigint =>
  (shares * (allAssets + 1n)) / (allShares + 1n);

/** The shares that assets get, rounded down; see {@link assetsOf}. */
export const sharesFor = (assets: bigint, allAssets: bigint, allShares: bigint): bigint =>
  (assets * (allShares + 1n)) / (allAssets + 1n);
