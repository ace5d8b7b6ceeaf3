import 'reflect-metadata';
import { Account } from './account';
import { Allocation } from './allocation';
import { Asset } from './asset';
import { Assignment } from './assignment';
import { Balance } from './balance';
import { BalanceValue } from './balanceValue';
import { Block } from './block';
import { Bucket } from './bucket';
import { BucketShare } from './bucketShare';
import { findTable, type TableInfo } from './columns';
import { Dam } from './dam';
import { Dispute } from './dispute';
import { Emitter } from './emitter';
import { EntityName } from './entityName';
import { Event } from './event';
import { Flow } from './flow';
import { FlowTotal } from './flowTotal';
import { FlowValue } from './flowValue';
import { Head } from './head';
import { Installation } from './installation';
import { InvariantCheck } from './invariantCheck';
import { Marketplace } from './marketplace';
import { Membership } from './membership';
import { Module } from './module';
import { Network } from './network';
import { Operator } from './operator';
import { OutboxBlock } from './outboxBlock';
import { Penalty } from './penalty';
import { PerformanceReport } from './performanceReport';
import { Position } from './position';
import { Posting } from './posting';
import { Price } from './price';
import { PriceBook } from './priceBook';
import { Resolver } from './resolver';
import { RetractedEvent } from './retractedEvent';
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

/** All tables that have a class, in the order of the migration. */
export const MODELS = [
  Marketplace,
  Head,
  Block,
  PriceBook,
  OutboxBlock,
  RetractedEvent,
  InvariantCheck,
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
export const LEDGER_TABLES: ReadonlyMap<object, TableInfo> = new Map(
  MODELS.flatMap((model) => {
    const table = findTable(model);
    return table === undefined ? [] : [[model, table] as const];
  }),
);
