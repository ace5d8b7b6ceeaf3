import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    ClaimAdminFee: event("0x6059a38198b1dc42b3791087d1ff0fbd72b3179553c25f678cd246f52ffaaf59", "ClaimAdminFee(address,uint256)", {"recipient": indexed(p.address), "amount": p.uint256}),
    ClaimRewards: event("0x88744b3615a11586336358f196290c37189c924b0ce7f612d07789041af7cde4", "ClaimRewards(address,address,address,uint256,address)", {"network": indexed(p.address), "token": indexed(p.address), "claimer": indexed(p.address), "amount": p.uint256, "recipient": p.address}),
    ClaimRewardsExtra: event("0xacd14cc0b0a59979040123e9ce2601bfc1ec40c1360bcc405e1ca188f17b7fc6", "ClaimRewardsExtra(address,address,address,uint256,uint256)", {"network": indexed(p.address), "token": indexed(p.address), "claimer": indexed(p.address), "firstClaimedRewardIndex": p.uint256, "rewardsClaimed": p.uint256}),
    DistributeRewards: event("0x52c39ebed294659631d22a2341c526a86ab683888dccb1429ac42c6e413d4b7b", "DistributeRewards(address,address,uint256,uint256,uint48)", {"network": indexed(p.address), "token": indexed(p.address), "distributeAmount": p.uint256, "adminFeeAmount": p.uint256, "timestamp": p.uint48}),
    InitVault: event("0x108cccaed2dfffe466544dfa3900b2fa5e707bb00ded59de6a950479b923216f", "InitVault(address)", {"vault": p.address}),
    Initialized: event("0xc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d2", "Initialized(uint64)", {"version": p.uint64}),
    RoleAdminChanged: event("0xbd79b86ffe0ab8e8776151514217cd7cacd52c909f66475c3af44e129f0b00ff", "RoleAdminChanged(bytes32,bytes32,bytes32)", {"role": indexed(p.bytes32), "previousAdminRole": indexed(p.bytes32), "newAdminRole": indexed(p.bytes32)}),
    RoleGranted: event("0x2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d", "RoleGranted(bytes32,address,address)", {"role": indexed(p.bytes32), "account": indexed(p.address), "sender": indexed(p.address)}),
    RoleRevoked: event("0xf6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b", "RoleRevoked(bytes32,address,address)", {"role": indexed(p.bytes32), "account": indexed(p.address), "sender": indexed(p.address)}),
    SetAdminFee: event("0x2f0d0ace1d699b471d7b39522b5c8aae053bce1b422b7a4fe8f09bd6562a4b74", "SetAdminFee(uint256)", {"adminFee": p.uint256}),
}

export const functions = {
    ADMIN_FEE_BASE: viewFun("0xc00460ea", "ADMIN_FEE_BASE()", {}, p.uint256),
    ADMIN_FEE_CLAIM_ROLE: viewFun("0xcb6ba75d", "ADMIN_FEE_CLAIM_ROLE()", {}, p.bytes32),
    ADMIN_FEE_SET_ROLE: viewFun("0xa01fe38e", "ADMIN_FEE_SET_ROLE()", {}, p.bytes32),
    DEFAULT_ADMIN_ROLE: viewFun("0xa217fddf", "DEFAULT_ADMIN_ROLE()", {}, p.bytes32),
    NETWORK_MIDDLEWARE_SERVICE: viewFun("0x2c9d45b3", "NETWORK_MIDDLEWARE_SERVICE()", {}, p.address),
    VAULT: viewFun("0x411557d1", "VAULT()", {}, p.address),
    VAULT_FACTORY: viewFun("0x103f2907", "VAULT_FACTORY()", {}, p.address),
    adminFee: viewFun("0xa0be06f9", "adminFee()", {}, p.uint256),
    claimAdminFee: fun("0x7d1b56e5", "claimAdminFee(address,address)", {"recipient": p.address, "token": p.address}, ),
    claimRewards: fun("0x5d0b5205", "claimRewards(address,address,bytes)", {"recipient": p.address, "token": p.address, "data": p.bytes}, ),
    claimable: viewFun("0x76ee5656", "claimable(address,address,bytes)", {"token": p.address, "account": p.address, "data": p.bytes}, p.uint256),
    claimableAdminFee: viewFun("0x04fe4748", "claimableAdminFee(address)", {"token": p.address}, p.uint256),
    distributeRewards: fun("0x239723ed", "distributeRewards(address,address,uint256,bytes)", {"network": p.address, "token": p.address, "amount": p.uint256, "data": p.bytes}, ),
    getRoleAdmin: viewFun("0x248a9ca3", "getRoleAdmin(bytes32)", {"role": p.bytes32}, p.bytes32),
    grantRole: fun("0x2f2ff15d", "grantRole(bytes32,address)", {"role": p.bytes32, "account": p.address}, ),
    hasRole: viewFun("0x91d14854", "hasRole(bytes32,address)", {"role": p.bytes32, "account": p.address}, p.bool),
    initialize: fun("0x9df4021d", "initialize((address,uint256,address,address,address))", {"params": p.struct({"vault": p.address, "adminFee": p.uint256, "defaultAdminRoleHolder": p.address, "adminFeeClaimRoleHolder": p.address, "adminFeeSetRoleHolder": p.address})}, ),
    lastUnclaimedReward: viewFun("0x3f3be072", "lastUnclaimedReward(address,address,address)", {"account": p.address, "token": p.address, "network": p.address}, p.uint256),
    multicall: fun("0xac9650d8", "multicall(bytes[])", {"data": p.array(p.bytes)}, p.array(p.bytes)),
    renounceRole: fun("0x36568abe", "renounceRole(bytes32,address)", {"role": p.bytes32, "callerConfirmation": p.address}, ),
    revokeRole: fun("0xd547741f", "revokeRole(bytes32,address)", {"role": p.bytes32, "account": p.address}, ),
    rewards: viewFun("0x63497dc7", "rewards(address,address,uint256)", {"token": p.address, "network": p.address, "_2": p.uint256}, {"amount": p.uint256, "timestamp": p.uint48}),
    rewardsLength: viewFun("0x9162aaa0", "rewardsLength(address,address)", {"token": p.address, "network": p.address}, p.uint256),
    setAdminFee: fun("0x8beb60b6", "setAdminFee(uint256)", {"adminFee_": p.uint256}, ),
    supportsInterface: viewFun("0x01ffc9a7", "supportsInterface(bytes4)", {"interfaceId": p.bytes4}, p.bool),
    version: viewFun("0x54fd4d50", "version()", {}, p.uint64),
}

export class Contract extends ContractBase {

    ADMIN_FEE_BASE() {
        return this.eth_call(functions.ADMIN_FEE_BASE, {})
    }

    ADMIN_FEE_CLAIM_ROLE() {
        return this.eth_call(functions.ADMIN_FEE_CLAIM_ROLE, {})
    }

    ADMIN_FEE_SET_ROLE() {
        return this.eth_call(functions.ADMIN_FEE_SET_ROLE, {})
    }

    DEFAULT_ADMIN_ROLE() {
        return this.eth_call(functions.DEFAULT_ADMIN_ROLE, {})
    }

    NETWORK_MIDDLEWARE_SERVICE() {
        return this.eth_call(functions.NETWORK_MIDDLEWARE_SERVICE, {})
    }

    VAULT() {
        return this.eth_call(functions.VAULT, {})
    }

    VAULT_FACTORY() {
        return this.eth_call(functions.VAULT_FACTORY, {})
    }

    adminFee() {
        return this.eth_call(functions.adminFee, {})
    }

    claimable(token: ClaimableParams["token"], account: ClaimableParams["account"], data: ClaimableParams["data"]) {
        return this.eth_call(functions.claimable, {token, account, data})
    }

    claimableAdminFee(token: ClaimableAdminFeeParams["token"]) {
        return this.eth_call(functions.claimableAdminFee, {token})
    }

    getRoleAdmin(role: GetRoleAdminParams["role"]) {
        return this.eth_call(functions.getRoleAdmin, {role})
    }

    hasRole(role: HasRoleParams["role"], account: HasRoleParams["account"]) {
        return this.eth_call(functions.hasRole, {role, account})
    }

    lastUnclaimedReward(account: LastUnclaimedRewardParams["account"], token: LastUnclaimedRewardParams["token"], network: LastUnclaimedRewardParams["network"]) {
        return this.eth_call(functions.lastUnclaimedReward, {account, token, network})
    }

    rewards(token: RewardsParams["token"], network: RewardsParams["network"], _2: RewardsParams["_2"]) {
        return this.eth_call(functions.rewards, {token, network, _2})
    }

    rewardsLength(token: RewardsLengthParams["token"], network: RewardsLengthParams["network"]) {
        return this.eth_call(functions.rewardsLength, {token, network})
    }

    supportsInterface(interfaceId: SupportsInterfaceParams["interfaceId"]) {
        return this.eth_call(functions.supportsInterface, {interfaceId})
    }

    version() {
        return this.eth_call(functions.version, {})
    }
}

/// Event types
export type ClaimAdminFeeEventArgs = EParams<typeof events.ClaimAdminFee>
export type ClaimRewardsEventArgs = EParams<typeof events.ClaimRewards>
export type ClaimRewardsExtraEventArgs = EParams<typeof events.ClaimRewardsExtra>
export type DistributeRewardsEventArgs = EParams<typeof events.DistributeRewards>
export type InitVaultEventArgs = EParams<typeof events.InitVault>
export type InitializedEventArgs = EParams<typeof events.Initialized>
export type RoleAdminChangedEventArgs = EParams<typeof events.RoleAdminChanged>
export type RoleGrantedEventArgs = EParams<typeof events.RoleGranted>
export type RoleRevokedEventArgs = EParams<typeof events.RoleRevoked>
export type SetAdminFeeEventArgs = EParams<typeof events.SetAdminFee>

/// Function types
export type ADMIN_FEE_BASEParams = FunctionArguments<typeof functions.ADMIN_FEE_BASE>
export type ADMIN_FEE_BASEReturn = FunctionReturn<typeof functions.ADMIN_FEE_BASE>

export type ADMIN_FEE_CLAIM_ROLEParams = FunctionArguments<typeof functions.ADMIN_FEE_CLAIM_ROLE>
export type ADMIN_FEE_CLAIM_ROLEReturn = FunctionReturn<typeof functions.ADMIN_FEE_CLAIM_ROLE>

export type ADMIN_FEE_SET_ROLEParams = FunctionArguments<typeof functions.ADMIN_FEE_SET_ROLE>
export type ADMIN_FEE_SET_ROLEReturn = FunctionReturn<typeof functions.ADMIN_FEE_SET_ROLE>

export type DEFAULT_ADMIN_ROLEParams = FunctionArguments<typeof functions.DEFAULT_ADMIN_ROLE>
export type DEFAULT_ADMIN_ROLEReturn = FunctionReturn<typeof functions.DEFAULT_ADMIN_ROLE>

export type NETWORK_MIDDLEWARE_SERVICEParams = FunctionArguments<typeof functions.NETWORK_MIDDLEWARE_SERVICE>
export type NETWORK_MIDDLEWARE_SERVICEReturn = FunctionReturn<typeof functions.NETWORK_MIDDLEWARE_SERVICE>

export type VAULTParams = FunctionArguments<typeof functions.VAULT>
export type VAULTReturn = FunctionReturn<typeof functions.VAULT>

export type VAULT_FACTORYParams = FunctionArguments<typeof functions.VAULT_FACTORY>
export type VAULT_FACTORYReturn = FunctionReturn<typeof functions.VAULT_FACTORY>

export type AdminFeeParams = FunctionArguments<typeof functions.adminFee>
export type AdminFeeReturn = FunctionReturn<typeof functions.adminFee>

export type ClaimAdminFeeParams = FunctionArguments<typeof functions.claimAdminFee>
export type ClaimAdminFeeReturn = FunctionReturn<typeof functions.claimAdminFee>

export type ClaimRewardsParams = FunctionArguments<typeof functions.claimRewards>
export type ClaimRewardsReturn = FunctionReturn<typeof functions.claimRewards>

export type ClaimableParams = FunctionArguments<typeof functions.claimable>
export type ClaimableReturn = FunctionReturn<typeof functions.claimable>

export type ClaimableAdminFeeParams = FunctionArguments<typeof functions.claimableAdminFee>
export type ClaimableAdminFeeReturn = FunctionReturn<typeof functions.claimableAdminFee>

export type DistributeRewardsParams = FunctionArguments<typeof functions.distributeRewards>
export type DistributeRewardsReturn = FunctionReturn<typeof functions.distributeRewards>

export type GetRoleAdminParams = FunctionArguments<typeof functions.getRoleAdmin>
export type GetRoleAdminReturn = FunctionReturn<typeof functions.getRoleAdmin>

export type GrantRoleParams = FunctionArguments<typeof functions.grantRole>
export type GrantRoleReturn = FunctionReturn<typeof functions.grantRole>

export type HasRoleParams = FunctionArguments<typeof functions.hasRole>
export type HasRoleReturn = FunctionReturn<typeof functions.hasRole>

export type InitializeParams = FunctionArguments<typeof functions.initialize>
export type InitializeReturn = FunctionReturn<typeof functions.initialize>

export type LastUnclaimedRewardParams = FunctionArguments<typeof functions.lastUnclaimedReward>
export type LastUnclaimedRewardReturn = FunctionReturn<typeof functions.lastUnclaimedReward>

export type MulticallParams = FunctionArguments<typeof functions.multicall>
export type MulticallReturn = FunctionReturn<typeof functions.multicall>

export type RenounceRoleParams = FunctionArguments<typeof functions.renounceRole>
export type RenounceRoleReturn = FunctionReturn<typeof functions.renounceRole>

export type RevokeRoleParams = FunctionArguments<typeof functions.revokeRole>
export type RevokeRoleReturn = FunctionReturn<typeof functions.revokeRole>

export type RewardsParams = FunctionArguments<typeof functions.rewards>
export type RewardsReturn = FunctionReturn<typeof functions.rewards>

export type RewardsLengthParams = FunctionArguments<typeof functions.rewardsLength>
export type RewardsLengthReturn = FunctionReturn<typeof functions.rewardsLength>

export type SetAdminFeeParams = FunctionArguments<typeof functions.setAdminFee>
export type SetAdminFeeReturn = FunctionReturn<typeof functions.setAdminFee>

export type SupportsInterfaceParams = FunctionArguments<typeof functions.supportsInterface>
export type SupportsInterfaceReturn = FunctionReturn<typeof functions.supportsInterface>

export type VersionParams = FunctionArguments<typeof functions.version>
export type VersionReturn = FunctionReturn<typeof functions.version>

