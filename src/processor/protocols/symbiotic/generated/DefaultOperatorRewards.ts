import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    ClaimRewards: event("0x28047ce71e7b959f6fc3946a1bdc43b003cd0b685630fe93725eb9eafee25826", "ClaimRewards(address,address,address,address,uint256)", {"recipient": p.address, "network": indexed(p.address), "token": indexed(p.address), "claimer": indexed(p.address), "amount": p.uint256}),
    DistributeRewards: event("0x127e3b1db6c7a82e6a23205f7391ec1ebdef05836c0bbb2bdef8f60ba7920227", "DistributeRewards(address,address,uint256,bytes32)", {"network": indexed(p.address), "token": indexed(p.address), "amount": p.uint256, "root": p.bytes32}),
    Initialized: event("0xc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d2", "Initialized(uint64)", {"version": p.uint64}),
}

export const functions = {
    NETWORK_MIDDLEWARE_SERVICE: viewFun("0x2c9d45b3", "NETWORK_MIDDLEWARE_SERVICE()", {}, p.address),
    balance: viewFun("0xb203bb99", "balance(address,address)", {"network": p.address, "token": p.address}, p.uint256),
    claimRewards: fun("0x315447db", "claimRewards(address,address,address,uint256,bytes32[])", {"recipient": p.address, "network": p.address, "token": p.address, "totalClaimable": p.uint256, "proof": p.array(p.bytes32)}, p.uint256),
    claimed: viewFun("0x1a5289a9", "claimed(address,address,address)", {"network": p.address, "token": p.address, "account": p.address}, p.uint256),
    distributeRewards: fun("0x48a78da7", "distributeRewards(address,address,uint256,bytes32)", {"network": p.address, "token": p.address, "amount": p.uint256, "root_": p.bytes32}, ),
    initialize: fun("0x8129fc1c", "initialize()", {}, ),
    root: viewFun("0xaadf2afe", "root(address,address)", {"network": p.address, "token": p.address}, p.bytes32),
}

export class Contract extends ContractBase {

    NETWORK_MIDDLEWARE_SERVICE() {
        return this.eth_call(functions.NETWORK_MIDDLEWARE_SERVICE, {})
    }

    balance(network: BalanceParams["network"], token: BalanceParams["token"]) {
        return this.eth_call(functions.balance, {network, token})
    }

    claimed(network: ClaimedParams["network"], token: ClaimedParams["token"], account: ClaimedParams["account"]) {
        return this.eth_call(functions.claimed, {network, token, account})
    }

    root(network: RootParams["network"], token: RootParams["token"]) {
        return this.eth_call(functions.root, {network, token})
    }
}

/// Event types
export type ClaimRewardsEventArgs = EParams<typeof events.ClaimRewards>
export type DistributeRewardsEventArgs = EParams<typeof events.DistributeRewards>
export type InitializedEventArgs = EParams<typeof events.Initialized>

/// Function types
export type NETWORK_MIDDLEWARE_SERVICEParams = FunctionArguments<typeof functions.NETWORK_MIDDLEWARE_SERVICE>
export type NETWORK_MIDDLEWARE_SERVICEReturn = FunctionReturn<typeof functions.NETWORK_MIDDLEWARE_SERVICE>

export type BalanceParams = FunctionArguments<typeof functions.balance>
export type BalanceReturn = FunctionReturn<typeof functions.balance>

export type ClaimRewardsParams = FunctionArguments<typeof functions.claimRewards>
export type ClaimRewardsReturn = FunctionReturn<typeof functions.claimRewards>

export type ClaimedParams = FunctionArguments<typeof functions.claimed>
export type ClaimedReturn = FunctionReturn<typeof functions.claimed>

export type DistributeRewardsParams = FunctionArguments<typeof functions.distributeRewards>
export type DistributeRewardsReturn = FunctionReturn<typeof functions.distributeRewards>

export type InitializeParams = FunctionArguments<typeof functions.initialize>
export type InitializeReturn = FunctionReturn<typeof functions.initialize>

export type RootParams = FunctionArguments<typeof functions.root>
export type RootReturn = FunctionReturn<typeof functions.root>

