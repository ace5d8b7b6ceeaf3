import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    ExecuteSlash: event("0x5cc28df3b54da9d06f805d87616ebf969c81310f2aa8369cb14ca50f815d4111", "ExecuteSlash(uint256,uint256)", {"slashIndex": indexed(p.uint256), "slashedAmount": p.uint256}),
    Initialized: event("0xc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d2", "Initialized(uint64)", {"version": p.uint64}),
    RequestSlash: event("0x3cb7f4ff6cecf74cee0eb9ae3ebf8933fa60a53014cce52f96da72a78dba8464", "RequestSlash(uint256,bytes32,address,uint256,uint48,uint48)", {"slashIndex": indexed(p.uint256), "subnetwork": indexed(p.bytes32), "operator": indexed(p.address), "slashAmount": p.uint256, "captureTimestamp": p.uint48, "vetoDeadline": p.uint48}),
    SetResolver: event("0x7b0b759b513b299fd2811f51926dca8854222a675557e8d544ce0933bf5b7570", "SetResolver(bytes32,address)", {"subnetwork": indexed(p.bytes32), "resolver": p.address}),
    VetoSlash: event("0x7d3d269c851b72257a5194a401d151902e9be4347d555996dcff3ff86a077e92", "VetoSlash(uint256,address)", {"slashIndex": indexed(p.uint256), "resolver": indexed(p.address)}),
}

export const functions = {
    BURNER_GAS_LIMIT: viewFun("0xd5c24e1a", "BURNER_GAS_LIMIT()", {}, p.uint256),
    BURNER_RESERVE: viewFun("0x2964f8dc", "BURNER_RESERVE()", {}, p.uint256),
    FACTORY: viewFun("0x2dd31000", "FACTORY()", {}, p.address),
    NETWORK_MIDDLEWARE_SERVICE: viewFun("0x2c9d45b3", "NETWORK_MIDDLEWARE_SERVICE()", {}, p.address),
    NETWORK_REGISTRY: viewFun("0xc0cd7c3e", "NETWORK_REGISTRY()", {}, p.address),
    TYPE: viewFun("0xbb24fe8a", "TYPE()", {}, p.uint64),
    VAULT_FACTORY: viewFun("0x103f2907", "VAULT_FACTORY()", {}, p.address),
    cumulativeSlash: viewFun("0x1a2be2c4", "cumulativeSlash(bytes32,address)", {"subnetwork": p.bytes32, "operator": p.address}, p.uint256),
    cumulativeSlashAt: viewFun("0xaa8e6489", "cumulativeSlashAt(bytes32,address,uint48,bytes)", {"subnetwork": p.bytes32, "operator": p.address, "timestamp": p.uint48, "hint": p.bytes}, p.uint256),
    executeSlash: fun("0xb94c386e", "executeSlash(uint256,bytes)", {"slashIndex": p.uint256, "hints": p.bytes}, p.uint256),
    initialize: fun("0x439fab91", "initialize(bytes)", {"data": p.bytes}, ),
    isBurnerHook: viewFun("0x34d098ea", "isBurnerHook()", {}, p.bool),
    latestSlashedCaptureTimestamp: viewFun("0x267de1f3", "latestSlashedCaptureTimestamp(bytes32,address)", {"subnetwork": p.bytes32, "operator": p.address}, p.uint48),
    requestSlash: fun("0x545ce389", "requestSlash(bytes32,address,uint256,uint48,bytes)", {"subnetwork": p.bytes32, "operator": p.address, "amount": p.uint256, "captureTimestamp": p.uint48, "hints": p.bytes}, p.uint256),
    resolver: viewFun("0xcd05b8a1", "resolver(bytes32,bytes)", {"subnetwork": p.bytes32, "hint": p.bytes}, p.address),
    resolverAt: viewFun("0x31ce4dfe", "resolverAt(bytes32,uint48,bytes)", {"subnetwork": p.bytes32, "timestamp": p.uint48, "hint": p.bytes}, p.address),
    resolverSetEpochsDelay: viewFun("0xbc6eac5b", "resolverSetEpochsDelay()", {}, p.uint256),
    setResolver: fun("0x9168f9d2", "setResolver(uint96,address,bytes)", {"identifier": p.uint96, "resolver_": p.address, "hints": p.bytes}, ),
    slashRequests: viewFun("0x9a896551", "slashRequests(uint256)", {"_0": p.uint256}, {"subnetwork": p.bytes32, "operator": p.address, "amount": p.uint256, "captureTimestamp": p.uint48, "vetoDeadline": p.uint48, "completed": p.bool}),
    slashRequestsLength: viewFun("0x8f42f9ab", "slashRequestsLength()", {}, p.uint256),
    slashableStake: viewFun("0xaab3595f", "slashableStake(bytes32,address,uint48,bytes)", {"subnetwork": p.bytes32, "operator": p.address, "captureTimestamp": p.uint48, "hints": p.bytes}, p.uint256),
    staticDelegateCall: fun("0x9f86fd85", "staticDelegateCall(address,bytes)", {"target": p.address, "data": p.bytes}, ),
    vault: viewFun("0xfbfa77cf", "vault()", {}, p.address),
    vetoDuration: viewFun("0xe054e08b", "vetoDuration()", {}, p.uint48),
    vetoSlash: fun("0xf9268d18", "vetoSlash(uint256,bytes)", {"slashIndex": p.uint256, "hints": p.bytes}, ),
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

    NETWORK_REGISTRY() {
        return this.eth_call(functions.NETWORK_REGISTRY, {})
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

    resolver(subnetwork: ResolverParams["subnetwork"], hint: ResolverParams["hint"]) {
        return this.eth_call(functions.resolver, {subnetwork, hint})
    }

    resolverAt(subnetwork: ResolverAtParams["subnetwork"], timestamp: ResolverAtParams["timestamp"], hint: ResolverAtParams["hint"]) {
        return this.eth_call(functions.resolverAt, {subnetwork, timestamp, hint})
    }

    resolverSetEpochsDelay() {
        return this.eth_call(functions.resolverSetEpochsDelay, {})
    }

    slashRequests(_0: SlashRequestsParams["_0"]) {
        return this.eth_call(functions.slashRequests, {_0})
    }

    slashRequestsLength() {
        return this.eth_call(functions.slashRequestsLength, {})
    }

    slashableStake(subnetwork: SlashableStakeParams["subnetwork"], operator: SlashableStakeParams["operator"], captureTimestamp: SlashableStakeParams["captureTimestamp"], hints: SlashableStakeParams["hints"]) {
        return this.eth_call(functions.slashableStake, {subnetwork, operator, captureTimestamp, hints})
    }

    vault() {
        return this.eth_call(functions.vault, {})
    }

    vetoDuration() {
        return this.eth_call(functions.vetoDuration, {})
    }
}

/// Event types
export type ExecuteSlashEventArgs = EParams<typeof events.ExecuteSlash>
export type InitializedEventArgs = EParams<typeof events.Initialized>
export type RequestSlashEventArgs = EParams<typeof events.RequestSlash>
export type SetResolverEventArgs = EParams<typeof events.SetResolver>
export type VetoSlashEventArgs = EParams<typeof events.VetoSlash>

/// Function types
export type BURNER_GAS_LIMITParams = FunctionArguments<typeof functions.BURNER_GAS_LIMIT>
export type BURNER_GAS_LIMITReturn = FunctionReturn<typeof functions.BURNER_GAS_LIMIT>

export type BURNER_RESERVEParams = FunctionArguments<typeof functions.BURNER_RESERVE>
export type BURNER_RESERVEReturn = FunctionReturn<typeof functions.BURNER_RESERVE>

export type FACTORYParams = FunctionArguments<typeof functions.FACTORY>
export type FACTORYReturn = FunctionReturn<typeof functions.FACTORY>

export type NETWORK_MIDDLEWARE_SERVICEParams = FunctionArguments<typeof functions.NETWORK_MIDDLEWARE_SERVICE>
export type NETWORK_MIDDLEWARE_SERVICEReturn = FunctionReturn<typeof functions.NETWORK_MIDDLEWARE_SERVICE>

export type NETWORK_REGISTRYParams = FunctionArguments<typeof functions.NETWORK_REGISTRY>
export type NETWORK_REGISTRYReturn = FunctionReturn<typeof functions.NETWORK_REGISTRY>

export type TYPEParams = FunctionArguments<typeof functions.TYPE>
export type TYPEReturn = FunctionReturn<typeof functions.TYPE>

export type VAULT_FACTORYParams = FunctionArguments<typeof functions.VAULT_FACTORY>
export type VAULT_FACTORYReturn = FunctionReturn<typeof functions.VAULT_FACTORY>

export type CumulativeSlashParams = FunctionArguments<typeof functions.cumulativeSlash>
export type CumulativeSlashReturn = FunctionReturn<typeof functions.cumulativeSlash>

export type CumulativeSlashAtParams = FunctionArguments<typeof functions.cumulativeSlashAt>
export type CumulativeSlashAtReturn = FunctionReturn<typeof functions.cumulativeSlashAt>

export type ExecuteSlashParams = FunctionArguments<typeof functions.executeSlash>
export type ExecuteSlashReturn = FunctionReturn<typeof functions.executeSlash>

export type InitializeParams = FunctionArguments<typeof functions.initialize>
export type InitializeReturn = FunctionReturn<typeof functions.initialize>

export type IsBurnerHookParams = FunctionArguments<typeof functions.isBurnerHook>
export type IsBurnerHookReturn = FunctionReturn<typeof functions.isBurnerHook>

export type LatestSlashedCaptureTimestampParams = FunctionArguments<typeof functions.latestSlashedCaptureTimestamp>
export type LatestSlashedCaptureTimestampReturn = FunctionReturn<typeof functions.latestSlashedCaptureTimestamp>

export type RequestSlashParams = FunctionArguments<typeof functions.requestSlash>
export type RequestSlashReturn = FunctionReturn<typeof functions.requestSlash>

export type ResolverParams = FunctionArguments<typeof functions.resolver>
export type ResolverReturn = FunctionReturn<typeof functions.resolver>

export type ResolverAtParams = FunctionArguments<typeof functions.resolverAt>
export type ResolverAtReturn = FunctionReturn<typeof functions.resolverAt>

export type ResolverSetEpochsDelayParams = FunctionArguments<typeof functions.resolverSetEpochsDelay>
export type ResolverSetEpochsDelayReturn = FunctionReturn<typeof functions.resolverSetEpochsDelay>

export type SetResolverParams = FunctionArguments<typeof functions.setResolver>
export type SetResolverReturn = FunctionReturn<typeof functions.setResolver>

export type SlashRequestsParams = FunctionArguments<typeof functions.slashRequests>
export type SlashRequestsReturn = FunctionReturn<typeof functions.slashRequests>

export type SlashRequestsLengthParams = FunctionArguments<typeof functions.slashRequestsLength>
export type SlashRequestsLengthReturn = FunctionReturn<typeof functions.slashRequestsLength>

export type SlashableStakeParams = FunctionArguments<typeof functions.slashableStake>
export type SlashableStakeReturn = FunctionReturn<typeof functions.slashableStake>

export type StaticDelegateCallParams = FunctionArguments<typeof functions.staticDelegateCall>
export type StaticDelegateCallReturn = FunctionReturn<typeof functions.staticDelegateCall>

export type VaultParams = FunctionArguments<typeof functions.vault>
export type VaultReturn = FunctionReturn<typeof functions.vault>

export type VetoDurationParams = FunctionArguments<typeof functions.vetoDuration>
export type VetoDurationReturn = FunctionReturn<typeof functions.vetoDuration>

export type VetoSlashParams = FunctionArguments<typeof functions.vetoSlash>
export type VetoSlashReturn = FunctionReturn<typeof functions.vetoSlash>

