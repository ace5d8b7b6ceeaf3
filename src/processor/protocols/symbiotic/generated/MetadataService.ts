import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    SetMetadataURL: event("0xf8dac27f20d622a0759394313683066cb713a406633a3a7dde8799654015ea64", "SetMetadataURL(address,string)", {"entity": indexed(p.address), "metadataURL": p.string}),
}

export const functions = {
    REGISTRY: viewFun("0x06433b1b", "REGISTRY()", {}, p.address),
    metadataURL: viewFun("0x4edb8f39", "metadataURL(address)", {"entity": p.address}, p.string),
    setMetadataURL: fun("0x747daec5", "setMetadataURL(string)", {"metadataURL_": p.string}, ),
}

export class Contract extends ContractBase {

    REGISTRY() {
        return this.eth_call(functions.REGISTRY, {})
    }

    metadataURL(entity: MetadataURLParams["entity"]) {
        return this.eth_call(functions.metadataURL, {entity})
    }
}

/// Event types
export type SetMetadataURLEventArgs = EParams<typeof events.SetMetadataURL>

/// Function types
export type REGISTRYParams = FunctionArguments<typeof functions.REGISTRY>
export type REGISTRYReturn = FunctionReturn<typeof functions.REGISTRY>

export type MetadataURLParams = FunctionArguments<typeof functions.metadataURL>
export type MetadataURLReturn = FunctionReturn<typeof functions.metadataURL>

export type SetMetadataURLParams = FunctionArguments<typeof functions.setMetadataURL>
export type SetMetadataURLReturn = FunctionReturn<typeof functions.setMetadataURL>

