import { Dam } from '../../../model/dam';
import { TEXT_LIMITS, textOrNull } from '../../vocabulary/cleanText';
import type { MarketplaceEvent } from '../../vocabulary/events';
import { type Address, addressOrNull } from '../../vocabulary/ids';
import { on, type Reading } from '../on';
import { say, sayKnowing } from '../say';
import type { KindOf } from './contracts';
import { events as metadata } from './generated/MetadataService';
import { events as middleware } from './generated/NetworkMiddlewareService';
import { events as optIn } from './generated/OptInService';

/** Services: opt-ins of Operators, who acts for Networks, and where they describe themselves. */
export const serviceReadings = (kindOf: KindOf): Reading[] => [
  on(optIn.OptIn, ({ who, where }, { address }) => {
    if (kindOf(address) !== 'operatorVaultOptInService') return activity('OperatorActivated', who, where);
    return ofDam(where, { type: 'OperatorAccepted', dam: where, operator: who, isOwnDam: false, by: who });
  }),
  on(optIn.OptOut, ({ who, where }, { address }) => {
    if (kindOf(address) !== 'operatorVaultOptInService') return activity('OperatorDeactivated', who, where);
    return ofDam(where, { type: 'OperatorRemoved', dam: where, operator: who, hasLeft: true, reason: null, by: who });
  }),
  on(middleware.SetMiddleware, (e) =>
    say({ type: 'NetworkRoleChanged', network: e.network, role: 'manager', account: addressOrNull(e.middleware), by: e.network }),
  ),
  on(metadata.SetMetadataURL, ({ entity, metadataURL }, { address }) => {
    const text = textOrNull(metadataURL, TEXT_LIMITS.metadata);
    return kindOf(address) === 'operatorMetadataService'
      ? say({ type: 'OperatorMetadataUpdated', operator: entity, metadata: text, by: entity })
      : say({ type: 'NetworkMetadataUpdated', network: entity, metadata: text, by: entity });
  }),
];

/** An Operator begins or ends its service to a Network. */
const activity = (type: 'OperatorActivated' | 'OperatorDeactivated', operator: Address, network: Address) =>
  sayKnowing((_rows, { at }) => [
    { type, network, operator, dam: null, installation: null, at: at.time, reason: null, by: operator },
  ]);

/** What happens in a vault, unless it is of a version that the adapter does not know. */
const ofDam = (dam: Address, event: MarketplaceEvent) => sayKnowing((rows) => (rows.find(Dam, dam) === undefined ? [] : [event]));
