import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    CollateralMoved: event("0x1455d163504cc6fa7145356b3c59524392fbd57bd6e7312d0d8243daa9d4b677", "CollateralMoved(uint256,address,address,uint256,address,address,uint256,address)", {"disputeId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "installId": p.uint256, "vault": p.address, "asset": p.address, "amount": p.uint256, "by": p.address}),
    CollateralRequested: event("0xd45aa8a6f78d957de9c63d72bc82abbfdd834b515e5ad5552d49781e56c720f0", "CollateralRequested(uint256,address,address,uint256,address,uint256,uint64,string,address)", {"disputeId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "installId": p.uint256, "operator": p.address, "amount": p.uint256, "deadline": p.uint64, "evidence": p.string, "by": p.address}),
    DisputeChallenged: event("0xe21ef450b35c2d0dec8950e50d7a96f074d01df50045d241efb12ff30df6756e", "DisputeChallenged(uint256,address,address,uint256,string,address)", {"disputeId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "installId": p.uint256, "statement": p.string, "by": p.address}),
    DisputeResolved: event("0x4b2dc77105a16b42309f161b13d504f2d2e00f1cf691068339ae17fe3c922624", "DisputeResolved(uint256,address,address,uint256,uint8,uint256,uint256,address,address)", {"disputeId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "installId": p.uint256, "outcome": p.uint8, "toNetwork": p.uint256, "toDam": p.uint256, "recipient": p.address, "by": p.address}),
    PenaltyApplied: event("0x1e3681f69453ce615d473d92ff3a987f9f904275ad80bd0456e63ec7f30d13ac", "PenaltyApplied(address,address,address,uint256,uint256,address,uint256,address)", {"operator": indexed(p.address), "dam": indexed(p.address), "network": indexed(p.address), "disputeId": p.uint256, "installId": p.uint256, "asset": p.address, "amount": p.uint256, "by": p.address}),
}

export const functions = {
    asset: viewFun("0x38d52e0f", "asset()", {}, p.address),
    challenge: fun("0xd84b4f3d", "challenge(uint256,string)", {"disputeId": p.uint256, "statement": p.string}, ),
    dismiss: fun("0x7fa73dea", "dismiss(uint256)", {"disputeId": p.uint256}, ),
    dispute: viewFun("0x86d6282c", "dispute(uint256)", {"disputeId": p.uint256}, p.struct({"installId": p.uint256, "dam": p.address, "operator": p.address, "requested": p.uint256, "moved": p.uint256, "toNetwork": p.uint256, "deadline": p.uint64, "status": p.uint8, "outcome": p.uint8})),
    disputeCount: viewFun("0xa28889e1", "disputeCount()", {}, p.uint256),
    held: viewFun("0xa285aed7", "held()", {}, p.uint256),
    initialize: fun("0x485cc955", "initialize(address,address)", {"network_": p.address, "asset_": p.address}, ),
    network: viewFun("0x6739afca", "network()", {}, p.address),
    openDisputes: viewFun("0xa2b0f2c4", "openDisputes()", {}, p.uint256),
    requestCollateral: fun("0x254cd058", "requestCollateral(uint256,address,uint256,string)", {"installId": p.uint256, "operator": p.address, "amount": p.uint256, "evidence": p.string}, p.uint256),
    resolve: fun("0x9479ed4d", "resolve(uint256,uint8,uint256)", {"disputeId": p.uint256, "outcome": p.uint8, "toNetwork": p.uint256}, ),
}

export class Contract extends ContractBase {

    asset() {
        return this.eth_call(functions.asset, {})
    }

    dispute(disputeId: DisputeParams["disputeId"]) {
        return this.eth_call(functions.dispute, {disputeId})
    }

    disputeCount() {
        return this.eth_call(functions.disputeCount, {})
    }

    held() {
        return this.eth_call(functions.held, {})
    }

    network() {
        return this.eth_call(functions.network, {})
    }

    openDisputes() {
        return this.eth_call(functions.openDisputes, {})
    }
}

/// Event types
export type CollateralMovedEventArgs = EParams<typeof events.CollateralMoved>
export type CollateralRequestedEventArgs = EParams<typeof events.CollateralRequested>
export type DisputeChallengedEventArgs = EParams<typeof events.DisputeChallenged>
export type DisputeResolvedEventArgs = EParams<typeof events.DisputeResolved>
export type PenaltyAppliedEventArgs = EParams<typeof events.PenaltyApplied>

/// Function types
export type AssetParams = FunctionArguments<typeof functions.asset>
export type AssetReturn = FunctionReturn<typeof functions.asset>

export type ChallengeParams = FunctionArguments<typeof functions.challenge>
export type ChallengeReturn = FunctionReturn<typeof functions.challenge>

export type DismissParams = FunctionArguments<typeof functions.dismiss>
export type DismissReturn = FunctionReturn<typeof functions.dismiss>

export type DisputeParams = FunctionArguments<typeof functions.dispute>
export type DisputeReturn = FunctionReturn<typeof functions.dispute>

export type DisputeCountParams = FunctionArguments<typeof functions.disputeCount>
export type DisputeCountReturn = FunctionReturn<typeof functions.disputeCount>

export type HeldParams = FunctionArguments<typeof functions.held>
export type HeldReturn = FunctionReturn<typeof functions.held>

export type InitializeParams = FunctionArguments<typeof functions.initialize>
export type InitializeReturn = FunctionReturn<typeof functions.initialize>

export type NetworkParams = FunctionArguments<typeof functions.network>
export type NetworkReturn = FunctionReturn<typeof functions.network>

export type OpenDisputesParams = FunctionArguments<typeof functions.openDisputes>
export type OpenDisputesReturn = FunctionReturn<typeof functions.openDisputes>

export type RequestCollateralParams = FunctionArguments<typeof functions.requestCollateral>
export type RequestCollateralReturn = FunctionReturn<typeof functions.requestCollateral>

export type ResolveParams = FunctionArguments<typeof functions.resolve>
export type ResolveReturn = FunctionReturn<typeof functions.resolve>

