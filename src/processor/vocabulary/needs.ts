import type { MarketplaceEvent } from './events';
import type { Address, NaturalId } from './ids';

/**
 * A row that a log may touch, named before the batch is loaded.
 * Small nouns (DAMs, Networks, installations …) are always at hand; only what grows with the number of users is named.
 */
export type Need =
  /** The position of a Delegator in a DAM, its reward accounts and its shares of withdrawal buckets there. */
  { row: 'holder'; dam: Address; holder: Address } | { row: 'withdrawal'; dam: Address; request: NaturalId };

/** What folding an event touches. */
export function needsOf(event: MarketplaceEvent): Need[] {
  switch (event.type) {
    case 'Deposited':
      return [{ row: 'holder', dam: event.dam, holder: event.receiver }];
    case 'Withdrawn':
      return [{ row: 'holder', dam: event.dam, holder: event.owner }];
    case 'SharesTransferred':
      return [
        { row: 'holder', dam: event.dam, holder: event.from },
        { row: 'holder', dam: event.dam, holder: event.to },
      ];
    case 'WithdrawalRequested':
    case 'WithdrawalClaimed':
    case 'WithdrawalCancelled':
      return [
        { row: 'holder', dam: event.dam, holder: event.owner },
        { row: 'withdrawal', dam: event.dam, request: event.request },
      ];
    case 'WithdrawalQueued':
      return [
        { row: 'holder', dam: event.dam, holder: event.owner },
        { row: 'holder', dam: event.dam, holder: event.receiver },
      ];
    case 'BucketsClaimed':
      return [{ row: 'holder', dam: event.dam, holder: event.owner }];
    case 'RewardsClaimed':
      return event.dam === null || event.role === 'OPERATOR' ? [] : [{ row: 'holder', dam: event.dam, holder: event.account }];
    default:
      return [];
  }
}
