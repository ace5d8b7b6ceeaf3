import { cleanText, TEXT_LIMITS } from '../../vocabulary/cleanText';
import { addressOrNull, toSeconds } from '../../vocabulary/ids';
import { describeToken } from '../describeToken';
import { on } from '../on';
import { say, sayAll } from '../say';
import { operatorKind } from './enums';
import { events as operatorRegistry } from './generated/OperatorRegistry';
import { events as registry } from './generated/Registry';

const WHITELISTED = 1;

const reason = (text: string) => cleanText(text, TEXT_LIMITS.reason);
const metadata = (text: string) => cleanText(text, TEXT_LIMITS.metadata);

/** Registry: assets, Networks' admission, and the contracts of the deployment. */
export const registryReadings = [
  on(registry.AdminTransferred, (e) => say({ type: 'RegistryAdminChanged', account: e.newAdmin, by: e.by })),
  on(registry.FactoriesSet, (e) =>
    say({ type: 'RegistryContractsSet', contracts: [e.damFactory, e.networkFactory, e.operatorRegistry], by: e.by }),
  ),
  on(registry.AssetWhitelisted, (e) =>
    sayAll(
      describeToken(e.asset, 'TOKEN'),
      say({
        type: 'AssetWhitelisted',
        asset: e.asset,
        isWhitelisted: e.status === WHITELISTED,
        reason: e.reason === '' ? null : reason(e.reason),
        by: e.by,
      }),
    ),
  ),
  on(registry.NetworkWhitelistRequested, (e) => say({ type: 'NetworkWhitelistRequested', network: e.network, by: e.by })),
  on(registry.NetworkWhitelisted, (e) =>
    say({
      type: 'NetworkWhitelisted',
      network: e.network,
      liveAt: toSeconds(e.liveAt),
      maturesAt: toSeconds(e.maturesAt),
      by: e.by,
    }),
  ),
  on(registry.NetworkRejected, (e) => say({ type: 'NetworkRejected', network: e.network, reason: reason(e.reason), by: e.by })),
  on(registry.NetworkDelisted, (e) =>
    say({ type: 'NetworkDelisted', network: e.network, maturesAt: toSeconds(e.maturesAt), reason: reason(e.reason), by: e.by }),
  ),
];

/** Operator registry: identity of Operators and their place in DAMs. */
export const operatorReadings = [
  on(operatorRegistry.OperatorRegistered, (e) =>
    say({
      type: 'OperatorRegistered',
      operator: e.operator,
      kind: operatorKind(e.kind),
      metadata: metadata(e.metadataURI),
      by: e.by,
    }),
  ),
  on(operatorRegistry.OperatorMetadataUpdated, (e) =>
    say({ type: 'OperatorMetadataUpdated', operator: e.operator, metadata: metadata(e.metadataURI), by: e.by }),
  ),
  on(operatorRegistry.OperatorInvited, (e) => say({ type: 'OperatorInvited', dam: e.dam, operator: e.operator, by: e.by })),
  on(operatorRegistry.OperatorAccepted, (e) =>
    say({ type: 'OperatorAccepted', dam: e.dam, operator: e.operator, isOwnDam: false, by: e.by }),
  ),
  on(operatorRegistry.OperatorSelfOwned, (e) =>
    say({ type: 'OperatorAccepted', dam: e.dam, operator: e.operator, isOwnDam: true, by: e.by }),
  ),
  on(operatorRegistry.OperatorDeclined, (e) => say({ type: 'OperatorDeclined', dam: e.dam, operator: e.operator, by: e.by })),
  on(operatorRegistry.OperatorRemoved, (e) =>
    say({
      type: 'OperatorRemoved',
      dam: e.dam,
      operator: e.operator,
      hasLeft: addressOrNull(e.by) === e.operator,
      reason: reason(e.reason),
      by: e.by,
    }),
  ),
];
