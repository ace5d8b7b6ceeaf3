import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    Initialized: event("0xc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d2", "Initialized(uint64)", {"version": p.uint64}),
    OnSlash: event("0x741a5de99085c0d660f3e4192217b0ffb0ea4e35a0480de48e857a4bc3ee36ed", "OnSlash(bytes32,address,uint256,uint48)", {"subnetwork": indexed(p.bytes32), "operator": indexed(p.address), "amount": p.uint256, "captureTimestamp": p.uint48}),
    RoleAdminChanged: event("0xbd79b86ffe0ab8e8776151514217cd7cacd52c909f66475c3af44e129f0b00ff", "RoleAdminChanged(bytes32,bytes32,bytes32)", {"role": indexed(p.bytes32), "previousAdminRole": indexed(p.bytes32), "newAdminRole": indexed(p.bytes32)}),
    RoleGranted: event("0x2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d", "RoleGranted(bytes32,address,address)", {"role": indexed(p.bytes32), "account": indexed(p.address), "sender": indexed(p.address)}),
    RoleRevoked: event("0xf6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b", "RoleRevoked(bytes32,address,address)", {"role": indexed(p.bytes32), "account": indexed(p.address), "sender": indexed(p.address)}),
    SetHook: event("0x5bbb1d3ebb6a3ad2a0f17ff35e579a83af60604d1d3c2a4c83c62adecadf666d", "SetHook(address)", {"hook": indexed(p.address)}),
    SetMaxNetworkLimit: event("0xc67e7929681aa1bccd63f52b3799bf5805f3009f197db6fdf584b14f7fbf608c", "SetMaxNetworkLimit(bytes32,uint256)", {"subnetwork": indexed(p.bytes32), "amount": p.uint256}),
    SetNetworkLimit: event("0x00899d104fc3d8820bd96540612bcc5c448c8837b13b9f7faa43ad0728f0c14f", "SetNetworkLimit(bytes32,uint256)", {"subnetwork": indexed(p.bytes32), "amount": p.uint256}),
    SetOperatorNetworkLimit: event("0xfc9545f07ffadfb668efd0144cdcaf2d6e2c8192dce1ea9fc131934f9c90fc7e", "SetOperatorNetworkLimit(bytes32,address,uint256)", {"subnetwork": indexed(p.bytes32), "operator": indexed(p.address), "amount": p.uint256}),
}

export const functions = {
    DEFAULT_ADMIN_ROLE: viewFun("0xa217fddf", "DEFAULT_ADMIN_ROLE()", {}, p.bytes32),
    FACTORY: viewFun("0x2dd31000", "FACTORY()", {}, p.address),
    HOOK_GAS_LIMIT: viewFun("0xff54740f", "HOOK_GAS_LIMIT()", {}, p.uint256),
    HOOK_RESERVE: viewFun("0x557cab44", "HOOK_RESERVE()", {}, p.uint256),
    HOOK_SET_ROLE: viewFun("0x6679191e", "HOOK_SET_ROLE()", {}, p.bytes32),
    NETWORK_LIMIT_SET_ROLE: viewFun("0x7d24bb27", "NETWORK_LIMIT_SET_ROLE()", {}, p.bytes32),
    NETWORK_REGISTRY: viewFun("0xc0cd7c3e", "NETWORK_REGISTRY()", {}, p.address),
    OPERATOR_NETWORK_LIMIT_SET_ROLE: viewFun("0x518504ba", "OPERATOR_NETWORK_LIMIT_SET_ROLE()", {}, p.bytes32),
    OPERATOR_NETWORK_OPT_IN_SERVICE: viewFun("0x1a80e500", "OPERATOR_NETWORK_OPT_IN_SERVICE()", {}, p.address),
    OPERATOR_VAULT_OPT_IN_SERVICE: viewFun("0x128e5d82", "OPERATOR_VAULT_OPT_IN_SERVICE()", {}, p.address),
    TYPE: viewFun("0xbb24fe8a", "TYPE()", {}, p.uint64),
    VAULT_FACTORY: viewFun("0x103f2907", "VAULT_FACTORY()", {}, p.address),
    VERSION: viewFun("0xffa1ad74", "VERSION()", {}, p.uint64),
    getRoleAdmin: viewFun("0x248a9ca3", "getRoleAdmin(bytes32)", {"role": p.bytes32}, p.bytes32),
    grantRole: fun("0x2f2ff15d", "grantRole(bytes32,address)", {"role": p.bytes32, "account": p.address}, ),
    hasRole: viewFun("0x91d14854", "hasRole(bytes32,address)", {"role": p.bytes32, "account": p.address}, p.bool),
    hook: viewFun("0x7f5a7c7b", "hook()", {}, p.address),
    initialize: fun("0x439fab91", "initialize(bytes)", {"data": p.bytes}, ),
    maxNetworkLimit: viewFun("0xd15b740e", "maxNetworkLimit(bytes32)", {"subnetwork": p.bytes32}, p.uint256),
    networkLimit: viewFun("0x3eb22c0f", "networkLimit(bytes32)", {"subnetwork": p.bytes32}, p.uint256),
    networkLimitAt: viewFun("0x5d32a1c9", "networkLimitAt(bytes32,uint48,bytes)", {"subnetwork": p.bytes32, "timestamp": p.uint48, "hint": p.bytes}, p.uint256),
    onSlash: fun("0xe49561ee", "onSlash(bytes32,address,uint256,uint48,bytes)", {"subnetwork": p.bytes32, "operator": p.address, "amount": p.uint256, "captureTimestamp": p.uint48, "data": p.bytes}, ),
    operatorNetworkLimit: viewFun("0x11422095", "operatorNetworkLimit(bytes32,address)", {"subnetwork": p.bytes32, "operator": p.address}, p.uint256),
    operatorNetworkLimitAt: viewFun("0x94d2558a", "operatorNetworkLimitAt(bytes32,address,uint48,bytes)", {"subnetwork": p.bytes32, "operator": p.address, "timestamp": p.uint48, "hint": p.bytes}, p.uint256),
    renounceRole: fun("0x36568abe", "renounceRole(bytes32,address)", {"role": p.bytes32, "callerConfirmation": p.address}, ),
    revokeRole: fun("0xd547741f", "revokeRole(bytes32,address)", {"role": p.bytes32, "account": p.address}, ),
    setHook: fun("0x3dfd3873", "setHook(address)", {"hook_": p.address}, ),
    setMaxNetworkLimit: fun("0x23f752d5", "setMaxNetworkLimit(uint96,uint256)", {"identifier": p.uint96, "amount": p.uint256}, ),
    setNetworkLimit: fun("0x02145348", "setNetworkLimit(bytes32,uint256)", {"subnetwork": p.bytes32, "amount": p.uint256}, ),
    setOperatorNetworkLimit: fun("0x020cf0c2", "setOperatorNetworkLimit(bytes32,address,uint256)", {"subnetwork": p.bytes32, "operator": p.address, "amount": p.uint256}, ),
    stake: viewFun("0xfd4d447c", "stake(bytes32,address)", {"subnetwork": p.bytes32, "operator": p.address}, p.uint256),
    stakeAt: viewFun("0xe02f6937", "stakeAt(bytes32,address,uint48,bytes)", {"subnetwork": p.bytes32, "operator": p.address, "timestamp": p.uint48, "hints": p.bytes}, p.uint256),
    staticDelegateCall: fun("0x9f86fd85", "staticDelegateCall(address,bytes)", {"target": p.address, "data": p.bytes}, ),
    supportsInterface: viewFun("0x01ffc9a7", "supportsInterface(bytes4)", {"interfaceId": p.bytes4}, p.bool),
    vault: viewFun("0xfbfa77cf", "vault()", {}, p.address),
}

export class Contract extends ContractBase {

    DEFAULT_ADMIN_ROLE() {
        return this.eth_call(functions.DEFAULT_ADMIN_ROLE, {})
    }

    FACTORY() {
        return this.eth_call(functions.FACTORY, {})
    }

    HOOK_GAS_LIMIT() {
        return this.eth_call(functions.HOOK_GAS_LIMIT, {})
    }

    HOOK_RESERVE() {
        return this.eth_call(functions.HOOK_RESERVE, {})
    }

    HOOK_SET_ROLE() {
        return this.eth_call(functions.HOOK_SET_ROLE, {})
    }

    NETWORK_LIMIT_SET_ROLE() {
        return this.eth_call(functions.NETWORK_LIMIT_SET_ROLE, {})
    }

    NETWORK_REGISTRY() {
        return this.eth_call(functions.NETWORK_REGISTRY, {})
    }

    OPERATOR_NETWORK_LIMIT_SET_ROLE() {
        return this.eth_call(functions.OPERATOR_NETWORK_LIMIT_SET_ROLE, {})
    }

    OPERATOR_NETWORK_OPT_IN_SERVICE() {
        return this.eth_call(functions.OPERATOR_NETWORK_OPT_IN_SERVICE, {})
    }

    OPERATOR_VAULT_OPT_IN_SERVICE() {
        return this.eth_call(functions.OPERATOR_VAULT_OPT_IN_SERVICE, {})
    }

    TYPE() {
        return this.eth_call(functions.TYPE, {})
    }

    VAULT_FACTORY() {
        return this.eth_call(functions.VAULT_FACTORY, {})
    }

    VERSION() {
        return this.eth_call(functions.VERSION, {})
    }

    getRoleAdmin(role: GetRoleAdminParams["role"]) {
        return this.eth_call(functions.getRoleAdmin, {role})
    }

    hasRole(role: HasRoleParams["role"], account: HasRoleParams["account"]) {
        return this.eth_call(functions.hasRole, {role, account})
    }

    hook() {
        return this.eth_call(functions.hook, {})
    }

    maxNetworkLimit(subnetwork: MaxNetworkLimitParams["subnetwork"]) {
        return this.eth_call(functions.maxNetworkLimit, {subnetwork})
    }

    networkLimit(subnetwork: NetworkLimitParams["subnetwork"]) {
        return this.eth_call(functions.networkLimit, {subnetwork})
    }

    networkLimitAt(subnetwork: NetworkLimitAtParams["subnetwork"], timestamp: NetworkLimitAtParams["timestamp"], hint: NetworkLimitAtParams["hint"]) {
        return this.eth_call(functions.networkLimitAt, {subnetwork, timestamp, hint})
    }

    operatorNetworkLimit(subnetwork: OperatorNetworkLimitParams["subnetwork"], operator: OperatorNetworkLimitParams["operator"]) {
        return this.eth_call(functions.operatorNetworkLimit, {subnetwork, operator})
    }

    operatorNetworkLimitAt(subnetwork: OperatorNetworkLimitAtParams["subnetwork"], operator: OperatorNetworkLimitAtParams["operator"], timestamp: OperatorNetworkLimitAtParams["timestamp"], hint: OperatorNetworkLimitAtParams["hint"]) {
        return this.eth_call(functions.operatorNetworkLimitAt, {subnetwork, operator, timestamp, hint})
    }

    stake(subnetwork: StakeParams["subnetwork"], operator: StakeParams["operator"]) {
        return this.eth_call(functions.stake, {subnetwork, operator})
    }

    stakeAt(subnetwork: StakeAtParams["subnetwork"], operator: StakeAtParams["operator"], timestamp: StakeAtParams["timestamp"], hints: StakeAtParams["hints"]) {
        return this.eth_call(functions.stakeAt, {subnetwork, operator, timestamp, hints})
    }

    supportsInterface(interfaceId: SupportsInterfaceParams["interfaceId"]) {
        return this.eth_call(functions.supportsInterface, {interfaceId})
    }

    vault() {
        return this.eth_call(functions.vault, {})
    }
}

/// Event types
export type InitializedEventArgs = EParams<typeof events.Initialized>
export type OnSlashEventArgs = EParams<typeof events.OnSlash>
export type RoleAdminChangedEventArgs = EParams<typeof events.RoleAdminChanged>
export type RoleGrantedEventArgs = EParams<typeof events.RoleGranted>
export type RoleRevokedEventArgs = EParams<typeof events.RoleRevoked>
export type SetHookEventArgs = EParams<typeof events.SetHook>
export type SetMaxNetworkLimitEventArgs = EParams<typeof events.SetMaxNetworkLimit>
export type SetNetworkLimitEventArgs = EParams<typeof events.SetNetworkLimit>
export type SetOperatorNetworkLimitEventArgs = EParams<typeof events.SetOperatorNetworkLimit>

/// Function types
export type DEFAULT_ADMIN_ROLEParams = FunctionArguments<typeof functions.DEFAULT_ADMIN_ROLE>
export type DEFAULT_ADMIN_ROLEReturn = FunctionReturn<typeof functions.DEFAULT_ADMIN_ROLE>

export type FACTORYParams = FunctionArguments<typeof functions.FACTORY>
export type FACTORYReturn = FunctionReturn<typeof functions.FACTORY>

export type HOOK_GAS_LIMITParams = FunctionArguments<typeof functions.HOOK_GAS_LIMIT>
export type HOOK_GAS_LIMITReturn = FunctionReturn<typeof functions.HOOK_GAS_LIMIT>

export type HOOK_RESERVEParams = FunctionArguments<typeof functions.HOOK_RESERVE>
export type HOOK_RESERVEReturn = FunctionReturn<typeof functions.HOOK_RESERVE>

export type HOOK_SET_ROLEParams = FunctionArguments<typeof functions.HOOK_SET_ROLE>
export type HOOK_SET_ROLEReturn = FunctionReturn<typeof functions.HOOK_SET_ROLE>

export type NETWORK_LIMIT_SET_ROLEParams = FunctionArguments<typeof functions.NETWORK_LIMIT_SET_ROLE>
export type NETWORK_LIMIT_SET_ROLEReturn = FunctionReturn<typeof functions.NETWORK_LIMIT_SET_ROLE>

export type NETWORK_REGISTRYParams = FunctionArguments<typeof functions.NETWORK_REGISTRY>
export type NETWORK_REGISTRYReturn = FunctionReturn<typeof functions.NETWORK_REGISTRY>

export type OPERATOR_NETWORK_LIMIT_SET_ROLEParams = FunctionArguments<typeof functions.OPERATOR_NETWORK_LIMIT_SET_ROLE>
export type OPERATOR_NETWORK_LIMIT_SET_ROLEReturn = FunctionReturn<typeof functions.OPERATOR_NETWORK_LIMIT_SET_ROLE>

export type OPERATOR_NETWORK_OPT_IN_SERVICEParams = FunctionArguments<typeof functions.OPERATOR_NETWORK_OPT_IN_SERVICE>
export type OPERATOR_NETWORK_OPT_IN_SERVICEReturn = FunctionReturn<typeof functions.OPERATOR_NETWORK_OPT_IN_SERVICE>

export type OPERATOR_VAULT_OPT_IN_SERVICEParams = FunctionArguments<typeof functions.OPERATOR_VAULT_OPT_IN_SERVICE>
export type OPERATOR_VAULT_OPT_IN_SERVICEReturn = FunctionReturn<typeof functions.OPERATOR_VAULT_OPT_IN_SERVICE>

export type TYPEParams = FunctionArguments<typeof functions.TYPE>
export type TYPEReturn = FunctionReturn<typeof functions.TYPE>

export type VAULT_FACTORYParams = FunctionArguments<typeof functions.VAULT_FACTORY>
export type VAULT_FACTORYReturn = FunctionReturn<typeof functions.VAULT_FACTORY>

export type VERSIONParams = FunctionArguments<typeof functions.VERSION>
export type VERSIONReturn = FunctionReturn<typeof functions.VERSION>

export type GetRoleAdminParams = FunctionArguments<typeof functions.getRoleAdmin>
export type GetRoleAdminReturn = FunctionReturn<typeof functions.getRoleAdmin>

export type GrantRoleParams = FunctionArguments<typeof functions.grantRole>
export type GrantRoleReturn = FunctionReturn<typeof functions.grantRole>

export type HasRoleParams = FunctionArguments<typeof functions.hasRole>
export type HasRoleReturn = FunctionReturn<typeof functions.hasRole>

export type HookParams = FunctionArguments<typeof functions.hook>
export type HookReturn = FunctionReturn<typeof functions.hook>

export type InitializeParams = FunctionArguments<typeof functions.initialize>
export type InitializeReturn = FunctionReturn<typeof functions.initialize>

export type MaxNetworkLimitParams = FunctionArguments<typeof functions.maxNetworkLimit>
export type MaxNetworkLimitReturn = FunctionReturn<typeof functions.maxNetworkLimit>

export type NetworkLimitParams = FunctionArguments<typeof functions.networkLimit>
export type NetworkLimitReturn = FunctionReturn<typeof functions.networkLimit>

export type NetworkLimitAtParams = FunctionArguments<typeof functions.networkLimitAt>
export type NetworkLimitAtReturn = FunctionReturn<typeof functions.networkLimitAt>

export type OnSlashParams = FunctionArguments<typeof functions.onSlash>
export type OnSlashReturn = FunctionReturn<typeof functions.onSlash>

export type OperatorNetworkLimitParams = FunctionArguments<typeof functions.operatorNetworkLimit>
export type OperatorNetworkLimitReturn = FunctionReturn<typeof functions.operatorNetworkLimit>

export type OperatorNetworkLimitAtParams = FunctionArguments<typeof functions.operatorNetworkLimitAt>
export type OperatorNetworkLimitAtReturn = FunctionReturn<typeof functions.operatorNetworkLimitAt>

export type RenounceRoleParams = FunctionArguments<typeof functions.renounceRole>
export type RenounceRoleReturn = FunctionReturn<typeof functions.renounceRole>

export type RevokeRoleParams = FunctionArguments<typeof functions.revokeRole>
export type RevokeRoleReturn = FunctionReturn<typeof functions.revokeRole>

export type SetHookParams = FunctionArguments<typeof functions.setHook>
export type SetHookReturn = FunctionReturn<typeof functions.setHook>

export type SetMaxNetworkLimitParams = FunctionArguments<typeof functions.setMaxNetworkLimit>
export type SetMaxNetworkLimitReturn = FunctionReturn<typeof functions.setMaxNetworkLimit>

export type SetNetworkLimitParams = FunctionArguments<typeof functions.setNetworkLimit>
export type SetNetworkLimitReturn = FunctionReturn<typeof functions.setNetworkLimit>

export type SetOperatorNetworkLimitParams = FunctionArguments<typeof functions.setOperatorNetworkLimit>
export type SetOperatorNetworkLimitReturn = FunctionReturn<typeof functions.setOperatorNetworkLimit>

export type StakeParams = FunctionArguments<typeof functions.stake>
export type StakeReturn = FunctionReturn<typeof functions.stake>

export type StakeAtParams = FunctionArguments<typeof functions.stakeAt>
export type StakeAtReturn = FunctionReturn<typeof functions.stakeAt>

export type StaticDelegateCallParams = FunctionArguments<typeof functions.staticDelegateCall>
export type StaticDelegateCallReturn = FunctionReturn<typeof functions.staticDelegateCall>

export type SupportsInterfaceParams = FunctionArguments<typeof functions.supportsInterface>
export type SupportsInterfaceReturn = FunctionReturn<typeof functions.supportsInterface>

export type VaultParams = FunctionArguments<typeof functions.vault>
export type VaultReturn = FunctionReturn<typeof functions.vault>

