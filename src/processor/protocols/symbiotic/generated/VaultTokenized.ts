import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    Claim: event("0x865ca08d59f5cb456e85cd2f7ef63664ea4f73327414e9d8152c4158b0e94645", "Claim(address,address,uint256,uint256)", {"claimer": indexed(p.address), "recipient": indexed(p.address), "epoch": p.uint256, "amount": p.uint256}),
    ClaimBatch: event("0x326b6aff1cd2fb1c8234de4f9dcfb9047c5c36eb9ef2eb34af5121e969a75d27", "ClaimBatch(address,address,uint256[],uint256)", {"claimer": indexed(p.address), "recipient": indexed(p.address), "epochs": p.array(p.uint256), "amount": p.uint256}),
    Deposit: event("0xdcbc1c05240f31ff3ad067ef1ee35ce4997762752e3a095284754544f4c709d7", "Deposit(address,address,uint256,uint256)", {"depositor": indexed(p.address), "onBehalfOf": indexed(p.address), "amount": p.uint256, "shares": p.uint256}),
    Initialized: event("0xc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d2", "Initialized(uint64)", {"version": p.uint64}),
    OnSlash: event("0xf9d090c096f71cd1659861a9ce5b6f384bceb4e2fa4e4a19edf6489a9b8d56c7", "OnSlash(uint256,uint48,uint256)", {"amount": p.uint256, "captureTimestamp": p.uint48, "slashedAmount": p.uint256}),
    OwnershipTransferred: event("0x8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0", "OwnershipTransferred(address,address)", {"previousOwner": indexed(p.address), "newOwner": indexed(p.address)}),
    RoleAdminChanged: event("0xbd79b86ffe0ab8e8776151514217cd7cacd52c909f66475c3af44e129f0b00ff", "RoleAdminChanged(bytes32,bytes32,bytes32)", {"role": indexed(p.bytes32), "previousAdminRole": indexed(p.bytes32), "newAdminRole": indexed(p.bytes32)}),
    RoleGranted: event("0x2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d", "RoleGranted(bytes32,address,address)", {"role": indexed(p.bytes32), "account": indexed(p.address), "sender": indexed(p.address)}),
    RoleRevoked: event("0xf6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b", "RoleRevoked(bytes32,address,address)", {"role": indexed(p.bytes32), "account": indexed(p.address), "sender": indexed(p.address)}),
    SetDelegator: event("0xdb2160616f776a37b24808115554e79439bf26cccbbd4438190cc6d28e80ecd1", "SetDelegator(address)", {"delegator": indexed(p.address)}),
    SetDepositLimit: event("0x854df3eb95564502c8bc871ebdd15310ee26270f955f6c6bd8cea68e75045bc0", "SetDepositLimit(uint256)", {"limit": p.uint256}),
    SetDepositWhitelist: event("0x3e12b7b36c75ac9609a3f58609b331210428e1a85909132638955ba0301eec33", "SetDepositWhitelist(bool)", {"status": p.bool}),
    SetDepositorWhitelistStatus: event("0xf991b1ecfb5115cbb36a2b2e2240c058406d2acc2fcc6e9e2dc99d845ff70a62", "SetDepositorWhitelistStatus(address,bool)", {"account": indexed(p.address), "status": p.bool}),
    SetIsDepositLimit: event("0xfa7a25a0b611d4ba3c0ea990e90dc23d484a5dd7a1be4733fef2946ba74530c6", "SetIsDepositLimit(bool)", {"status": p.bool}),
    SetSlasher: event("0xe7e4c932e03abddfe20f83af42c33627e816115c7ec2b168441f65dc14bfc3ba", "SetSlasher(address)", {"slasher": indexed(p.address)}),
    Withdraw: event("0xebff2602b3f468259e1e99f613fed6691f3a6526effe6ef3e768ba7ae7a36c4f", "Withdraw(address,address,uint256,uint256,uint256)", {"withdrawer": indexed(p.address), "claimer": indexed(p.address), "amount": p.uint256, "burnedShares": p.uint256, "mintedShares": p.uint256}),
    Approval: event("0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925", "Approval(address,address,uint256)", {"owner": indexed(p.address), "spender": indexed(p.address), "value": p.uint256}),
    Transfer: event("0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef", "Transfer(address,address,uint256)", {"from": indexed(p.address), "to": indexed(p.address), "value": p.uint256}),
}

export const functions = {
    DEFAULT_ADMIN_ROLE: viewFun("0xa217fddf", "DEFAULT_ADMIN_ROLE()", {}, p.bytes32),
    DELEGATOR_FACTORY: viewFun("0x6da3e06d", "DELEGATOR_FACTORY()", {}, p.address),
    DEPOSITOR_WHITELIST_ROLE: viewFun("0x1b66c9e1", "DEPOSITOR_WHITELIST_ROLE()", {}, p.bytes32),
    DEPOSIT_LIMIT_SET_ROLE: viewFun("0xa21a1df9", "DEPOSIT_LIMIT_SET_ROLE()", {}, p.bytes32),
    DEPOSIT_WHITELIST_SET_ROLE: viewFun("0xdb388715", "DEPOSIT_WHITELIST_SET_ROLE()", {}, p.bytes32),
    FACTORY: viewFun("0x2dd31000", "FACTORY()", {}, p.address),
    IS_DEPOSIT_LIMIT_SET_ROLE: viewFun("0x1415519b", "IS_DEPOSIT_LIMIT_SET_ROLE()", {}, p.bytes32),
    SLASHER_FACTORY: viewFun("0x87df0788", "SLASHER_FACTORY()", {}, p.address),
    activeBalanceOf: viewFun("0x59f769a9", "activeBalanceOf(address)", {"account": p.address}, p.uint256),
    activeBalanceOfAt: viewFun("0xefb559d6", "activeBalanceOfAt(address,uint48,bytes)", {"account": p.address, "timestamp": p.uint48, "hints": p.bytes}, p.uint256),
    activeShares: viewFun("0xbfefcd7b", "activeShares()", {}, p.uint256),
    activeSharesAt: viewFun("0x50f22068", "activeSharesAt(uint48,bytes)", {"timestamp": p.uint48, "hint": p.bytes}, p.uint256),
    activeSharesOf: viewFun("0x9d66201b", "activeSharesOf(address)", {"account": p.address}, p.uint256),
    activeSharesOfAt: viewFun("0x2d73c69c", "activeSharesOfAt(address,uint48,bytes)", {"account": p.address, "timestamp": p.uint48, "hint": p.bytes}, p.uint256),
    activeStake: viewFun("0xbd49c35f", "activeStake()", {}, p.uint256),
    activeStakeAt: viewFun("0x810da75d", "activeStakeAt(uint48,bytes)", {"timestamp": p.uint48, "hint": p.bytes}, p.uint256),
    burner: viewFun("0x27810b6e", "burner()", {}, p.address),
    claim: fun("0xaad3ec96", "claim(address,uint256)", {"recipient": p.address, "epoch": p.uint256}, p.uint256),
    claimBatch: fun("0x7c04c80a", "claimBatch(address,uint256[])", {"recipient": p.address, "epochs": p.array(p.uint256)}, p.uint256),
    collateral: viewFun("0xd8dfeb45", "collateral()", {}, p.address),
    currentEpoch: viewFun("0x76671808", "currentEpoch()", {}, p.uint256),
    currentEpochStart: viewFun("0x61a8c8c4", "currentEpochStart()", {}, p.uint48),
    delegator: viewFun("0xce9b7930", "delegator()", {}, p.address),
    deposit: fun("0x47e7ef24", "deposit(address,uint256)", {"onBehalfOf": p.address, "amount": p.uint256}, {"depositedAmount": p.uint256, "mintedShares": p.uint256}),
    depositLimit: viewFun("0xecf70858", "depositLimit()", {}, p.uint256),
    depositWhitelist: viewFun("0x48d3b775", "depositWhitelist()", {}, p.bool),
    epochAt: viewFun("0x7953b33b", "epochAt(uint48)", {"timestamp": p.uint48}, p.uint256),
    epochDuration: viewFun("0x4ff0876a", "epochDuration()", {}, p.uint48),
    epochDurationInit: viewFun("0x46361671", "epochDurationInit()", {}, p.uint48),
    getRoleAdmin: viewFun("0x248a9ca3", "getRoleAdmin(bytes32)", {"role": p.bytes32}, p.bytes32),
    grantRole: fun("0x2f2ff15d", "grantRole(bytes32,address)", {"role": p.bytes32, "account": p.address}, ),
    hasRole: viewFun("0x91d14854", "hasRole(bytes32,address)", {"role": p.bytes32, "account": p.address}, p.bool),
    initialize: fun("0x57ec83cc", "initialize(uint64,address,bytes)", {"initialVersion": p.uint64, "owner": p.address, "data": p.bytes}, ),
    isDelegatorInitialized: viewFun("0x50861adc", "isDelegatorInitialized()", {}, p.bool),
    isDepositLimit: viewFun("0xa1b12202", "isDepositLimit()", {}, p.bool),
    isDepositorWhitelisted: viewFun("0x794b15b7", "isDepositorWhitelisted(address)", {"account": p.address}, p.bool),
    isInitialized: viewFun("0x392e53cd", "isInitialized()", {}, p.bool),
    isSlasherInitialized: viewFun("0x6ec1e3f8", "isSlasherInitialized()", {}, p.bool),
    isWithdrawalsClaimed: viewFun("0xa5d03223", "isWithdrawalsClaimed(uint256,address)", {"epoch": p.uint256, "account": p.address}, p.bool),
    migrate: fun("0x2abe3048", "migrate(uint64,bytes)", {"newVersion": p.uint64, "data": p.bytes}, ),
    nextEpochStart: viewFun("0x73790ab3", "nextEpochStart()", {}, p.uint48),
    onSlash: fun("0x7278e31c", "onSlash(uint256,uint48)", {"amount": p.uint256, "captureTimestamp": p.uint48}, p.uint256),
    owner: viewFun("0x8da5cb5b", "owner()", {}, p.address),
    previousEpochStart: viewFun("0x281f5752", "previousEpochStart()", {}, p.uint48),
    redeem: fun("0x1e9a6950", "redeem(address,uint256)", {"claimer": p.address, "shares": p.uint256}, {"withdrawnAssets": p.uint256, "mintedShares": p.uint256}),
    renounceOwnership: fun("0x715018a6", "renounceOwnership()", {}, ),
    renounceRole: fun("0x36568abe", "renounceRole(bytes32,address)", {"role": p.bytes32, "callerConfirmation": p.address}, ),
    revokeRole: fun("0xd547741f", "revokeRole(bytes32,address)", {"role": p.bytes32, "account": p.address}, ),
    setDelegator: fun("0x83cd9cc3", "setDelegator(address)", {"delegator": p.address}, ),
    setDepositLimit: fun("0xbdc8144b", "setDepositLimit(uint256)", {"limit": p.uint256}, ),
    setDepositWhitelist: fun("0x4105a7dd", "setDepositWhitelist(bool)", {"status": p.bool}, ),
    setDepositorWhitelistStatus: fun("0xa2861466", "setDepositorWhitelistStatus(address,bool)", {"account": p.address, "status": p.bool}, ),
    setIsDepositLimit: fun("0x5346e34f", "setIsDepositLimit(bool)", {"status": p.bool}, ),
    setSlasher: fun("0xaabc2496", "setSlasher(address)", {"slasher": p.address}, ),
    slashableBalanceOf: viewFun("0xc31e8dd7", "slashableBalanceOf(address)", {"account": p.address}, p.uint256),
    slasher: viewFun("0xb1344271", "slasher()", {}, p.address),
    staticDelegateCall: fun("0x9f86fd85", "staticDelegateCall(address,bytes)", {"target": p.address, "data": p.bytes}, ),
    supportsInterface: viewFun("0x01ffc9a7", "supportsInterface(bytes4)", {"interfaceId": p.bytes4}, p.bool),
    totalStake: viewFun("0x8b0e9f3f", "totalStake()", {}, p.uint256),
    transferOwnership: fun("0xf2fde38b", "transferOwnership(address)", {"newOwner": p.address}, ),
    version: viewFun("0x54fd4d50", "version()", {}, p.uint64),
    withdraw: fun("0xf3fef3a3", "withdraw(address,uint256)", {"claimer": p.address, "amount": p.uint256}, {"burnedShares": p.uint256, "mintedShares": p.uint256}),
    withdrawalShares: viewFun("0xafba70ad", "withdrawalShares(uint256)", {"epoch": p.uint256}, p.uint256),
    withdrawalSharesOf: viewFun("0xa3b54172", "withdrawalSharesOf(uint256,address)", {"epoch": p.uint256, "account": p.address}, p.uint256),
    withdrawals: viewFun("0x5cc07076", "withdrawals(uint256)", {"epoch": p.uint256}, p.uint256),
    withdrawalsOf: viewFun("0xf5e7ee0f", "withdrawalsOf(uint256,address)", {"epoch": p.uint256, "account": p.address}, p.uint256),
    allowance: viewFun("0xdd62ed3e", "allowance(address,address)", {"owner": p.address, "spender": p.address}, p.uint256),
    approve: fun("0x095ea7b3", "approve(address,uint256)", {"spender": p.address, "value": p.uint256}, p.bool),
    balanceOf: viewFun("0x70a08231", "balanceOf(address)", {"account": p.address}, p.uint256),
    decimals: viewFun("0x313ce567", "decimals()", {}, p.uint8),
    name: viewFun("0x06fdde03", "name()", {}, p.string),
    symbol: viewFun("0x95d89b41", "symbol()", {}, p.string),
    totalSupply: viewFun("0x18160ddd", "totalSupply()", {}, p.uint256),
    transfer: fun("0xa9059cbb", "transfer(address,uint256)", {"to": p.address, "value": p.uint256}, p.bool),
    transferFrom: fun("0x23b872dd", "transferFrom(address,address,uint256)", {"from": p.address, "to": p.address, "value": p.uint256}, p.bool),
}

export class Contract extends ContractBase {

    DEFAULT_ADMIN_ROLE() {
        return this.eth_call(functions.DEFAULT_ADMIN_ROLE, {})
    }

    DELEGATOR_FACTORY() {
        return this.eth_call(functions.DELEGATOR_FACTORY, {})
    }

    DEPOSITOR_WHITELIST_ROLE() {
        return this.eth_call(functions.DEPOSITOR_WHITELIST_ROLE, {})
    }

    DEPOSIT_LIMIT_SET_ROLE() {
        return this.eth_call(functions.DEPOSIT_LIMIT_SET_ROLE, {})
    }

    DEPOSIT_WHITELIST_SET_ROLE() {
        return this.eth_call(functions.DEPOSIT_WHITELIST_SET_ROLE, {})
    }

    FACTORY() {
        return this.eth_call(functions.FACTORY, {})
    }

    IS_DEPOSIT_LIMIT_SET_ROLE() {
        return this.eth_call(functions.IS_DEPOSIT_LIMIT_SET_ROLE, {})
    }

    SLASHER_FACTORY() {
        return this.eth_call(functions.SLASHER_FACTORY, {})
    }

    activeBalanceOf(account: ActiveBalanceOfParams["account"]) {
        return this.eth_call(functions.activeBalanceOf, {account})
    }

    activeBalanceOfAt(account: ActiveBalanceOfAtParams["account"], timestamp: ActiveBalanceOfAtParams["timestamp"], hints: ActiveBalanceOfAtParams["hints"]) {
        return this.eth_call(functions.activeBalanceOfAt, {account, timestamp, hints})
    }

    activeShares() {
        return this.eth_call(functions.activeShares, {})
    }

    activeSharesAt(timestamp: ActiveSharesAtParams["timestamp"], hint: ActiveSharesAtParams["hint"]) {
        return this.eth_call(functions.activeSharesAt, {timestamp, hint})
    }

    activeSharesOf(account: ActiveSharesOfParams["account"]) {
        return this.eth_call(functions.activeSharesOf, {account})
    }

    activeSharesOfAt(account: ActiveSharesOfAtParams["account"], timestamp: ActiveSharesOfAtParams["timestamp"], hint: ActiveSharesOfAtParams["hint"]) {
        return this.eth_call(functions.activeSharesOfAt, {account, timestamp, hint})
    }

    activeStake() {
        return this.eth_call(functions.activeStake, {})
    }

    activeStakeAt(timestamp: ActiveStakeAtParams["timestamp"], hint: ActiveStakeAtParams["hint"]) {
        return this.eth_call(functions.activeStakeAt, {timestamp, hint})
    }

    burner() {
        return this.eth_call(functions.burner, {})
    }

    collateral() {
        return this.eth_call(functions.collateral, {})
    }

    currentEpoch() {
        return this.eth_call(functions.currentEpoch, {})
    }

    currentEpochStart() {
        return this.eth_call(functions.currentEpochStart, {})
    }

    delegator() {
        return this.eth_call(functions.delegator, {})
    }

    depositLimit() {
        return this.eth_call(functions.depositLimit, {})
    }

    depositWhitelist() {
        return this.eth_call(functions.depositWhitelist, {})
    }

    epochAt(timestamp: EpochAtParams["timestamp"]) {
        return this.eth_call(functions.epochAt, {timestamp})
    }

    epochDuration() {
        return this.eth_call(functions.epochDuration, {})
    }

    epochDurationInit() {
        return this.eth_call(functions.epochDurationInit, {})
    }

    getRoleAdmin(role: GetRoleAdminParams["role"]) {
        return this.eth_call(functions.getRoleAdmin, {role})
    }

    hasRole(role: HasRoleParams["role"], account: HasRoleParams["account"]) {
        return this.eth_call(functions.hasRole, {role, account})
    }

    isDelegatorInitialized() {
        return this.eth_call(functions.isDelegatorInitialized, {})
    }

    isDepositLimit() {
        return this.eth_call(functions.isDepositLimit, {})
    }

    isDepositorWhitelisted(account: IsDepositorWhitelistedParams["account"]) {
        return this.eth_call(functions.isDepositorWhitelisted, {account})
    }

    isInitialized() {
        return this.eth_call(functions.isInitialized, {})
    }

    isSlasherInitialized() {
        return this.eth_call(functions.isSlasherInitialized, {})
    }

    isWithdrawalsClaimed(epoch: IsWithdrawalsClaimedParams["epoch"], account: IsWithdrawalsClaimedParams["account"]) {
        return this.eth_call(functions.isWithdrawalsClaimed, {epoch, account})
    }

    nextEpochStart() {
        return this.eth_call(functions.nextEpochStart, {})
    }

    owner() {
        return this.eth_call(functions.owner, {})
    }

    previousEpochStart() {
        return this.eth_call(functions.previousEpochStart, {})
    }

    slashableBalanceOf(account: SlashableBalanceOfParams["account"]) {
        return this.eth_call(functions.slashableBalanceOf, {account})
    }

    slasher() {
        return this.eth_call(functions.slasher, {})
    }

    supportsInterface(interfaceId: SupportsInterfaceParams["interfaceId"]) {
        return this.eth_call(functions.supportsInterface, {interfaceId})
    }

    totalStake() {
        return this.eth_call(functions.totalStake, {})
    }

    version() {
        return this.eth_call(functions.version, {})
    }

    withdrawalShares(epoch: WithdrawalSharesParams["epoch"]) {
        return this.eth_call(functions.withdrawalShares, {epoch})
    }

    withdrawalSharesOf(epoch: WithdrawalSharesOfParams["epoch"], account: WithdrawalSharesOfParams["account"]) {
        return this.eth_call(functions.withdrawalSharesOf, {epoch, account})
    }

    withdrawals(epoch: WithdrawalsParams["epoch"]) {
        return this.eth_call(functions.withdrawals, {epoch})
    }

    withdrawalsOf(epoch: WithdrawalsOfParams["epoch"], account: WithdrawalsOfParams["account"]) {
        return this.eth_call(functions.withdrawalsOf, {epoch, account})
    }

    allowance(owner: AllowanceParams["owner"], spender: AllowanceParams["spender"]) {
        return this.eth_call(functions.allowance, {owner, spender})
    }

    balanceOf(account: BalanceOfParams["account"]) {
        return this.eth_call(functions.balanceOf, {account})
    }

    decimals() {
        return this.eth_call(functions.decimals, {})
    }

    name() {
        return this.eth_call(functions.name, {})
    }

    symbol() {
        return this.eth_call(functions.symbol, {})
    }

    totalSupply() {
        return this.eth_call(functions.totalSupply, {})
    }
}

/// Event types
export type ClaimEventArgs = EParams<typeof events.Claim>
export type ClaimBatchEventArgs = EParams<typeof events.ClaimBatch>
export type DepositEventArgs = EParams<typeof events.Deposit>
export type InitializedEventArgs = EParams<typeof events.Initialized>
export type OnSlashEventArgs = EParams<typeof events.OnSlash>
export type OwnershipTransferredEventArgs = EParams<typeof events.OwnershipTransferred>
export type RoleAdminChangedEventArgs = EParams<typeof events.RoleAdminChanged>
export type RoleGrantedEventArgs = EParams<typeof events.RoleGranted>
export type RoleRevokedEventArgs = EParams<typeof events.RoleRevoked>
export type SetDelegatorEventArgs = EParams<typeof events.SetDelegator>
export type SetDepositLimitEventArgs = EParams<typeof events.SetDepositLimit>
export type SetDepositWhitelistEventArgs = EParams<typeof events.SetDepositWhitelist>
export type SetDepositorWhitelistStatusEventArgs = EParams<typeof events.SetDepositorWhitelistStatus>
export type SetIsDepositLimitEventArgs = EParams<typeof events.SetIsDepositLimit>
export type SetSlasherEventArgs = EParams<typeof events.SetSlasher>
export type WithdrawEventArgs = EParams<typeof events.Withdraw>
export type ApprovalEventArgs = EParams<typeof events.Approval>
export type TransferEventArgs = EParams<typeof events.Transfer>

/// Function types
export type DEFAULT_ADMIN_ROLEParams = FunctionArguments<typeof functions.DEFAULT_ADMIN_ROLE>
export type DEFAULT_ADMIN_ROLEReturn = FunctionReturn<typeof functions.DEFAULT_ADMIN_ROLE>

export type DELEGATOR_FACTORYParams = FunctionArguments<typeof functions.DELEGATOR_FACTORY>
export type DELEGATOR_FACTORYReturn = FunctionReturn<typeof functions.DELEGATOR_FACTORY>

export type DEPOSITOR_WHITELIST_ROLEParams = FunctionArguments<typeof functions.DEPOSITOR_WHITELIST_ROLE>
export type DEPOSITOR_WHITELIST_ROLEReturn = FunctionReturn<typeof functions.DEPOSITOR_WHITELIST_ROLE>

export type DEPOSIT_LIMIT_SET_ROLEParams = FunctionArguments<typeof functions.DEPOSIT_LIMIT_SET_ROLE>
export type DEPOSIT_LIMIT_SET_ROLEReturn = FunctionReturn<typeof functions.DEPOSIT_LIMIT_SET_ROLE>

export type DEPOSIT_WHITELIST_SET_ROLEParams = FunctionArguments<typeof functions.DEPOSIT_WHITELIST_SET_ROLE>
export type DEPOSIT_WHITELIST_SET_ROLEReturn = FunctionReturn<typeof functions.DEPOSIT_WHITELIST_SET_ROLE>

export type FACTORYParams = FunctionArguments<typeof functions.FACTORY>
export type FACTORYReturn = FunctionReturn<typeof functions.FACTORY>

export type IS_DEPOSIT_LIMIT_SET_ROLEParams = FunctionArguments<typeof functions.IS_DEPOSIT_LIMIT_SET_ROLE>
export type IS_DEPOSIT_LIMIT_SET_ROLEReturn = FunctionReturn<typeof functions.IS_DEPOSIT_LIMIT_SET_ROLE>

export type SLASHER_FACTORYParams = FunctionArguments<typeof functions.SLASHER_FACTORY>
export type SLASHER_FACTORYReturn = FunctionReturn<typeof functions.SLASHER_FACTORY>

export type ActiveBalanceOfParams = FunctionArguments<typeof functions.activeBalanceOf>
export type ActiveBalanceOfReturn = FunctionReturn<typeof functions.activeBalanceOf>

export type ActiveBalanceOfAtParams = FunctionArguments<typeof functions.activeBalanceOfAt>
export type ActiveBalanceOfAtReturn = FunctionReturn<typeof functions.activeBalanceOfAt>

export type ActiveSharesParams = FunctionArguments<typeof functions.activeShares>
export type ActiveSharesReturn = FunctionReturn<typeof functions.activeShares>

export type ActiveSharesAtParams = FunctionArguments<typeof functions.activeSharesAt>
export type ActiveSharesAtReturn = FunctionReturn<typeof functions.activeSharesAt>

export type ActiveSharesOfParams = FunctionArguments<typeof functions.activeSharesOf>
export type ActiveSharesOfReturn = FunctionReturn<typeof functions.activeSharesOf>

export type ActiveSharesOfAtParams = FunctionArguments<typeof functions.activeSharesOfAt>
export type ActiveSharesOfAtReturn = FunctionReturn<typeof functions.activeSharesOfAt>

export type ActiveStakeParams = FunctionArguments<typeof functions.activeStake>
export type ActiveStakeReturn = FunctionReturn<typeof functions.activeStake>

export type ActiveStakeAtParams = FunctionArguments<typeof functions.activeStakeAt>
export type ActiveStakeAtReturn = FunctionReturn<typeof functions.activeStakeAt>

export type BurnerParams = FunctionArguments<typeof functions.burner>
export type BurnerReturn = FunctionReturn<typeof functions.burner>

export type ClaimParams = FunctionArguments<typeof functions.claim>
export type ClaimReturn = FunctionReturn<typeof functions.claim>

export type ClaimBatchParams = FunctionArguments<typeof functions.claimBatch>
export type ClaimBatchReturn = FunctionReturn<typeof functions.claimBatch>

export type CollateralParams = FunctionArguments<typeof functions.collateral>
export type CollateralReturn = FunctionReturn<typeof functions.collateral>

export type CurrentEpochParams = FunctionArguments<typeof functions.currentEpoch>
export type CurrentEpochReturn = FunctionReturn<typeof functions.currentEpoch>

export type CurrentEpochStartParams = FunctionArguments<typeof functions.currentEpochStart>
export type CurrentEpochStartReturn = FunctionReturn<typeof functions.currentEpochStart>

export type DelegatorParams = FunctionArguments<typeof functions.delegator>
export type DelegatorReturn = FunctionReturn<typeof functions.delegator>

export type DepositParams = FunctionArguments<typeof functions.deposit>
export type DepositReturn = FunctionReturn<typeof functions.deposit>

export type DepositLimitParams = FunctionArguments<typeof functions.depositLimit>
export type DepositLimitReturn = FunctionReturn<typeof functions.depositLimit>

export type DepositWhitelistParams = FunctionArguments<typeof functions.depositWhitelist>
export type DepositWhitelistReturn = FunctionReturn<typeof functions.depositWhitelist>

export type EpochAtParams = FunctionArguments<typeof functions.epochAt>
export type EpochAtReturn = FunctionReturn<typeof functions.epochAt>

export type EpochDurationParams = FunctionArguments<typeof functions.epochDuration>
export type EpochDurationReturn = FunctionReturn<typeof functions.epochDuration>

export type EpochDurationInitParams = FunctionArguments<typeof functions.epochDurationInit>
export type EpochDurationInitReturn = FunctionReturn<typeof functions.epochDurationInit>

export type GetRoleAdminParams = FunctionArguments<typeof functions.getRoleAdmin>
export type GetRoleAdminReturn = FunctionReturn<typeof functions.getRoleAdmin>

export type GrantRoleParams = FunctionArguments<typeof functions.grantRole>
export type GrantRoleReturn = FunctionReturn<typeof functions.grantRole>

export type HasRoleParams = FunctionArguments<typeof functions.hasRole>
export type HasRoleReturn = FunctionReturn<typeof functions.hasRole>

export type InitializeParams = FunctionArguments<typeof functions.initialize>
export type InitializeReturn = FunctionReturn<typeof functions.initialize>

export type IsDelegatorInitializedParams = FunctionArguments<typeof functions.isDelegatorInitialized>
export type IsDelegatorInitializedReturn = FunctionReturn<typeof functions.isDelegatorInitialized>

export type IsDepositLimitParams = FunctionArguments<typeof functions.isDepositLimit>
export type IsDepositLimitReturn = FunctionReturn<typeof functions.isDepositLimit>

export type IsDepositorWhitelistedParams = FunctionArguments<typeof functions.isDepositorWhitelisted>
export type IsDepositorWhitelistedReturn = FunctionReturn<typeof functions.isDepositorWhitelisted>

export type IsInitializedParams = FunctionArguments<typeof functions.isInitialized>
export type IsInitializedReturn = FunctionReturn<typeof functions.isInitialized>

export type IsSlasherInitializedParams = FunctionArguments<typeof functions.isSlasherInitialized>
export type IsSlasherInitializedReturn = FunctionReturn<typeof functions.isSlasherInitialized>

export type IsWithdrawalsClaimedParams = FunctionArguments<typeof functions.isWithdrawalsClaimed>
export type IsWithdrawalsClaimedReturn = FunctionReturn<typeof functions.isWithdrawalsClaimed>

export type MigrateParams = FunctionArguments<typeof functions.migrate>
export type MigrateReturn = FunctionReturn<typeof functions.migrate>

export type NextEpochStartParams = FunctionArguments<typeof functions.nextEpochStart>
export type NextEpochStartReturn = FunctionReturn<typeof functions.nextEpochStart>

export type OnSlashParams = FunctionArguments<typeof functions.onSlash>
export type OnSlashReturn = FunctionReturn<typeof functions.onSlash>

export type OwnerParams = FunctionArguments<typeof functions.owner>
export type OwnerReturn = FunctionReturn<typeof functions.owner>

export type PreviousEpochStartParams = FunctionArguments<typeof functions.previousEpochStart>
export type PreviousEpochStartReturn = FunctionReturn<typeof functions.previousEpochStart>

export type RedeemParams = FunctionArguments<typeof functions.redeem>
export type RedeemReturn = FunctionReturn<typeof functions.redeem>

export type RenounceOwnershipParams = FunctionArguments<typeof functions.renounceOwnership>
export type RenounceOwnershipReturn = FunctionReturn<typeof functions.renounceOwnership>

export type RenounceRoleParams = FunctionArguments<typeof functions.renounceRole>
export type RenounceRoleReturn = FunctionReturn<typeof functions.renounceRole>

export type RevokeRoleParams = FunctionArguments<typeof functions.revokeRole>
export type RevokeRoleReturn = FunctionReturn<typeof functions.revokeRole>

export type SetDelegatorParams = FunctionArguments<typeof functions.setDelegator>
export type SetDelegatorReturn = FunctionReturn<typeof functions.setDelegator>

export type SetDepositLimitParams = FunctionArguments<typeof functions.setDepositLimit>
export type SetDepositLimitReturn = FunctionReturn<typeof functions.setDepositLimit>

export type SetDepositWhitelistParams = FunctionArguments<typeof functions.setDepositWhitelist>
export type SetDepositWhitelistReturn = FunctionReturn<typeof functions.setDepositWhitelist>

export type SetDepositorWhitelistStatusParams = FunctionArguments<typeof functions.setDepositorWhitelistStatus>
export type SetDepositorWhitelistStatusReturn = FunctionReturn<typeof functions.setDepositorWhitelistStatus>

export type SetIsDepositLimitParams = FunctionArguments<typeof functions.setIsDepositLimit>
export type SetIsDepositLimitReturn = FunctionReturn<typeof functions.setIsDepositLimit>

export type SetSlasherParams = FunctionArguments<typeof functions.setSlasher>
export type SetSlasherReturn = FunctionReturn<typeof functions.setSlasher>

export type SlashableBalanceOfParams = FunctionArguments<typeof functions.slashableBalanceOf>
export type SlashableBalanceOfReturn = FunctionReturn<typeof functions.slashableBalanceOf>

export type SlasherParams = FunctionArguments<typeof functions.slasher>
export type SlasherReturn = FunctionReturn<typeof functions.slasher>

export type StaticDelegateCallParams = FunctionArguments<typeof functions.staticDelegateCall>
export type StaticDelegateCallReturn = FunctionReturn<typeof functions.staticDelegateCall>

export type SupportsInterfaceParams = FunctionArguments<typeof functions.supportsInterface>
export type SupportsInterfaceReturn = FunctionReturn<typeof functions.supportsInterface>

export type TotalStakeParams = FunctionArguments<typeof functions.totalStake>
export type TotalStakeReturn = FunctionReturn<typeof functions.totalStake>

export type TransferOwnershipParams = FunctionArguments<typeof functions.transferOwnership>
export type TransferOwnershipReturn = FunctionReturn<typeof functions.transferOwnership>

export type VersionParams = FunctionArguments<typeof functions.version>
export type VersionReturn = FunctionReturn<typeof functions.version>

export type WithdrawParams = FunctionArguments<typeof functions.withdraw>
export type WithdrawReturn = FunctionReturn<typeof functions.withdraw>

export type WithdrawalSharesParams = FunctionArguments<typeof functions.withdrawalShares>
export type WithdrawalSharesReturn = FunctionReturn<typeof functions.withdrawalShares>

export type WithdrawalSharesOfParams = FunctionArguments<typeof functions.withdrawalSharesOf>
export type WithdrawalSharesOfReturn = FunctionReturn<typeof functions.withdrawalSharesOf>

export type WithdrawalsParams = FunctionArguments<typeof functions.withdrawals>
export type WithdrawalsReturn = FunctionReturn<typeof functions.withdrawals>

export type WithdrawalsOfParams = FunctionArguments<typeof functions.withdrawalsOf>
export type WithdrawalsOfReturn = FunctionReturn<typeof functions.withdrawalsOf>

export type AllowanceParams = FunctionArguments<typeof functions.allowance>
export type AllowanceReturn = FunctionReturn<typeof functions.allowance>

export type ApproveParams = FunctionArguments<typeof functions.approve>
export type ApproveReturn = FunctionReturn<typeof functions.approve>

export type BalanceOfParams = FunctionArguments<typeof functions.balanceOf>
export type BalanceOfReturn = FunctionReturn<typeof functions.balanceOf>

export type DecimalsParams = FunctionArguments<typeof functions.decimals>
export type DecimalsReturn = FunctionReturn<typeof functions.decimals>

export type NameParams = FunctionArguments<typeof functions.name>
export type NameReturn = FunctionReturn<typeof functions.name>

export type SymbolParams = FunctionArguments<typeof functions.symbol>
export type SymbolReturn = FunctionReturn<typeof functions.symbol>

export type TotalSupplyParams = FunctionArguments<typeof functions.totalSupply>
export type TotalSupplyReturn = FunctionReturn<typeof functions.totalSupply>

export type TransferParams = FunctionArguments<typeof functions.transfer>
export type TransferReturn = FunctionReturn<typeof functions.transfer>

export type TransferFromParams = FunctionArguments<typeof functions.transferFrom>
export type TransferFromReturn = FunctionReturn<typeof functions.transferFrom>

