import type { Desk } from '../stage/Desk';
import * as firms from './firms';
import * as people from './people';

/** Something that somebody may do in the next block; false when nothing came of it. */
type Deed = (desk: Desk) => boolean | Promise<boolean>;

/** What people do, and how often relative to each other. */
const DEEDS: readonly (readonly [weight: number, deed: Deed])[] = [
  [22, people.someoneDeposits],
  [16, people.someoneClaims],
  [12, people.someoneLeaves],
  [8, people.someoneEndsARequest],
  [6, people.someonePassesReceiptsOn],
  [8, people.someoneRedeems],
  [4, people.someonePassesRewardsOn],
  [8, firms.anOperatorIsPaid],
  [10, firms.aNetworkReports],
  [3, firms.aNetworkFunds],
  [6, firms.aTrancheIsLocked],
  [8, firms.aTrancheMovesOn],
  [4, firms.aCommitmentGrows],
  [2, firms.aCommitmentShrinks],
];

/**
 * Does something at random.
 *
 * @returns whether anything came of it
 */
export async function doSomething(desk: Desk): Promise<boolean> {
  let draw = desk.random.unit() * DEEDS.reduce((sum, [weight]) => sum + weight, 0);
  const hit = DEEDS.find(([weight]) => {
    draw -= weight;
    return draw < 0;
  });
  return hit === undefined ? false : hit[1](desk);
}
