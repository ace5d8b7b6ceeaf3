import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    EIP712DomainChanged: event("0x0a6387c9ea3628b88a633bb4f3b151770f70085117a15f9bf3787cda53f13d31", "EIP712DomainChanged()", {}),
    IncreaseNonce: event("0x8ed32926585579e6191b145240df788165f4957e1135f30a00e08ee8feb9d680", "IncreaseNonce(address,address)", {"who": indexed(p.address), "where": indexed(p.address)}),
    OptIn: event("0x9b730d5b907ee509de729817a2bb37e404418ba569b3a50f36192372f973cb41", "OptIn(address,address)", {"who": indexed(p.address), "where": indexed(p.address)}),
    OptOut: event("0x1629cd9ad365627cf8408d19c50224af8f3213c1a18ae48062d92e22bddf7de5", "OptOut(address,address)", {"who": indexed(p.address), "where": indexed(p.address)}),
}

export const functions = {
    WHERE_REGISTRY: viewFun("0x6d0fae4a", "WHERE_REGISTRY()", {}, p.address),
    WHO_REGISTRY: viewFun("0xc4b5d62c", "WHO_REGISTRY()", {}, p.address),
    eip712Domain: viewFun("0x84b0196e", "eip712Domain()", {}, {"fields": p.bytes1, "name": p.string, "version": p.string, "chainId": p.uint256, "verifyingContract": p.address, "salt": p.bytes32, "extensions": p.array(p.uint256)}),
    increaseNonce: fun("0x8247a97c", "increaseNonce(address)", {"where": p.address}, ),
    isOptedIn: viewFun("0x220d32d4", "isOptedIn(address,address)", {"who": p.address, "where": p.address}, p.bool),
    isOptedInAt: viewFun("0x530e1d43", "isOptedInAt(address,address,uint48,bytes)", {"who": p.address, "where": p.address, "timestamp": p.uint48, "hint": p.bytes}, p.bool),
    nonces: viewFun("0x9333fbda", "nonces(address,address)", {"who": p.address, "where": p.address}, p.uint256),
    'optIn(address)': fun("0xb1138ad1", "optIn(address)", {"where": p.address}, ),
    'optIn(address,address,uint48,bytes)': fun("0xced44ba7", "optIn(address,address,uint48,bytes)", {"who": p.address, "where": p.address, "deadline": p.uint48, "signature": p.bytes}, ),
    'optOut(address,address,uint48,bytes)': fun("0x93f79bc3", "optOut(address,address,uint48,bytes)", {"who": p.address, "where": p.address, "deadline": p.uint48, "signature": p.bytes}, ),
    'optOut(address)': fun("0xd4610483", "optOut(address)", {"where": p.address}, ),
    staticDelegateCall: fun("0x9f86fd85", "staticDelegateCall(address,bytes)", {"target": p.address, "data": p.bytes}, ),
}

export class Contract extends ContractBase {

    WHERE_REGISTRY() {
        return this.eth_call(functions.WHERE_REGISTRY, {})
    }

    WHO_REGISTRY() {
        return this.eth_call(functions.WHO_REGISTRY, {})
    }

    eip712Domain() {
        return this.eth_call(functions.eip712Domain, {})
    }

    isOptedIn(who: IsOptedInParams["who"], where: IsOptedInParams["where"]) {
        return this.eth_call(functions.isOptedIn, {who, where})
    }

    isOptedInAt(who: IsOptedInAtParams["who"], where: IsOptedInAtParams["where"], timestamp: IsOptedInAtParams["timestamp"], hint: IsOptedInAtParams["hint"]) {
        return this.eth_call(functions.isOptedInAt, {who, where, timestamp, hint})
    }

    nonces(who: NoncesParams["who"], where: NoncesParams["where"]) {
        return this.eth_call(functions.nonces, {who, where})
    }
}

/// Event types
export type EIP712DomainChangedEventArgs = EParams<typeof events.EIP712DomainChanged>
export type IncreaseNonceEventArgs = EParams<typeof events.IncreaseNonce>
export type OptInEventArgs = EParams<typeof events.OptIn>
export type OptOutEventArgs = EParams<typeof events.OptOut>

/// Function types
export type WHERE_REGISTRYParams = FunctionArguments<typeof functions.WHERE_REGISTRY>
export type WHERE_REGISTRYReturn = FunctionReturn<typeof functions.WHERE_REGISTRY>

export type WHO_REGISTRYParams = FunctionArguments<typeof functions.WHO_REGISTRY>
export type WHO_REGISTRYReturn = FunctionReturn<typeof functions.WHO_REGISTRY>

export type Eip712DomainParams = FunctionArguments<typeof functions.eip712Domain>
export type Eip712DomainReturn = FunctionReturn<typeof functions.eip712Domain>

export type IncreaseNonceParams = FunctionArguments<typeof functions.increaseNonce>
export type IncreaseNonceReturn = FunctionReturn<typeof functions.increaseNonce>

export type IsOptedInParams = FunctionArguments<typeof functions.isOptedIn>
export type IsOptedInReturn = FunctionReturn<typeof functions.isOptedIn>

export type IsOptedInAtParams = FunctionArguments<typeof functions.isOptedInAt>
export type IsOptedInAtReturn = FunctionReturn<typeof functions.isOptedInAt>

export type NoncesParams = FunctionArguments<typeof functions.nonces>
export type NoncesReturn = FunctionReturn<typeof functions.nonces>

export type OptInParams_0 = FunctionArguments<typeof functions['optIn(address)']>
export type OptInReturn_0 = FunctionReturn<typeof functions['optIn(address)']>

export type OptInParams_1 = FunctionArguments<typeof functions['optIn(address,address,uint48,bytes)']>
export type OptInReturn_1 = FunctionReturn<typeof functions['optIn(address,address,uint48,bytes)']>

export type OptOutParams_0 = FunctionArguments<typeof functions['optOut(address,address,uint48,bytes)']>
export type OptOutReturn_0 = FunctionReturn<typeof functions['optOut(address,address,uint48,bytes)']>

export type OptOutParams_1 = FunctionArguments<typeof functions['optOut(address)']>
export type OptOutReturn_1 = FunctionReturn<typeof functions['optOut(address)']>

export type StaticDelegateCallParams = FunctionArguments<typeof functions.staticDelegateCall>
export type StaticDelegateCallReturn = FunctionReturn<typeof functions.staticDelegateCall>

