import { keccak256 } from '@subsquid/evm-abi';
import { Dam } from '../../../model/dam';
import { Module } from '../../../model/module';
import type { RowsView } from '../../../model/RowsView';
import { Vault } from '../../../model/vault';
import { type Address, addressOrNull, ZERO_ADDRESS } from '../../vocabulary/ids';
import { on } from '../on';
import type { PreparedLog } from '../Protocol';
import { sayKnowing } from '../say';
import { events } from './generated/VaultTokenized';
import { findVault } from './known';

const DEFAULT_ADMIN = `0x${'0'.repeat(64)}`;

const ROLES = new Map([
  [DEFAULT_ADMIN, 'DEFAULT_ADMIN_ROLE'],
  ...[
    'DEPOSIT_WHITELIST_SET_ROLE',
    'DEPOSITOR_WHITELIST_ROLE',
    'IS_DEPOSIT_LIMIT_SET_ROLE',
    'DEPOSIT_LIMIT_SET_ROLE',
    'HOOK_SET_ROLE',
    'NETWORK_LIMIT_SET_ROLE',
    'OPERATOR_NETWORK_LIMIT_SET_ROLE',
    'OPERATOR_NETWORK_SHARES_SET_ROLE',
    'ADMIN_FEE_CLAIM_ROLE',
    'ADMIN_FEE_SET_ROLE',
  ].map((name): [string, string] => [`0x${keccak256(name).toString('hex')}`, name]),
]);

interface Grant {
  role: string;
  account: Address;
  sender: Address;
}

/** Who may do what in a vault and its modules. The Manager is the vault's owner, else its first administrator. */
export const roleReadings = [
  on(events.OwnershipTransferred, (e, { address }) =>
    sayKnowing((rows) =>
      findVault(rows, address) === undefined
        ? []
        : [{ type: 'DamOwnerChanged', dam: address, owner: e.newOwner, by: addressOrNull(e.previousOwner) }],
    ),
  ),
  on(events.RoleGranted, (e, { address }) => roleChanged(address, e, true)),
  on(events.RoleRevoked, (e, { address }) => roleChanged(address, e, false)),
  on(events.Initialized, ({ version }, { address }) =>
    sayKnowing((rows) =>
      findVault(rows, address) === undefined ? [] : [{ type: 'VaultVersionChanged', dam: address, version: Number(version) }],
    ),
  ),
];

function roleChanged(contract: Address, { role, account, sender }: Grant, isGranted: boolean): PreparedLog {
  return sayKnowing((rows) => {
    const dam = damOf(rows, contract);
    if (dam === null) return [];
    const isFirst = dam === contract && isGranted && role === DEFAULT_ADMIN && rows.find(Dam, dam)?.owner === ZERO_ADDRESS;
    return [
      { type: 'RoleChanged', dam, contract, role: ROLES.get(role) ?? role, account, isGranted, by: sender },
      ...(isFirst ? [{ type: 'DamOwnerChanged' as const, dam, owner: account, by: sender }] : []),
    ];
  });
}

/** The followed vault that a contract is or belongs to. */
function damOf(rows: RowsView, contract: Address): Address | null {
  const dam = rows.find(Vault, contract)?.dam ?? rows.find(Module, contract)?.dam ?? null;
  return dam !== null && findVault(rows, dam) !== undefined ? dam : null;
}
