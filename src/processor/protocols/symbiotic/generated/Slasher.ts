import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    Initialized: event("0xc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d2", "Initialized(uint64)", {"version": p.uint64}),
    Slash: event("0xe0cbbe1f1e6fd806ca87036fafcebaf7ab5247474a3b20e1c37bb50122c3a884", "Slash(bytes32,address,uint256,uint48)", {"subnetwork": indexed(p.bytes32), "operator": indexed(p.address), "slashedAmount": p.uint256, "captureTimestamp": p.uint48}),
}

export const functions = {
    BURNER_GAS_LIMIT: viewFun("0xd5c24e1a", "BURNER_GAS_LIMIT()", {}, p.uint256),
    BURNER_RESERVE: viewFun("0x2964f8dc", "BURNER_RESERVE()", {}, p.uint256),
    FACTORY: viewFun("0x2dd31000", "FACTORY()", {}, p.address),
    NETWORK_MIDDLEWARE_SERVICE: viewFun("0x2c9d45b3", "NETWORK_MIDDLEWARE_SERVICE()", {}, p.address),
    TYPE: viewFun("0xbb24fe8a", "TYPE()", {}, p.uint64),
    VAULT_FACTORY: viewFun("0x103f2907", "VAULT_FACTORY()", {}, p.address),
    cumulativeSlash: viewFun("0x1a2be2c4", "cumulativeSlash(bytes32,address)", {"subnetwork": p.bytes32, "operator": p.address}, p.uint256),
    cumulativeSlashAt: viewFun("0xaa8e6489", "cumulativeSlashAt(bytes32,address,uint48,bytes)", {"subnetwork": p.bytes32, "operator": p.address, "timestamp": p.uint48, "hint": p.bytes}, p.uint256),
    initialize: fun("0x439fab91", "initialize(bytes)", {"data": p.bytes}, ),
    isBurnerHook: viewFun("0x34d098ea", "isBurnerHook()", {}, p.bool),
    latestSlashedCaptureTimestamp: viewFun("0x267de1f3", "latestSlashedCaptureTimestamp(bytes32,address)", {"subnetwork": p.bytes32, "operator": p.address}, p.uint48),
    slash: fun("0x021a8156", "slash(bytes32,address,uint256,uint48,bytes)", {"subnetwork": p.bytes32, "operator": p.address, "amount": p.uint256, "captureTimestamp": p.uint48, "hints": p.bytes}, p.uint256),
    slashableStake: viewFun("0xaab3595f", "slashableStake(bytes32,address,uint48,bytes)", {"subnetwork": p.bytes32, "operator": p.address, "captureTimestamp": p.uint48, "hints": p.bytes}, p.uint256),
    staticDelegateCall: fun("0x9f86fd85", "staticDelegateCall(address,bytes)", {"target": p.address, "data": p.bytes}, ),
    vault: viewFun("0xfbfa77cf", "vault()", {}, p.address),
}

export class Contract extends ContractBase {

    BURNER_GAS_LIMIT() {
        return this.eth_call(functions.BURNER_GAS_LIMIT, {})
    }

    BURNER_RESERVE() {
        return this.eth_call(functions.BURNER_RESERVE, {})
    }

    FACTORY() {
        return this.eth_call(functions.FACTORY, {})
    }

    NETWORK_MIDDLEWARE_SERVICE() {
        return this.eth_call(functions.NETWORK_MIDDLEWARE_SERVICE, {})
    }

    TYPE() {
        return this.eth_call(functions.TYPE, {})
    }

    VAULT_FACTORY() {
        return this.eth_call(functions.VAULT_FACTORY, {})
    }

    cumulativeSlash(subnetwork: CumulativeSlashParams["subnetwork"], operator: CumulativeSlashParams["operator"]) {
        return this.eth_call(functions.cumulativeSlash, {subnetwork, operator})
    }

    cumulativeSlashAt(subnetwork: CumulativeSlashAtParams["subnetwork"], operator: CumulativeSlashAtParams["operator"], timestamp: CumulativeSlashAtParams["timestamp"], hint: CumulativeSlashAtParams["hint"]) {
        return this.eth_call(functions.cumulativeSlashAt, {subnetwork, operator, timestamp, hint})
    }

    isBurnerHook() {
        return this.eth_call(functions.isBurnerHook, {})
    }

    latestSlashedCaptureTimestamp(subnetwork: LatestSlashedCaptureTimestampParams["subnetwork"], operator: LatestSlashedCaptureTimestampParams["operator"]) {
        return this.eth_call(functions.latestSlashedCaptureTimestamp, {subnetwork, operator})
    }

    slashableStake(subnetwork: SlashableStakeParams["subnetwork"], operator: SlashableStakeParams["operator"], captureTimestamp: SlashableStakeParams["captureTimestamp"], hints: SlashableStakeParams["hints"]) {
        return this.eth_call(functions.slashableStake, {subnetwork, operator, captureTimestamp, hints})
    }

    vault() {
        return this.eth_call(functions.vault, {})
    }
}

/// Event types
export type InitializedEventArgs = EParams<typeof events.Initialized>
export type SlashEventArgs = EParams<typeof events.Slash>

/// Function types
export type BURNER_GAS_LIMITParams = FunctionArguments<typeof functions.BURNER_GAS_LIMIT>
export type BURNER_GAS_LIMITReturn = FunctionReturn<typeof functions.BURNER_GAS_LIMIT>

export type BURNER_RESERVEParams = FunctionArguments<typeof functions.BURNER_RESERVE>
export type BURNER_RESERVEReturn = FunctionReturn<typeof functions.BURNER_RESERVE>

export type FACTORYParams = FunctionArguments<typeof functions.FACTORY>
export type FACTORYReturn = FunctionReturn<typeof functions.FACTORY>

export type NETWORK_MIDDLEWARE_SERVICEParams = FunctionArguments<typeof functions.NETWORK_MIDDLEWARE_SERVICE>
export type NETWORK_MIDDLEWARE_SERVICEReturn = FunctionReturn<typeof functions.NETWORK_MIDDLEWARE_SERVICE>

export type TYPEParams = FunctionArguments<typeof functions.TYPE>
export type TYPEReturn = FunctionReturn<typeof functions.TYPE>

export type VAULT_FACTORYParams = FunctionArguments<typeof functions.VAULT_FACTORY>
export type VAULT_FACTORYReturn = FunctionReturn<typeof functions.VAULT_FACTORY>

export type CumulativeSlashParams = FunctionArguments<typeof functions.cumulativeSlash>
export type CumulativeSlashReturn = FunctionReturn<typeof functions.cumulativeSlash>

export type CumulativeSlashAtParams = FunctionArguments<typeof functions.cumulativeSlashAt>
export type CumulativeSlashAtReturn = FunctionReturn<typeof functions.cumulativeSlashAt>

export type InitializeParams = FunctionArguments<typeof functions.initialize>
export type InitializeReturn = FunctionReturn<typeof functions.initialize>

export type IsBurnerHookParams = FunctionArguments<typeof functions.isBurnerHook>
export type IsBurnerHookReturn = FunctionReturn<typeof functions.isBurnerHook>

export type LatestSlashedCaptureTimestampParams = FunctionArguments<typeof functions.latestSlashedCaptureTimestamp>
export type LatestSlashedCaptureTimestampReturn = FunctionReturn<typeof functions.latestSlashedCaptureTimestamp>

export type SlashParams = FunctionArguments<typeof functions.slash>
export type SlashReturn = FunctionReturn<typeof functions.slash>

export type SlashableStakeParams = FunctionArguments<typeof functions.slashableStake>
export type SlashableStakeReturn = FunctionReturn<typeof functions.slashableStake>

export type StaticDelegateCallParams = FunctionArguments<typeof functions.staticDelegateCall>
export type StaticDelegateCallReturn = FunctionReturn<typeof functions.staticDelegateCall>

export type VaultParams = FunctionArguments<typeof functions.vault>
export type VaultReturn = FunctionReturn<typeof functions.vault>

