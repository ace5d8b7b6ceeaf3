import { asset } from './asset';
import { assignment } from './assignment';
import { bucket } from './bucket';
import { bucketShare } from './bucketShare';
import { dam } from './dam';
import { damModule } from './damModule';
import { delegator } from './delegator';
import { dispute } from './dispute';
import { installation } from './installation';
import { manager } from './manager';
import { marketplace } from './marketplace';
import { marketplaceEvent } from './marketplaceEvent';
import { membership } from './membership';
import { network } from './network';
import { operator } from './operator';
import { penalty } from './penalty';
import { performanceReport } from './performanceReport';
import type { Noun, Nouns } from './plan/noun';
import { position } from './position';
import { rewardAccount } from './rewardAccount';
import { rewardClaim } from './rewardClaim';
import { rewardDistribution } from './rewardDistribution';
import { rewardSeries } from './rewardSeries';
import { seriesAccount } from './seriesAccount';
import { stake } from './stake';
import { tranche } from './tranche';
import { vault } from './vault';
import { vetoResolver } from './vetoResolver';
import { withdrawal } from './withdrawal';

const ALL: readonly Noun[] = [
  marketplace,
  dam,
  network,
  operator,
  delegator,
  manager,
  asset,
  installation,
  membership,
  assignment,
  position,
  withdrawal,
  tranche,
  dispute,
  penalty,
  rewardDistribution,
  rewardClaim,
  rewardAccount,
  performanceReport,
  marketplaceEvent,
  bucket,
  bucketShare,
  damModule,
  rewardSeries,
  seriesAccount,
  stake,
  vault,
  vetoResolver,
];

/** Every noun by its GraphQL type: nouns refer to each other by that name, so that their files do not import each other. */
export const nouns: Nouns = new Map(ALL.map((noun) => [noun.type, noun]));
