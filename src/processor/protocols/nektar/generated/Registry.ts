import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    AdminTransferred: event("0x0daac498f0703cbcecff6de228e783b5a4dee92f8b71fe25be0f52ef8826d367", "AdminTransferred(address,address,address)", {"oldAdmin": indexed(p.address), "newAdmin": indexed(p.address), "by": p.address}),
    AssetWhitelisted: event("0x5a7dffdbfddf4ae5b98b764ae9cc8646bf6e782bf3ec02c7f181ae9d748911da", "AssetWhitelisted(address,uint8,address,string)", {"asset": indexed(p.address), "status": p.uint8, "by": indexed(p.address), "reason": p.string}),
    FactoriesSet: event("0xfec2f4316d5b6c67cffdf1c4b3eade72d71fef60ea1d3b27881c0d8271d52389", "FactoriesSet(address,address,address,address)", {"damFactory": indexed(p.address), "networkFactory": indexed(p.address), "operatorRegistry": indexed(p.address), "by": p.address}),
    NetworkDelisted: event("0x0672bd1428c9e29aee6d66916d0260d95bb1a229608325b54c7bedd95a5a50a3", "NetworkDelisted(address,uint64,address,string)", {"network": indexed(p.address), "maturesAt": p.uint64, "by": indexed(p.address), "reason": p.string}),
    NetworkRejected: event("0x7d55fa7fffe22e663c1004fbee4e39dd08ad283b9ad689f6bdc90443f84b5a8f", "NetworkRejected(address,address,string)", {"network": indexed(p.address), "by": indexed(p.address), "reason": p.string}),
    NetworkWhitelistRequested: event("0x7353bd651565fece371f9aaeb087d131ddba5bc2f00ef4a5558974ae13c1e4d1", "NetworkWhitelistRequested(address,address)", {"network": indexed(p.address), "by": indexed(p.address)}),
    NetworkWhitelisted: event("0x25ea2579fbcac0604be0a53c7008c250dcb4f15f37de8ddbe3acfcc279362709", "NetworkWhitelisted(address,uint64,uint64,address)", {"network": indexed(p.address), "liveAt": p.uint64, "maturesAt": p.uint64, "by": indexed(p.address)}),
}

export const functions = {
    admin: viewFun("0xf851a440", "admin()", {}, p.address),
    approveNetwork: fun("0x8b4dd7ad", "approveNetwork(address)", {"network": p.address}, ),
    assetStatus: viewFun("0x76057d1a", "assetStatus(address)", {"asset": p.address}, p.uint8),
    damFactory: viewFun("0x3a06719c", "damFactory()", {}, p.address),
    delistAsset: fun("0x5a2e5f9d", "delistAsset(address,string)", {"asset": p.address, "reason": p.string}, ),
    delistNetwork: fun("0x387d5574", "delistNetwork(address,string)", {"network": p.address, "reason": p.string}, ),
    isWhitelisted: viewFun("0x3af32abf", "isWhitelisted(address)", {"asset": p.address}, p.bool),
    networkFactory: viewFun("0x03ba60b6", "networkFactory()", {}, p.address),
    operatorRegistry: viewFun("0x58c2225b", "operatorRegistry()", {}, p.address),
    rejectNetwork: fun("0x03294dd8", "rejectNetwork(address,string)", {"network": p.address, "reason": p.string}, ),
    requestWhitelist: fun("0x6e3d4459", "requestWhitelist(address)", {"by": p.address}, ),
    setFactories: fun("0x7bd3b995", "setFactories(address,address,address)", {"damFactory_": p.address, "networkFactory_": p.address, "operatorRegistry_": p.address}, ),
    transferAdmin: fun("0x75829def", "transferAdmin(address)", {"newAdmin": p.address}, ),
    whitelistAsset: fun("0x26130c5e", "whitelistAsset(address,string)", {"asset": p.address, "reason": p.string}, ),
}

export class Contract extends ContractBase {

    admin() {
        return this.eth_call(functions.admin, {})
    }

    assetStatus(asset: AssetStatusParams["asset"]) {
        return this.eth_call(functions.assetStatus, {asset})
    }

    damFactory() {
        return this.eth_call(functions.damFactory, {})
    }

    isWhitelisted(asset: IsWhitelistedParams["asset"]) {
        return this.eth_call(functions.isWhitelisted, {asset})
    }

    networkFactory() {
        return this.eth_call(functions.networkFactory, {})
    }

    operatorRegistry() {
        return this.eth_call(functions.operatorRegistry, {})
    }
}

/// Event types
export type AdminTransferredEventArgs = EParams<typeof events.AdminTransferred>
export type AssetWhitelistedEventArgs = EParams<typeof events.AssetWhitelisted>
export type FactoriesSetEventArgs = EParams<typeof events.FactoriesSet>
export type NetworkDelistedEventArgs = EParams<typeof events.NetworkDelisted>
export type NetworkRejectedEventArgs = EParams<typeof events.NetworkRejected>
export type NetworkWhitelistRequestedEventArgs = EParams<typeof events.NetworkWhitelistRequested>
export type NetworkWhitelistedEventArgs = EParams<typeof events.NetworkWhitelisted>

/// Function types
export type AdminParams = FunctionArguments<typeof functions.admin>
export type AdminReturn = FunctionReturn<typeof functions.admin>

export type ApproveNetworkParams = FunctionArguments<typeof functions.approveNetwork>
export type ApproveNetworkReturn = FunctionReturn<typeof functions.approveNetwork>

export type AssetStatusParams = FunctionArguments<typeof functions.assetStatus>
export type AssetStatusReturn = FunctionReturn<typeof functions.assetStatus>

export type DamFactoryParams = FunctionArguments<typeof functions.damFactory>
export type DamFactoryReturn = FunctionReturn<typeof functions.damFactory>

export type DelistAssetParams = FunctionArguments<typeof functions.delistAsset>
export type DelistAssetReturn = FunctionReturn<typeof functions.delistAsset>

export type DelistNetworkParams = FunctionArguments<typeof functions.delistNetwork>
export type DelistNetworkReturn = FunctionReturn<typeof functions.delistNetwork>

export type IsWhitelistedParams = FunctionArguments<typeof functions.isWhitelisted>
export type IsWhitelistedReturn = FunctionReturn<typeof functions.isWhitelisted>

export type NetworkFactoryParams = FunctionArguments<typeof functions.networkFactory>
export type NetworkFactoryReturn = FunctionReturn<typeof functions.networkFactory>

export type OperatorRegistryParams = FunctionArguments<typeof functions.operatorRegistry>
export type OperatorRegistryReturn = FunctionReturn<typeof functions.operatorRegistry>

export type RejectNetworkParams = FunctionArguments<typeof functions.rejectNetwork>
export type RejectNetworkReturn = FunctionReturn<typeof functions.rejectNetwork>

export type RequestWhitelistParams = FunctionArguments<typeof functions.requestWhitelist>
export type RequestWhitelistReturn = FunctionReturn<typeof functions.requestWhitelist>

export type SetFactoriesParams = FunctionArguments<typeof functions.setFactories>
export type SetFactoriesReturn = FunctionReturn<typeof functions.setFactories>

export type TransferAdminParams = FunctionArguments<typeof functions.transferAdmin>
export type TransferAdminReturn = FunctionReturn<typeof functions.transferAdmin>

export type WhitelistAssetParams = FunctionArguments<typeof functions.whitelistAsset>
export type WhitelistAssetReturn = FunctionReturn<typeof functions.whitelistAsset>

