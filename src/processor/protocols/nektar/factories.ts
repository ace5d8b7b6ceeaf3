import { cleanText, TEXT_LIMITS } from '../../vocabulary/cleanText';
import { addressOrNull, toSeconds } from '../../vocabulary/ids';
import { describeToken } from '../describeToken';
import { on } from '../on';
import type { PreparedLog } from '../Protocol';
import { say, sayAll } from '../say';
import { capitalType, mutableParameters } from './enums';
import { events as damFactory } from './generated/DAMFactory';
import { events as networkFactory } from './generated/NetworkFactory';

/** Describes a token that may be absent. */
function describe(address: string, kind: 'TOKEN' | 'RECEIPT' | 'REWARD'): PreparedLog[] {
  const asset = addressOrNull(address);
  return asset === null ? [] : [describeToken(asset, kind)];
}

const metadata = (text: string) => cleanText(text, TEXT_LIMITS.metadata);
const name = (text: string) => cleanText(text, TEXT_LIMITS.name);

/** Factories: DAMs and Networks come to be, each with all its parameters. */
export const factoryReadings = [
  on(damFactory.DAMCreated, (e) =>
    sayAll(
      ...describe(e.asset, 'TOKEN'),
      ...describe(e.receiptToken, 'RECEIPT'),
      say({
        type: 'DamCreated',
        dam: e.dam,
        owner: e.owner,
        capitalType: capitalType(e.damType),
        asset: addressOrNull(e.asset),
        receiptToken: addressOrNull(e.receiptToken),
        name: name(e.name),
        symbol: cleanText(e.symbol, TEXT_LIMITS.symbol),
        unitDecimals: e.unitDecimals,
        isTransferable: e.transferable,
        metadata: metadata(e.metadataURI),
        by: e.by,
      }),
    ),
  ),
  on(damFactory.DAMTermsSet, (e) =>
    say({
      type: 'DamTermsSet',
      dam: e.dam,
      feeBps: e.feeBps,
      lockup: toSeconds(e.lockup),
      withdrawalDelay: toSeconds(e.withdrawalDelay),
      gatekeeper: addressOrNull(e.gatekeeper),
      catalyst: addressOrNull(e.catalyst),
      mutable: mutableParameters(e.mutabilityFlags),
      by: e.by,
    }),
  ),
  on(networkFactory.NetworkCreated, (e) =>
    sayAll(
      ...describe(e.depositAsset, 'TOKEN'),
      ...describe(e.rewardAsset, 'TOKEN'),
      ...describe(e.rewardToken, 'REWARD'),
      say({
        type: 'NetworkCreated',
        network: e.network,
        owner: e.owner,
        capitalType: capitalType(e.netType),
        name: name(e.name),
        asset: addressOrNull(e.depositAsset),
        rewardToken: addressOrNull(e.rewardToken),
        rewardAsset: addressOrNull(e.rewardAsset),
        safe: addressOrNull(e.safe),
        metadata: metadata(e.metadataURI),
        by: e.by,
      }),
    ),
  ),
  on(networkFactory.NetworkTermsSet, (e) =>
    say({
      type: 'NetworkTermsSet',
      network: e.network,
      amountRequested: e.amountRequested,
      minDeposit: e.minDeposit,
      operatorsRequested: e.operatorsRequested,
      duration: toSeconds(e.duration),
      operatorRatePerDay: e.operatorRatePerDay,
      delegatorRatePerUnitPerDay: e.delegatorRatePerUnitPerDay,
      areRatesMutable: e.ratesMutable,
      distributionInterval: toSeconds(e.distributionInterval),
      returnGrace: toSeconds(e.returnGrace),
      disputeWindow: toSeconds(e.disputeWindow),
      by: e.by,
    }),
  ),
  on(networkFactory.NetworkRolesSet, (e) =>
    say({
      type: 'NetworkRolesSet',
      network: e.network,
      manager: addressOrNull(e.manager),
      reporter: addressOrNull(e.reporter),
      resolver: addressOrNull(e.resolver),
      by: e.by,
    }),
  ),
];
