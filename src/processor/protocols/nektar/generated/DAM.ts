import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    AllocationUpdated: event("0xf22b97a0d9a59dbd11034aa15fb4fdbd617e26006fb5b2c1d9578e444c0f1f1a", "AllocationUpdated(uint256,address,address,uint256,uint256,uint256,uint256,address)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "oldAllocated": p.uint256, "newAllocated": p.uint256, "oldMaxCommitted": p.uint256, "newMaxCommitted": p.uint256, "by": p.address}),
    Approval: event("0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925", "Approval(address,address,uint256)", {"owner": indexed(p.address), "spender": indexed(p.address), "value": p.uint256}),
    CatalystUpdated: event("0x86a113b653b5c95564fc24458c5f3e2e1511e0bb7d303270285b630597ec4207", "CatalystUpdated(address,address,address,address)", {"dam": indexed(p.address), "oldCatalyst": indexed(p.address), "newCatalyst": indexed(p.address), "by": p.address}),
    CollateralCommitted: event("0xe62f802011d5b213ea5601fec24eb4d08f5e1333bdc14ffc1a708a9268ad2eaa", "CollateralCommitted(uint256,address,address,uint256,uint256,address)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "delta": p.uint256, "newTotal": p.uint256, "by": p.address}),
    CollateralDecommitted: event("0x5988a4b9b76d7a06e808e8e39636920e725a5a193be815df310361ebdf21b282", "CollateralDecommitted(uint256,address,address,uint256,uint256,uint8,address)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "delta": p.uint256, "newTotal": p.uint256, "reason": p.uint8, "by": p.address}),
    DAMClosed: event("0xf0b20a6b598c1e20da6518429cf3bc1b5eeba62e1ca578279566cd238b66a13d", "DAMClosed(address,address)", {"dam": indexed(p.address), "by": p.address}),
    DAMFeeUpdated: event("0x0677a4e4f33c7e37f9321596bc6e0a18f63016622c18267b6a0a8faffda6c53b", "DAMFeeUpdated(address,uint16,uint16,address)", {"dam": indexed(p.address), "oldBps": p.uint16, "newBps": p.uint16, "by": p.address}),
    DAMMetadataUpdated: event("0x8ffb227245f7d81357835ad565544bc527811bef2865aad3c91891cd9c54b7d0", "DAMMetadataUpdated(address,string,address)", {"dam": indexed(p.address), "metadataURI": p.string, "by": p.address}),
    Deposited: event("0x0608343cb880d6207b7acc7756209a1f4fd8137df082dc85633b504b59c63d22", "Deposited(address,address,address,uint256,uint256,uint256,uint64)", {"dam": indexed(p.address), "sender": indexed(p.address), "receiver": indexed(p.address), "assets": p.uint256, "fee": p.uint256, "shares": p.uint256, "lockedUntil": p.uint64}),
    DepositorAllowed: event("0x0b3744f53854334663394540d2e9f035fdea0d38570d6bfb1d688c49b5eda4be", "DepositorAllowed(address,address,bool,address)", {"dam": indexed(p.address), "account": indexed(p.address), "allowed": p.bool, "by": p.address}),
    GatekeeperUpdated: event("0x1fb0b8f74bb6c179a9d11d5864fffe1a7f586c4c2b90fa572750c7e847e5abd7", "GatekeeperUpdated(address,address,address,address)", {"dam": indexed(p.address), "oldGatekeeper": indexed(p.address), "newGatekeeper": indexed(p.address), "by": p.address}),
    GrowthWrittenOff: event("0x69678f797f9b0d292030cce66f5bf77a014eec415c5f521c65675fa5b097a4c7", "GrowthWrittenOff(uint256,address,address,uint256,uint256,uint256,address)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "trancheId": p.uint256, "amount": p.uint256, "totalAssetsAfter": p.uint256, "by": p.address}),
    InstallationCancelled: event("0x8e2ce1eab2cc177c2340800e67cc0d7d4045ea26073ead384edd6311e5f9ffe5", "InstallationCancelled(uint256,address,address,address)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "by": p.address}),
    InstallationConfirmed: event("0x84f655dd047986b835b2c7fd07a2c970eae956ccfe3808d8efc3c32bde968623", "InstallationConfirmed(uint256,address,address,address)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "by": p.address}),
    InstallationRejected: event("0x027a86d251007e8bab49e1b6b27007db184be32a00d67a603b422083cd99196d", "InstallationRejected(uint256,address,address,address,string)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "by": p.address, "reason": p.string}),
    InstallationRequested: event("0x26e71ef80b6533ceca72cb0725958fe11784cfe62d7b872e491fa27ee8a83b16", "InstallationRequested(uint256,address,address,uint256,uint256,address)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "allocatedAmount": p.uint256, "maxCommitted": p.uint256, "by": p.address}),
    InstallationUninstalled: event("0xae918a83af1c47695d6c95e84146aaf313c02aa27e757ec31fe46f81ca279b97", "InstallationUninstalled(uint256,address,address,address,string)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "by": p.address, "reason": p.string}),
    ManagerFeePaid: event("0xb1cd27366dc17083730322ecdf949fd45a2eb689da4cadf70a5da7030252567e", "ManagerFeePaid(address,address,address,uint256,address)", {"dam": indexed(p.address), "recipient": indexed(p.address), "asset": p.address, "amount": p.uint256, "by": indexed(p.address)}),
    OwnershipTransferred: event("0xdf297bf3855017f736fee4fff956fbaca1aa321a7e3e578448b5f31a2d507747", "OwnershipTransferred(address,address,address,address)", {"dam": indexed(p.address), "previousOwner": indexed(p.address), "newOwner": indexed(p.address), "by": p.address}),
    ParameterFrozen: event("0x50986a20428c36be52ed5465c91c99a8f147ae31bfb1603e99d90a3a2ecbb4e3", "ParameterFrozen(address,uint8,address)", {"dam": indexed(p.address), "param": p.uint8, "by": p.address}),
    Paused: event("0x3dd4f37ca5eaf6c357698a52c806820426d7c9a26adb0991c3bebb09cf23352a", "Paused(address,address)", {"dam": indexed(p.address), "by": p.address}),
    RewardIndexUpdated: event("0x50046bace3f2458b53a7ac13abd0871700122703aec5031680b5f018725748af", "RewardIndexUpdated(uint256,address,address,uint256,uint256,uint256,uint64,address)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "accPerShare": p.uint256, "accrued": p.uint256, "totalAccrued": p.uint256, "accruedTo": p.uint64, "by": p.address}),
    RewardsClaimed: event("0xdf11d2d41822dc6ba444bb799d8cef31f17a155831495a7ce153079bd12aecf9", "RewardsClaimed(address,address,address,uint256,uint8,address,uint256,address)", {"network": indexed(p.address), "dam": indexed(p.address), "account": indexed(p.address), "installId": p.uint256, "role": p.uint8, "rewardToken": p.address, "amount": p.uint256, "by": p.address}),
    Transfer: event("0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef", "Transfer(address,address,uint256)", {"from": indexed(p.address), "to": indexed(p.address), "value": p.uint256}),
    Unpaused: event("0x3d072963433794eb417a69355df67d08bbd73d5076ef653d6863861161d60af3", "Unpaused(address,address)", {"dam": indexed(p.address), "by": p.address}),
    WithdrawalCancelled: event("0xf369ad45bf1fd2a7df3287a948536bfca6f9ee75229d5bf432de89f0ce46a100", "WithdrawalCancelled(address,uint256,address,uint256,address)", {"dam": indexed(p.address), "requestId": indexed(p.uint256), "owner": indexed(p.address), "shares": p.uint256, "by": p.address}),
    WithdrawalClaimed: event("0xdcb1d41f1da693df59c9e54edd0cd491afea6b7e1cea0c81e766e10ae5b7a0f3", "WithdrawalClaimed(address,uint256,address,address,uint256,uint256,address)", {"dam": indexed(p.address), "requestId": indexed(p.uint256), "owner": indexed(p.address), "receiver": p.address, "shares": p.uint256, "assets": p.uint256, "by": p.address}),
    WithdrawalRequested: event("0x0e8e22a42b36d076d60e9e60c5eda5a81fc77f9a2911bd9d9d200b1a3638c33c", "WithdrawalRequested(address,uint256,address,address,uint256,uint256,uint64,address)", {"dam": indexed(p.address), "requestId": indexed(p.uint256), "owner": indexed(p.address), "receiver": p.address, "shares": p.uint256, "assetsAtRequest": p.uint256, "claimableAt": p.uint64, "by": p.address}),
    Withdrawn: event("0x554e88281043242e15d672fb9bd9320d0c660a025e8103b8ed42709235b1796e", "Withdrawn(address,address,address,address,uint256,uint256)", {"dam": indexed(p.address), "sender": p.address, "receiver": indexed(p.address), "owner": indexed(p.address), "assets": p.uint256, "shares": p.uint256}),
}

export const functions = {
    allowance: viewFun("0xdd62ed3e", "allowance(address,address)", {"owner": p.address, "spender": p.address}, p.uint256),
    approve: fun("0x095ea7b3", "approve(address,uint256)", {"spender": p.address, "value": p.uint256}, p.bool),
    asset: viewFun("0x38d52e0f", "asset()", {}, p.address),
    balanceOf: viewFun("0x70a08231", "balanceOf(address)", {"account": p.address}, p.uint256),
    cancelInstallation: fun("0xfd049603", "cancelInstallation(uint256)", {"installId": p.uint256}, ),
    cancelWithdrawal: fun("0x3efcfda4", "cancelWithdrawal(uint256)", {"requestId": p.uint256}, ),
    catalyst: viewFun("0x105cdb18", "catalyst()", {}, p.address),
    checkpoint: fun("0x5b0fe120", "checkpoint(uint256,address)", {"installId": p.uint256, "by": p.address}, ),
    claimRewards: fun("0x0962ef79", "claimRewards(uint256)", {"installId": p.uint256}, p.uint256),
    claimWithdrawal: fun("0xf8444436", "claimWithdrawal(uint256)", {"requestId": p.uint256}, p.uint256),
    claimable: viewFun("0x60efe334", "claimable(address,uint256)", {"account": p.address, "installId": p.uint256}, p.uint256),
    close: fun("0x43d726d6", "close()", {}, ),
    commit: fun("0x5bf56bc4", "commit(uint256,uint256)", {"installId": p.uint256, "amount": p.uint256}, ),
    confirmInstallation: fun("0x96030770", "confirmInstallation(uint256,address)", {"installId": p.uint256, "by": p.address}, ),
    contestedAssets: viewFun("0x14b8d049", "contestedAssets()", {}, p.uint256),
    convertToAssets: viewFun("0x07a2d13a", "convertToAssets(uint256)", {"shares": p.uint256}, p.uint256),
    convertToShares: viewFun("0xc6e6f592", "convertToShares(uint256)", {"assets": p.uint256}, p.uint256),
    damType: viewFun("0x075b2da6", "damType()", {}, p.uint8),
    decimals: viewFun("0x313ce567", "decimals()", {}, p.uint8),
    decommit: fun("0x21273464", "decommit(uint256,uint256)", {"installId": p.uint256, "amount": p.uint256}, ),
    deposit: fun("0x6e553f65", "deposit(uint256,address)", {"assets": p.uint256, "receiver": p.address}, p.uint256),
    earningShares: viewFun("0x73381a23", "earningShares()", {}, p.uint256),
    entryAssets: viewFun("0x25484ca0", "entryAssets()", {}, p.uint256),
    escrowedShares: viewFun("0x704743ee", "escrowedShares()", {}, p.uint256),
    exposure: viewFun("0xb9a617ce", "exposure(uint256)", {"installId": p.uint256}, p.uint256),
    feeBps: viewFun("0x24a9d853", "feeBps()", {}, p.uint16),
    freeze: fun("0x5ba297fc", "freeze(uint8)", {"param": p.uint8}, ),
    gatekeeper: viewFun("0xa59c9c27", "gatekeeper()", {}, p.address),
    growthWithdrawn: viewFun("0xda8a99cf", "growthWithdrawn()", {}, p.uint256),
    idleAssets: viewFun("0xe16b03a3", "idleAssets()", {}, p.uint256),
    initialize: fun("0x15b89952", "initialize(address,address,uint8,(uint8,address,string,string,uint16,bool,uint64,uint64,address,address,uint8,string))", {"registry_": p.address, "owner_": p.address, "unitDecimals_": p.uint8, "params": p.struct({"damType": p.uint8, "asset": p.address, "name": p.string, "symbol": p.string, "feeBps": p.uint16, "transferable": p.bool, "lockup": p.uint64, "withdrawalDelay": p.uint64, "gatekeeper": p.address, "catalyst": p.address, "mutabilityFlags": p.uint8, "metadataURI": p.string})}, ),
    installation: viewFun("0x57753d73", "installation(uint256)", {"installId": p.uint256}, p.struct({"network": p.address, "status": p.uint8, "requestedAt": p.uint64, "confirmedAt": p.uint64, "endedAt": p.uint64, "allocatedAmount": p.uint256, "maxCommitted": p.uint256, "locked": p.uint256, "outstanding": p.uint256, "committed": p.uint256, "contested": p.uint256})),
    installationIds: viewFun("0x0a8b3847", "installationIds()", {}, p.array(p.uint256)),
    installationOf: viewFun("0x31b374a2", "installationOf(address)", {"network": p.address}, p.uint256),
    isDepositor: viewFun("0x2f70d1ba", "isDepositor(address)", {"account": p.address}, p.bool),
    lock: fun("0x9298378c", "lock(uint256,uint256,uint64)", {"installId": p.uint256, "amount": p.uint256, "unlockAt": p.uint64}, p.uint256),
    lockedAssets: viewFun("0x274fc72a", "lockedAssets()", {}, p.uint256),
    lockedUntil: viewFun("0x9bc289f1", "lockedUntil(address)", {"account": p.address}, p.uint64),
    lockup: viewFun("0x06490f47", "lockup()", {}, p.uint64),
    moveCollateral: fun("0x4627c603", "moveCollateral(uint256,uint256)", {"installId": p.uint256, "amount": p.uint256}, p.uint256),
    mutabilityFlags: viewFun("0xe702e955", "mutabilityFlags()", {}, p.uint8),
    name: viewFun("0x06fdde03", "name()", {}, p.string),
    onDisputeResolved: fun("0x35ff7598", "onDisputeResolved(uint256,uint256,uint256,address)", {"installId": p.uint256, "toNetwork": p.uint256, "toDam": p.uint256, "by": p.address}, ),
    onTrancheMoved: fun("0xa0a92e4f", "onTrancheMoved(uint256,uint256,uint8,uint256,address)", {"installId": p.uint256, "trancheId": p.uint256, "move": p.uint8, "amount": p.uint256, "by": p.address}, p.uint256),
    owner: viewFun("0x8da5cb5b", "owner()", {}, p.address),
    pause: fun("0x8456cb59", "pause()", {}, ),
    previewDeposit: viewFun("0xef8b30f7", "previewDeposit(uint256)", {"assets": p.uint256}, p.uint256),
    previewWithdraw: viewFun("0x0a28a477", "previewWithdraw(uint256)", {"assets": p.uint256}, p.uint256),
    receivable: viewFun("0x8172863e", "receivable()", {}, p.uint256),
    redeem: fun("0xba087652", "redeem(uint256,address,address)", {"shares": p.uint256, "receiver": p.address, "account": p.address}, p.uint256),
    registry: viewFun("0x7b103999", "registry()", {}, p.address),
    rejectInstallation: fun("0xf69ec26b", "rejectInstallation(uint256,address,string)", {"installId": p.uint256, "by": p.address, "reason": p.string}, ),
    requestInstallation: fun("0xfd81ffe9", "requestInstallation(address,uint256,uint256)", {"network": p.address, "allocatedAmount": p.uint256, "maxCommitted": p.uint256}, p.uint256),
    requestWithdrawal: fun("0x21739779", "requestWithdrawal(uint256,address)", {"shares": p.uint256, "receiver": p.address}, p.uint256),
    retiredInstallationIds: viewFun("0xb07c45ec", "retiredInstallationIds()", {}, p.array(p.uint256)),
    rewardState: viewFun("0x2f9a1215", "rewardState(uint256)", {"installId": p.uint256}, p.struct({"accPerShare": p.uint256, "totalAccrued": p.uint256, "totalDistributed": p.uint256, "totalClaimed": p.uint256, "accruedTo": p.uint64})),
    rewardStateNow: viewFun("0x1d520efe", "rewardStateNow(uint256)", {"installId": p.uint256}, p.struct({"accPerShare": p.uint256, "totalAccrued": p.uint256, "totalDistributed": p.uint256, "totalClaimed": p.uint256, "accruedTo": p.uint64})),
    setAllocation: fun("0x15d75b59", "setAllocation(uint256,uint256,uint256)", {"installId": p.uint256, "allocatedAmount": p.uint256, "maxCommitted": p.uint256}, ),
    setCatalyst: fun("0x8ba77a2f", "setCatalyst(address)", {"newCatalyst": p.address}, ),
    setDepositor: fun("0x6f860d74", "setDepositor(address,bool)", {"account": p.address, "allowed": p.bool}, ),
    setFee: fun("0x8e005553", "setFee(uint16)", {"newBps": p.uint16}, ),
    setGatekeeper: fun("0xfbb97956", "setGatekeeper(address)", {"newGatekeeper": p.address}, ),
    setMetadata: fun("0xa49a1e7d", "setMetadata(string)", {"metadataURI": p.string}, ),
    settleRetired: fun("0x127e6dca", "settleRetired(address,uint256)", {"account": p.address, "maxRetired": p.uint256}, ),
    state: viewFun("0xc19d93fb", "state()", {}, p.uint8),
    symbol: viewFun("0x95d89b41", "symbol()", {}, p.string),
    takeUndistributed: fun("0x16c4f2e2", "takeUndistributed(uint256,address)", {"installId": p.uint256, "by": p.address}, p.uint256),
    totalAssets: viewFun("0x01e1d114", "totalAssets()", {}, p.uint256),
    totalCommitted: viewFun("0x1d3231d4", "totalCommitted()", {}, p.uint256),
    totalSupply: viewFun("0x18160ddd", "totalSupply()", {}, p.uint256),
    transfer: fun("0xa9059cbb", "transfer(address,uint256)", {"to": p.address, "value": p.uint256}, p.bool),
    transferFrom: fun("0x23b872dd", "transferFrom(address,address,uint256)", {"from": p.address, "to": p.address, "value": p.uint256}, p.bool),
    transferOwnership: fun("0xf2fde38b", "transferOwnership(address)", {"newOwner": p.address}, ),
    transferable: viewFun("0x92ff0d31", "transferable()", {}, p.bool),
    uninstall: fun("0x5bc7da02", "uninstall(uint256,string)", {"installId": p.uint256, "reason": p.string}, ),
    unitDecimals: viewFun("0x05271a2a", "unitDecimals()", {}, p.uint8),
    unpause: fun("0x3f4ba83a", "unpause()", {}, ),
    withdraw: fun("0xb460af94", "withdraw(uint256,address,address)", {"assets": p.uint256, "receiver": p.address, "account": p.address}, p.uint256),
    withdrawalDelay: viewFun("0xa7ab6961", "withdrawalDelay()", {}, p.uint64),
    withdrawalRequest: viewFun("0x5209cb98", "withdrawalRequest(uint256)", {"requestId": p.uint256}, p.struct({"owner": p.address, "receiver": p.address, "shares": p.uint256, "assetsAtRequest": p.uint256, "claimableAt": p.uint64, "status": p.uint8})),
    withdrawalRequestCount: viewFun("0x19e44e32", "withdrawalRequestCount()", {}, p.uint256),
}

export class Contract extends ContractBase {

    allowance(owner: AllowanceParams["owner"], spender: AllowanceParams["spender"]) {
        return this.eth_call(functions.allowance, {owner, spender})
    }

    asset() {
        return this.eth_call(functions.asset, {})
    }

    balanceOf(account: BalanceOfParams["account"]) {
        return this.eth_call(functions.balanceOf, {account})
    }

    catalyst() {
        return this.eth_call(functions.catalyst, {})
    }

    claimable(account: ClaimableParams["account"], installId: ClaimableParams["installId"]) {
        return this.eth_call(functions.claimable, {account, installId})
    }

    contestedAssets() {
        return this.eth_call(functions.contestedAssets, {})
    }

    convertToAssets(shares: ConvertToAssetsParams["shares"]) {
        return this.eth_call(functions.convertToAssets, {shares})
    }

    convertToShares(assets: ConvertToSharesParams["assets"]) {
        return this.eth_call(functions.convertToShares, {assets})
    }

    damType() {
        return this.eth_call(functions.damType, {})
    }

    decimals() {
        return this.eth_call(functions.decimals, {})
    }

    earningShares() {
        return this.eth_call(functions.earningShares, {})
    }

    entryAssets() {
        return this.eth_call(functions.entryAssets, {})
    }

    escrowedShares() {
        return this.eth_call(functions.escrowedShares, {})
    }

    exposure(installId: ExposureParams["installId"]) {
        return this.eth_call(functions.exposure, {installId})
    }

    feeBps() {
        return this.eth_call(functions.feeBps, {})
    }

    gatekeeper() {
        return this.eth_call(functions.gatekeeper, {})
    }

    growthWithdrawn() {
        return this.eth_call(functions.growthWithdrawn, {})
    }

    idleAssets() {
        return this.eth_call(functions.idleAssets, {})
    }

    installation(installId: InstallationParams["installId"]) {
        return this.eth_call(functions.installation, {installId})
    }

    installationIds() {
        return this.eth_call(functions.installationIds, {})
    }

    installationOf(network: InstallationOfParams["network"]) {
        return this.eth_call(functions.installationOf, {network})
    }

    isDepositor(account: IsDepositorParams["account"]) {
        return this.eth_call(functions.isDepositor, {account})
    }

    lockedAssets() {
        return this.eth_call(functions.lockedAssets, {})
    }

    lockedUntil(account: LockedUntilParams["account"]) {
        return this.eth_call(functions.lockedUntil, {account})
    }

    lockup() {
        return this.eth_call(functions.lockup, {})
    }

    mutabilityFlags() {
        return this.eth_call(functions.mutabilityFlags, {})
    }

    name() {
        return this.eth_call(functions.name, {})
    }

    owner() {
        return this.eth_call(functions.owner, {})
    }

    previewDeposit(assets: PreviewDepositParams["assets"]) {
        return this.eth_call(functions.previewDeposit, {assets})
    }

    previewWithdraw(assets: PreviewWithdrawParams["assets"]) {
        return this.eth_call(functions.previewWithdraw, {assets})
    }

    receivable() {
        return this.eth_call(functions.receivable, {})
    }

    registry() {
        return this.eth_call(functions.registry, {})
    }

    retiredInstallationIds() {
        return this.eth_call(functions.retiredInstallationIds, {})
    }

    rewardState(installId: RewardStateParams["installId"]) {
        return this.eth_call(functions.rewardState, {installId})
    }

    rewardStateNow(installId: RewardStateNowParams["installId"]) {
        return this.eth_call(functions.rewardStateNow, {installId})
    }

    state() {
        return this.eth_call(functions.state, {})
    }

    symbol() {
        return this.eth_call(functions.symbol, {})
    }

    totalAssets() {
        return this.eth_call(functions.totalAssets, {})
    }

    totalCommitted() {
        return this.eth_call(functions.totalCommitted, {})
    }

    totalSupply() {
        return this.eth_call(functions.totalSupply, {})
    }

    transferable() {
        return this.eth_call(functions.transferable, {})
    }

    unitDecimals() {
        return this.eth_call(functions.unitDecimals, {})
    }

    withdrawalDelay() {
        return this.eth_call(functions.withdrawalDelay, {})
    }

    withdrawalRequest(requestId: WithdrawalRequestParams["requestId"]) {
        return this.eth_call(functions.withdrawalRequest, {requestId})
    }

    withdrawalRequestCount() {
        return this.eth_call(functions.withdrawalRequestCount, {})
    }
}

/// Event types
export type AllocationUpdatedEventArgs = EParams<typeof events.AllocationUpdated>
export type ApprovalEventArgs = EParams<typeof events.Approval>
export type CatalystUpdatedEventArgs = EParams<typeof events.CatalystUpdated>
export type CollateralCommittedEventArgs = EParams<typeof events.CollateralCommitted>
export type CollateralDecommittedEventArgs = EParams<typeof events.CollateralDecommitted>
export type DAMClosedEventArgs = EParams<typeof events.DAMClosed>
export type DAMFeeUpdatedEventArgs = EParams<typeof events.DAMFeeUpdated>
export type DAMMetadataUpdatedEventArgs = EParams<typeof events.DAMMetadataUpdated>
export type DepositedEventArgs = EParams<typeof events.Deposited>
export type DepositorAllowedEventArgs = EParams<typeof events.DepositorAllowed>
export type GatekeeperUpdatedEventArgs = EParams<typeof events.GatekeeperUpdated>
export type GrowthWrittenOffEventArgs = EParams<typeof events.GrowthWrittenOff>
export type InstallationCancelledEventArgs = EParams<typeof events.InstallationCancelled>
export type InstallationConfirmedEventArgs = EParams<typeof events.InstallationConfirmed>
export type InstallationRejectedEventArgs = EParams<typeof events.InstallationRejected>
export type InstallationRequestedEventArgs = EParams<typeof events.InstallationRequested>
export type InstallationUninstalledEventArgs = EParams<typeof events.InstallationUninstalled>
export type ManagerFeePaidEventArgs = EParams<typeof events.ManagerFeePaid>
export type OwnershipTransferredEventArgs = EParams<typeof events.OwnershipTransferred>
export type ParameterFrozenEventArgs = EParams<typeof events.ParameterFrozen>
export type PausedEventArgs = EParams<typeof events.Paused>
export type RewardIndexUpdatedEventArgs = EParams<typeof events.RewardIndexUpdated>
export type RewardsClaimedEventArgs = EParams<typeof events.RewardsClaimed>
export type TransferEventArgs = EParams<typeof events.Transfer>
export type UnpausedEventArgs = EParams<typeof events.Unpaused>
export type WithdrawalCancelledEventArgs = EParams<typeof events.WithdrawalCancelled>
export type WithdrawalClaimedEventArgs = EParams<typeof events.WithdrawalClaimed>
export type WithdrawalRequestedEventArgs = EParams<typeof events.WithdrawalRequested>
export type WithdrawnEventArgs = EParams<typeof events.Withdrawn>

/// Function types
export type AllowanceParams = FunctionArguments<typeof functions.allowance>
export type AllowanceReturn = FunctionReturn<typeof functions.allowance>

export type ApproveParams = FunctionArguments<typeof functions.approve>
export type ApproveReturn = FunctionReturn<typeof functions.approve>

export type AssetParams = FunctionArguments<typeof functions.asset>
export type AssetReturn = FunctionReturn<typeof functions.asset>

export type BalanceOfParams = FunctionArguments<typeof functions.balanceOf>
export type BalanceOfReturn = FunctionReturn<typeof functions.balanceOf>

export type CancelInstallationParams = FunctionArguments<typeof functions.cancelInstallation>
export type CancelInstallationReturn = FunctionReturn<typeof functions.cancelInstallation>

export type CancelWithdrawalParams = FunctionArguments<typeof functions.cancelWithdrawal>
export type CancelWithdrawalReturn = FunctionReturn<typeof functions.cancelWithdrawal>

export type CatalystParams = FunctionArguments<typeof functions.catalyst>
export type CatalystReturn = FunctionReturn<typeof functions.catalyst>

export type CheckpointParams = FunctionArguments<typeof functions.checkpoint>
export type CheckpointReturn = FunctionReturn<typeof functions.checkpoint>

export type ClaimRewardsParams = FunctionArguments<typeof functions.claimRewards>
export type ClaimRewardsReturn = FunctionReturn<typeof functions.claimRewards>

export type ClaimWithdrawalParams = FunctionArguments<typeof functions.claimWithdrawal>
export type ClaimWithdrawalReturn = FunctionReturn<typeof functions.claimWithdrawal>

export type ClaimableParams = FunctionArguments<typeof functions.claimable>
export type ClaimableReturn = FunctionReturn<typeof functions.claimable>

export type CloseParams = FunctionArguments<typeof functions.close>
export type CloseReturn = FunctionReturn<typeof functions.close>

export type CommitParams = FunctionArguments<typeof functions.commit>
export type CommitReturn = FunctionReturn<typeof functions.commit>

export type ConfirmInstallationParams = FunctionArguments<typeof functions.confirmInstallation>
export type ConfirmInstallationReturn = FunctionReturn<typeof functions.confirmInstallation>

export type ContestedAssetsParams = FunctionArguments<typeof functions.contestedAssets>
export type ContestedAssetsReturn = FunctionReturn<typeof functions.contestedAssets>

export type ConvertToAssetsParams = FunctionArguments<typeof functions.convertToAssets>
export type ConvertToAssetsReturn = FunctionReturn<typeof functions.convertToAssets>

export type ConvertToSharesParams = FunctionArguments<typeof functions.convertToShares>
export type ConvertToSharesReturn = FunctionReturn<typeof functions.convertToShares>

export type DamTypeParams = FunctionArguments<typeof functions.damType>
export type DamTypeReturn = FunctionReturn<typeof functions.damType>

export type DecimalsParams = FunctionArguments<typeof functions.decimals>
export type DecimalsReturn = FunctionReturn<typeof functions.decimals>

export type DecommitParams = FunctionArguments<typeof functions.decommit>
export type DecommitReturn = FunctionReturn<typeof functions.decommit>

export type DepositParams = FunctionArguments<typeof functions.deposit>
export type DepositReturn = FunctionReturn<typeof functions.deposit>

export type EarningSharesParams = FunctionArguments<typeof functions.earningShares>
export type EarningSharesReturn = FunctionReturn<typeof functions.earningShares>

export type EntryAssetsParams = FunctionArguments<typeof functions.entryAssets>
export type EntryAssetsReturn = FunctionReturn<typeof functions.entryAssets>

export type EscrowedSharesParams = FunctionArguments<typeof functions.escrowedShares>
export type EscrowedSharesReturn = FunctionReturn<typeof functions.escrowedShares>

export type ExposureParams = FunctionArguments<typeof functions.exposure>
export type ExposureReturn = FunctionReturn<typeof functions.exposure>

export type FeeBpsParams = FunctionArguments<typeof functions.feeBps>
export type FeeBpsReturn = FunctionReturn<typeof functions.feeBps>

export type FreezeParams = FunctionArguments<typeof functions.freeze>
export type FreezeReturn = FunctionReturn<typeof functions.freeze>

export type GatekeeperParams = FunctionArguments<typeof functions.gatekeeper>
export type GatekeeperReturn = FunctionReturn<typeof functions.gatekeeper>

export type GrowthWithdrawnParams = FunctionArguments<typeof functions.growthWithdrawn>
export type GrowthWithdrawnReturn = FunctionReturn<typeof functions.growthWithdrawn>

export type IdleAssetsParams = FunctionArguments<typeof functions.idleAssets>
export type IdleAssetsReturn = FunctionReturn<typeof functions.idleAssets>

export type InitializeParams = FunctionArguments<typeof functions.initialize>
export type InitializeReturn = FunctionReturn<typeof functions.initialize>

export type InstallationParams = FunctionArguments<typeof functions.installation>
export type InstallationReturn = FunctionReturn<typeof functions.installation>

export type InstallationIdsParams = FunctionArguments<typeof functions.installationIds>
export type InstallationIdsReturn = FunctionReturn<typeof functions.installationIds>

export type InstallationOfParams = FunctionArguments<typeof functions.installationOf>
export type InstallationOfReturn = FunctionReturn<typeof functions.installationOf>

export type IsDepositorParams = FunctionArguments<typeof functions.isDepositor>
export type IsDepositorReturn = FunctionReturn<typeof functions.isDepositor>

export type LockParams = FunctionArguments<typeof functions.lock>
export type LockReturn = FunctionReturn<typeof functions.lock>

export type LockedAssetsParams = FunctionArguments<typeof functions.lockedAssets>
export type LockedAssetsReturn = FunctionReturn<typeof functions.lockedAssets>

export type LockedUntilParams = FunctionArguments<typeof functions.lockedUntil>
export type LockedUntilReturn = FunctionReturn<typeof functions.lockedUntil>

export type LockupParams = FunctionArguments<typeof functions.lockup>
export type LockupReturn = FunctionReturn<typeof functions.lockup>

export type MoveCollateralParams = FunctionArguments<typeof functions.moveCollateral>
export type MoveCollateralReturn = FunctionReturn<typeof functions.moveCollateral>

export type MutabilityFlagsParams = FunctionArguments<typeof functions.mutabilityFlags>
export type MutabilityFlagsReturn = FunctionReturn<typeof functions.mutabilityFlags>

export type NameParams = FunctionArguments<typeof functions.name>
export type NameReturn = FunctionReturn<typeof functions.name>

export type OnDisputeResolvedParams = FunctionArguments<typeof functions.onDisputeResolved>
export type OnDisputeResolvedReturn = FunctionReturn<typeof functions.onDisputeResolved>

export type OnTrancheMovedParams = FunctionArguments<typeof functions.onTrancheMoved>
export type OnTrancheMovedReturn = FunctionReturn<typeof functions.onTrancheMoved>

export type OwnerParams = FunctionArguments<typeof functions.owner>
export type OwnerReturn = FunctionReturn<typeof functions.owner>

export type PauseParams = FunctionArguments<typeof functions.pause>
export type PauseReturn = FunctionReturn<typeof functions.pause>

export type PreviewDepositParams = FunctionArguments<typeof functions.previewDeposit>
export type PreviewDepositReturn = FunctionReturn<typeof functions.previewDeposit>

export type PreviewWithdrawParams = FunctionArguments<typeof functions.previewWithdraw>
export type PreviewWithdrawReturn = FunctionReturn<typeof functions.previewWithdraw>

export type ReceivableParams = FunctionArguments<typeof functions.receivable>
export type ReceivableReturn = FunctionReturn<typeof functions.receivable>

export type RedeemParams = FunctionArguments<typeof functions.redeem>
export type RedeemReturn = FunctionReturn<typeof functions.redeem>

export type RegistryParams = FunctionArguments<typeof functions.registry>
export type RegistryReturn = FunctionReturn<typeof functions.registry>

export type RejectInstallationParams = FunctionArguments<typeof functions.rejectInstallation>
export type RejectInstallationReturn = FunctionReturn<typeof functions.rejectInstallation>

export type RequestInstallationParams = FunctionArguments<typeof functions.requestInstallation>
export type RequestInstallationReturn = FunctionReturn<typeof functions.requestInstallation>

export type RequestWithdrawalParams = FunctionArguments<typeof functions.requestWithdrawal>
export type RequestWithdrawalReturn = FunctionReturn<typeof functions.requestWithdrawal>

export type RetiredInstallationIdsParams = FunctionArguments<typeof functions.retiredInstallationIds>
export type RetiredInstallationIdsReturn = FunctionReturn<typeof functions.retiredInstallationIds>

export type RewardStateParams = FunctionArguments<typeof functions.rewardState>
export type RewardStateReturn = FunctionReturn<typeof functions.rewardState>

export type RewardStateNowParams = FunctionArguments<typeof functions.rewardStateNow>
export type RewardStateNowReturn = FunctionReturn<typeof functions.rewardStateNow>

export type SetAllocationParams = FunctionArguments<typeof functions.setAllocation>
export type SetAllocationReturn = FunctionReturn<typeof functions.setAllocation>

export type SetCatalystParams = FunctionArguments<typeof functions.setCatalyst>
export type SetCatalystReturn = FunctionReturn<typeof functions.setCatalyst>

export type SetDepositorParams = FunctionArguments<typeof functions.setDepositor>
export type SetDepositorReturn = FunctionReturn<typeof functions.setDepositor>

export type SetFeeParams = FunctionArguments<typeof functions.setFee>
export type SetFeeReturn = FunctionReturn<typeof functions.setFee>

export type SetGatekeeperParams = FunctionArguments<typeof functions.setGatekeeper>
export type SetGatekeeperReturn = FunctionReturn<typeof functions.setGatekeeper>

export type SetMetadataParams = FunctionArguments<typeof functions.setMetadata>
export type SetMetadataReturn = FunctionReturn<typeof functions.setMetadata>

export type SettleRetiredParams = FunctionArguments<typeof functions.settleRetired>
export type SettleRetiredReturn = FunctionReturn<typeof functions.settleRetired>

export type StateParams = FunctionArguments<typeof functions.state>
export type StateReturn = FunctionReturn<typeof functions.state>

export type SymbolParams = FunctionArguments<typeof functions.symbol>
export type SymbolReturn = FunctionReturn<typeof functions.symbol>

export type TakeUndistributedParams = FunctionArguments<typeof functions.takeUndistributed>
export type TakeUndistributedReturn = FunctionReturn<typeof functions.takeUndistributed>

export type TotalAssetsParams = FunctionArguments<typeof functions.totalAssets>
export type TotalAssetsReturn = FunctionReturn<typeof functions.totalAssets>

export type TotalCommittedParams = FunctionArguments<typeof functions.totalCommitted>
export type TotalCommittedReturn = FunctionReturn<typeof functions.totalCommitted>

export type TotalSupplyParams = FunctionArguments<typeof functions.totalSupply>
export type TotalSupplyReturn = FunctionReturn<typeof functions.totalSupply>

export type TransferParams = FunctionArguments<typeof functions.transfer>
export type TransferReturn = FunctionReturn<typeof functions.transfer>

export type TransferFromParams = FunctionArguments<typeof functions.transferFrom>
export type TransferFromReturn = FunctionReturn<typeof functions.transferFrom>

export type TransferOwnershipParams = FunctionArguments<typeof functions.transferOwnership>
export type TransferOwnershipReturn = FunctionReturn<typeof functions.transferOwnership>

export type TransferableParams = FunctionArguments<typeof functions.transferable>
export type TransferableReturn = FunctionReturn<typeof functions.transferable>

export type UninstallParams = FunctionArguments<typeof functions.uninstall>
export type UninstallReturn = FunctionReturn<typeof functions.uninstall>

export type UnitDecimalsParams = FunctionArguments<typeof functions.unitDecimals>
export type UnitDecimalsReturn = FunctionReturn<typeof functions.unitDecimals>

export type UnpauseParams = FunctionArguments<typeof functions.unpause>
export type UnpauseReturn = FunctionReturn<typeof functions.unpause>

export type WithdrawParams = FunctionArguments<typeof functions.withdraw>
export type WithdrawReturn = FunctionReturn<typeof functions.withdraw>

export type WithdrawalDelayParams = FunctionArguments<typeof functions.withdrawalDelay>
export type WithdrawalDelayReturn = FunctionReturn<typeof functions.withdrawalDelay>

export type WithdrawalRequestParams = FunctionArguments<typeof functions.withdrawalRequest>
export type WithdrawalRequestReturn = FunctionReturn<typeof functions.withdrawalRequest>

export type WithdrawalRequestCountParams = FunctionArguments<typeof functions.withdrawalRequestCount>
export type WithdrawalRequestCountReturn = FunctionReturn<typeof functions.withdrawalRequestCount>

