import { Account } from './account';
import { Allocation } from './allocation';
import { Asset } from './asset';
import { Assignment } from './assignment';
import { Balance } from './balance';
import { BalanceValue } from './balanceValue';
import { Bucket } from './bucket';
import { BucketShare } from './bucketShare';
import { type LedgerRow, type TableInfo, tableOf } from './columns';
import { Dam } from './dam';
import { Dispute } from './dispute';
import { Emitter } from './emitter';
import { EntityName } from './entityName';
import { Event } from './event';
import { Flow } from './flow';
import { FlowTotal } from './flowTotal';
import { FlowValue } from './flowValue';
import { Installation } from './installation';
import { Membership } from './membership';
import { Module } from './module';
import { Network } from './network';
import { Operator } from './operator';
import { Penalty } from './penalty';
import { PerformanceReport } from './performanceReport';
import { Position } from './position';
import { Posting } from './posting';
import { Price } from './price';
import { Resolver } from './resolver';
import { RewardAccount } from './rewardAccount';
import { RewardAllotment } from './rewardAllotment';
import { RewardClaim } from './rewardClaim';
import { RewardCursor } from './rewardCursor';
import { RewardDistribution } from './rewardDistribution';
import { RewardIndex } from './rewardIndex';
import { RewardSeries } from './rewardSeries';
import { ServiceInterval } from './serviceInterval';
import { Tranche } from './tranche';
import { Vault } from './vault';
import { Withdrawal } from './withdrawal';

/** The classes of the ledger's tables, in the order of the migration. */
const LEDGER_MODELS = [
  EntityName,
  Emitter,
  Asset,
  Network,
  Dam,
  Operator,
  Membership,
  Assignment,
  ServiceInterval,
  PerformanceReport,
  Installation,
  RewardIndex,
  Tranche,
  Dispute,
  Account,
  Flow,
  Price,
  Event,
  Posting,
  Penalty,
  RewardDistribution,
  RewardClaim,
  Balance,
  BalanceValue,
  FlowTotal,
  FlowValue,
  Position,
  RewardAccount,
  Withdrawal,
  Vault,
  Module,
  Bucket,
  BucketShare,
  Allocation,
  Resolver,
  RewardSeries,
  RewardAllotment,
  RewardCursor,
];

/** The tables of the ledger: everything that is derived from logs, and that a fork takes back. */
export const LEDGER_TABLES: ReadonlyMap<abstract new () => LedgerRow, TableInfo> = new Map(
  LEDGER_MODELS.map((model) => [model, tableOf(model)]),
);
