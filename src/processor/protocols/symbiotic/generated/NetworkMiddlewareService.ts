import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    SetMiddleware: event("0xf64e2a8734392e221de13f5e56deb22d308e292cad394052affa97dbaf41ec98", "SetMiddleware(address,address)", {"network": indexed(p.address), "middleware": p.address}),
}

export const functions = {
    NETWORK_REGISTRY: viewFun("0xc0cd7c3e", "NETWORK_REGISTRY()", {}, p.address),
    middleware: viewFun("0xbb5ed032", "middleware(address)", {"network": p.address}, p.address),
    setMiddleware: fun("0xb7d8e1a9", "setMiddleware(address)", {"middleware_": p.address}, ),
}

export class Contract extends ContractBase {

    NETWORK_REGISTRY() {
        return this.eth_call(functions.NETWORK_REGISTRY, {})
    }

    middleware(network: MiddlewareParams["network"]) {
        return this.eth_call(functions.middleware, {network})
    }
}

/// Event types
export type SetMiddlewareEventArgs = EParams<typeof events.SetMiddleware>

/// Function types
export type NETWORK_REGISTRYParams = FunctionArguments<typeof functions.NETWORK_REGISTRY>
export type NETWORK_REGISTRYReturn = FunctionReturn<typeof functions.NETWORK_REGISTRY>

export type MiddlewareParams = FunctionArguments<typeof functions.middleware>
export type MiddlewareReturn = FunctionReturn<typeof functions.middleware>

export type SetMiddlewareParams = FunctionArguments<typeof functions.setMiddleware>
export type SetMiddlewareReturn = FunctionReturn<typeof functions.setMiddleware>

