import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    DAMCreated: event("0xf649fdc5505b29091e72e8622691a88bed6a91a5d1f4eae0e0977c96c0746f2c", "DAMCreated(address,address,uint8,address,address,string,string,uint8,bool,string,address)", {"dam": indexed(p.address), "owner": indexed(p.address), "damType": p.uint8, "asset": indexed(p.address), "receiptToken": p.address, "name": p.string, "symbol": p.string, "unitDecimals": p.uint8, "transferable": p.bool, "metadataURI": p.string, "by": p.address}),
    DAMTermsSet: event("0xe5029007b6598413e3134af5f2ff5c2e1f15b9a42f08e330e977dd8e73c072a3", "DAMTermsSet(address,uint16,uint64,uint64,address,address,uint8,address)", {"dam": indexed(p.address), "feeBps": p.uint16, "lockup": p.uint64, "withdrawalDelay": p.uint64, "gatekeeper": p.address, "catalyst": p.address, "mutabilityFlags": p.uint8, "by": p.address}),
}

export const functions = {
    createDAM: fun("0xd2c1a6a0", "createDAM((uint8,address,string,string,uint16,bool,uint64,uint64,address,address,uint8,string))", {"params": p.struct({"damType": p.uint8, "asset": p.address, "name": p.string, "symbol": p.string, "feeBps": p.uint16, "transferable": p.bool, "lockup": p.uint64, "withdrawalDelay": p.uint64, "gatekeeper": p.address, "catalyst": p.address, "mutabilityFlags": p.uint8, "metadataURI": p.string})}, p.address),
    damAt: viewFun("0xa8a356d5", "damAt(uint256)", {"index": p.uint256}, p.address),
    damCount: viewFun("0xf3b44aee", "damCount()", {}, p.uint256),
    implementation: viewFun("0x5c60da1b", "implementation()", {}, p.address),
    installCount: viewFun("0xf35c6855", "installCount()", {}, p.uint256),
    isDAM: viewFun("0x7147c0d0", "isDAM(address)", {"dam": p.address}, p.bool),
    registry: viewFun("0x7b103999", "registry()", {}, p.address),
    takeInstallId: fun("0x64929b0c", "takeInstallId()", {}, p.uint256),
}

export class Contract extends ContractBase {

    damAt(index: DamAtParams["index"]) {
        return this.eth_call(functions.damAt, {index})
    }

    damCount() {
        return this.eth_call(functions.damCount, {})
    }

    implementation() {
        return this.eth_call(functions.implementation, {})
    }

    installCount() {
        return this.eth_call(functions.installCount, {})
    }

    isDAM(dam: IsDAMParams["dam"]) {
        return this.eth_call(functions.isDAM, {dam})
    }

    registry() {
        return this.eth_call(functions.registry, {})
    }
}

/// Event types
export type DAMCreatedEventArgs = EParams<typeof events.DAMCreated>
export type DAMTermsSetEventArgs = EParams<typeof events.DAMTermsSet>

/// Function types
export type CreateDAMParams = FunctionArguments<typeof functions.createDAM>
export type CreateDAMReturn = FunctionReturn<typeof functions.createDAM>

export type DamAtParams = FunctionArguments<typeof functions.damAt>
export type DamAtReturn = FunctionReturn<typeof functions.damAt>

export type DamCountParams = FunctionArguments<typeof functions.damCount>
export type DamCountReturn = FunctionReturn<typeof functions.damCount>

export type ImplementationParams = FunctionArguments<typeof functions.implementation>
export type ImplementationReturn = FunctionReturn<typeof functions.implementation>

export type InstallCountParams = FunctionArguments<typeof functions.installCount>
export type InstallCountReturn = FunctionReturn<typeof functions.installCount>

export type IsDAMParams = FunctionArguments<typeof functions.isDAM>
export type IsDAMReturn = FunctionReturn<typeof functions.isDAM>

export type RegistryParams = FunctionArguments<typeof functions.registry>
export type RegistryReturn = FunctionReturn<typeof functions.registry>

export type TakeInstallIdParams = FunctionArguments<typeof functions.takeInstallId>
export type TakeInstallIdReturn = FunctionReturn<typeof functions.takeInstallId>

