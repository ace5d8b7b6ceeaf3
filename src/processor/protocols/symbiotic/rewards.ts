import type { RowsView } from '../../../model/RowsView';
import type { MarketplaceEvent } from '../../vocabulary/events';
import { type Address, toSeconds } from '../../vocabulary/ids';
import { describeToken } from '../describeToken';
import { on } from '../on';
import type { PreparedLog } from '../Protocol';
import { sayAll, sayKnowing } from '../say';
import { events as ofOperators } from './generated/DefaultOperatorRewards';
import { events as ofStakers } from './generated/DefaultStakerRewards';
import { seriesId } from './ids';
import { findModule, findVault, middlewareOf, ofModule } from './known';

/** Rewards of a vault's stakers: each distribution for whoever held shares at a past moment. */
const stakerReadings = [
  // The first log of such a contract: it says its vault before its factory announces it.
  on(ofStakers.InitVault, (e, { address }) =>
    sayKnowing((rows) => (findVault(rows, e.vault) === undefined ? [] : [created(address, e.vault, 'REWARDS')])),
  ),
  on(ofStakers.SetAdminFee, (e, { address }) =>
    ofStakersOf(address, (dam) => [{ type: 'ModuleFeeSet', module: address, dam, feeBps: Number(e.adminFee) }]),
  ),
  on(ofStakers.DistributeRewards, (e, { address }) =>
    sayAll(
      describeToken(e.token, 'TOKEN'),
      ofStakersOf(address, (dam, rows) => [
        {
          type: 'RewardsAllotted',
          ...seriesOf(address, dam, e),
          amount: e.distributeAmount,
          fee: e.adminFeeAmount,
          snapshotAt: toSeconds(e.timestamp),
          by: middlewareOf(rows, e.network),
        },
      ]),
    ),
  ),
  on(ofStakers.ClaimRewards, (e, { address }) =>
    ofStakersOf(address, (dam) => [
      {
        type: 'SeriesClaimed',
        ...seriesOf(address, dam, e),
        account: e.claimer,
        receiver: e.recipient,
        role: 'DELEGATOR',
        amount: e.amount,
        by: e.claimer,
      },
    ]),
  ),
  on(ofStakers.ClaimRewardsExtra, (e, { address }) =>
    ofStakersOf(address, (dam) => {
      const first = Number(e.firstClaimedRewardIndex);
      return [
        {
          type: 'RewardCursorMoved',
          ...seriesOf(address, dam, e),
          account: e.claimer,
          first,
          next: first + Number(e.rewardsClaimed),
        },
      ];
    }),
  ),
  // What the event calls its recipient is the token: the contract passes that.
  on(ofStakers.ClaimAdminFee, (e, { address }) =>
    ofStakersOf(address, (dam) => [
      { type: 'RewardFeeClaimed', module: address, dam, rewardToken: e.recipient, amount: e.amount },
    ]),
  ),
];

/** Rewards of Operators, whichever their vaults: each distribution a Merkle root over cumulative amounts. */
const operatorReadings = [
  on(ofOperators.DistributeRewards, (e, { address }) =>
    sayAll(
      describeToken(e.token, 'TOKEN'),
      ofOperatorsOf(address, (rows) => [
        {
          type: 'RewardRootSet',
          ...seriesOf(address, null, e),
          amount: e.amount,
          root: e.root,
          by: middlewareOf(rows, e.network),
        },
      ]),
    ),
  ),
  on(ofOperators.ClaimRewards, (e, { address }) =>
    ofOperatorsOf(address, () => [
      {
        type: 'SeriesClaimed',
        ...seriesOf(address, null, e),
        account: e.claimer,
        receiver: e.recipient,
        role: 'OPERATOR',
        amount: e.amount,
        by: e.claimer,
      },
    ]),
  ),
];

/** Everything that contracts which pay rewards emit, but for their roles. */
export const rewardReadings = [...stakerReadings, ...operatorReadings];

/** The module that a rewards contract is. */
export function created(module: Address, dam: Address | null, kind: 'REWARDS' | 'OPERATOR_REWARDS'): MarketplaceEvent {
  const none = { variant: null, operator: null, network: null, vetoDuration: null, resolverDelay: null };
  return { type: 'ModuleCreated', module, dam, kind, ...none };
}

function seriesOf(module: Address, dam: Address | null, { network, token }: { network: Address; token: Address }) {
  return { series: seriesId(module, network, token), module, dam, network, rewardToken: token };
}

const ofStakersOf = (address: Address, translate: (dam: Address, rows: RowsView) => MarketplaceEvent[]): PreparedLog =>
  ofModule(address, 'REWARDS', ({ dam }, rows) => translate(dam, rows));

const ofOperatorsOf = (address: Address, translate: (rows: RowsView) => MarketplaceEvent[]): PreparedLog =>
  sayKnowing((rows) => (findModule(rows, address, 'OPERATOR_REWARDS') === undefined ? [] : translate(rows)));
