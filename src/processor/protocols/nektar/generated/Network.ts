import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    NetworkClosed: event("0xc4b5ca348a6d0cf51517f7f984782e143f600c7ec8ab722a43a50b7513d6da1c", "NetworkClosed(address,uint64,uint256,address)", {"network": indexed(p.address), "closedAt": p.uint64, "outstanding": p.uint256, "by": p.address}),
    NetworkManagerUpdated: event("0x7a9b29dfb24a61c3aebb75ebed992b6deaa5a19224ff938e51f2569075700d34", "NetworkManagerUpdated(address,address,address,address)", {"network": indexed(p.address), "oldManager": indexed(p.address), "newManager": indexed(p.address), "by": p.address}),
    NetworkMetadataUpdated: event("0xba9abd4a05d51df8da409e5b4f4205f767ce049a06bf699e8956affaf92a1e34", "NetworkMetadataUpdated(address,string,address)", {"network": indexed(p.address), "metadataURI": p.string, "by": p.address}),
    NetworkReporterUpdated: event("0xd076fd4cd9c742398c1f67f8236059f138f9efd0fe56f4b08bf03af044703b95", "NetworkReporterUpdated(address,address,address,address)", {"network": indexed(p.address), "oldReporter": indexed(p.address), "newReporter": indexed(p.address), "by": p.address}),
    NetworkStatusChanged: event("0xa47dcdc975686b87cde01ddcfa2c9f7dc3a1eee35f388e3906c1f9331cce77a9", "NetworkStatusChanged(address,uint8,uint8,uint64,address)", {"network": indexed(p.address), "from": p.uint8, "to": p.uint8, "changedAt": p.uint64, "by": indexed(p.address)}),
    OperatorActivated: event("0xce77327930db5e8656e85e953c09342524d85edc57b2657daf001ca1e1d1c87e", "OperatorActivated(address,address,address,uint256,uint64,address)", {"network": indexed(p.address), "operator": indexed(p.address), "dam": indexed(p.address), "installId": p.uint256, "activatedAt": p.uint64, "by": p.address}),
    OperatorDeactivated: event("0xf560f5de0c0e214f251877f9cf898f9365fe2d00ef0be3d155f594555156328e", "OperatorDeactivated(address,address,address,uint256,uint64,address,string)", {"network": indexed(p.address), "operator": indexed(p.address), "dam": indexed(p.address), "installId": p.uint256, "deactivatedAt": p.uint64, "by": p.address, "reason": p.string}),
    OperatorJoinCancelled: event("0x113768cbf261fc9c7f0df882dec2088b818f53e8c011ae768344fc5a2f376baa", "OperatorJoinCancelled(address,address,address,uint256,address)", {"network": indexed(p.address), "operator": indexed(p.address), "dam": indexed(p.address), "installId": p.uint256, "by": p.address}),
    OperatorJoinRejected: event("0xb1c5fec11fe16d8a5d8abcd0714feaa333659fb0e2b66a1bf1cf67962a2934f7", "OperatorJoinRejected(address,address,address,uint256,address,string)", {"network": indexed(p.address), "operator": indexed(p.address), "dam": indexed(p.address), "installId": p.uint256, "by": p.address, "reason": p.string}),
    OperatorJoinRequested: event("0x7ef68da0178b2e618bfce552fe83814218ecb9c8cbe5b14d0a02c5b98e4c51b1", "OperatorJoinRequested(address,address,address,uint256,address)", {"network": indexed(p.address), "operator": indexed(p.address), "dam": indexed(p.address), "installId": p.uint256, "by": p.address}),
    OperatorRewarded: event("0xaca301f4a6352a7de7b42983ff25b6482f3cf1b6b9b5e8990e90a87cfee45dc3", "OperatorRewarded(address,address,address,uint256,address,uint256,uint64,uint64,uint64,address)", {"network": indexed(p.address), "operator": indexed(p.address), "dam": indexed(p.address), "installId": p.uint256, "rewardToken": p.address, "amount": p.uint256, "activeSeconds": p.uint64, "periodStart": p.uint64, "periodEnd": p.uint64, "by": p.address}),
    OwnershipTransferred: event("0xdf297bf3855017f736fee4fff956fbaca1aa321a7e3e578448b5f31a2d507747", "OwnershipTransferred(address,address,address,address)", {"network": indexed(p.address), "previousOwner": indexed(p.address), "newOwner": indexed(p.address), "by": p.address}),
    ParameterFrozen: event("0x50986a20428c36be52ed5465c91c99a8f147ae31bfb1603e99d90a3a2ecbb4e3", "ParameterFrozen(address,uint8,address)", {"network": indexed(p.address), "param": p.uint8, "by": p.address}),
    PerformanceReported: event("0x8b133fb073bafb4e8371920331d8d2f047da5a536cb0a63e8300fd9bc83c17d0", "PerformanceReported(address,address,uint64,uint64,uint64,uint16,uint32,string,address)", {"network": indexed(p.address), "operator": indexed(p.address), "periodStart": p.uint64, "periodEnd": p.uint64, "upSeconds": p.uint64, "scoreBps": p.uint16, "revision": p.uint32, "evidence": p.string, "reporter": indexed(p.address)}),
    RewardRateSet: event("0xed90dce60a6f1c1a7b8fd9b99384d3c63ec057834f8c1d0b6a8cca45fa5a38e5", "RewardRateSet(address,uint256,uint256,uint256,uint256,address)", {"network": indexed(p.address), "oldOperatorRatePerDay": p.uint256, "newOperatorRatePerDay": p.uint256, "oldDelegatorRatePerUnitPerDay": p.uint256, "newDelegatorRatePerUnitPerDay": p.uint256, "by": p.address}),
    RewardRedeemed: event("0x7b43d7aa9735fe9a02876eb00dcce9d88814aedfbffd411b2a955c444cf083af", "RewardRedeemed(address,address,address,address,uint256,uint256)", {"network": indexed(p.address), "account": indexed(p.address), "rewardToken": p.address, "rewardAsset": p.address, "synthIn": p.uint256, "assetOut": p.uint256}),
    RewardsClaimed: event("0xdf11d2d41822dc6ba444bb799d8cef31f17a155831495a7ce153079bd12aecf9", "RewardsClaimed(address,address,address,uint256,uint8,address,uint256,address)", {"network": indexed(p.address), "dam": indexed(p.address), "account": indexed(p.address), "installId": p.uint256, "role": p.uint8, "rewardToken": p.address, "amount": p.uint256, "by": p.address}),
    RewardsDistributed: event("0xb8f0f5bf4b4a2534b87577edcf40cd946a863ebd6523fd42c5eebf05e5c3ce61", "RewardsDistributed(address,address,uint256,address,uint256,uint256,uint64,uint64,address)", {"network": indexed(p.address), "dam": indexed(p.address), "installId": indexed(p.uint256), "rewardToken": p.address, "toDelegators": p.uint256, "toOperators": p.uint256, "periodStart": p.uint64, "periodEnd": p.uint64, "by": p.address}),
    RewardsFunded: event("0x2f49d9df3bd97ffc3a87618ac7c2e0cd4e08b44339a51cfafe988abb338fb785", "RewardsFunded(address,address,uint256,address)", {"network": indexed(p.address), "asset": indexed(p.address), "amount": p.uint256, "from": indexed(p.address)}),
}

export const functions = {
    accrualTerms: viewFun("0x91e236dd", "accrualTerms()", {}, {"_0": p.uint256, "_1": p.uint256, "_2": p.uint64}),
    activateOperator: fun("0x9278901c", "activateOperator(address)", {"operator": p.address}, ),
    activeOperators: viewFun("0x244339de", "activeOperators()", {}, p.array(p.address)),
    activeOperatorsOf: viewFun("0xbec9142e", "activeOperatorsOf(uint256)", {"installId": p.uint256}, p.uint256),
    assignment: viewFun("0x096831b9", "assignment(address)", {"operator": p.address}, p.struct({"dam": p.address, "installId": p.uint256, "status": p.uint8, "activeSince": p.uint64, "accruedTo": p.uint64})),
    cancelJoin: fun("0x8c3b40a1", "cancelJoin()", {}, ),
    claimOperatorRewards: fun("0x6784757e", "claimOperatorRewards(uint256)", {"installId": p.uint256}, p.uint256),
    claimable: viewFun("0x60efe334", "claimable(address,uint256)", {"operator": p.address, "installId": p.uint256}, p.uint256),
    close: fun("0x43d726d6", "close()", {}, ),
    confirmInstallation: fun("0x590a1082", "confirmInstallation(address,uint256)", {"dam": p.address, "installId": p.uint256}, ),
    damOf: viewFun("0x87e60906", "damOf(uint256)", {"installId": p.uint256}, p.address),
    deactivateOperator: fun("0x082f939a", "deactivateOperator(address,string)", {"operator": p.address, "reason": p.string}, ),
    depositAsset: viewFun("0xccc41f24", "depositAsset()", {}, p.address),
    disputeVault: viewFun("0x4b32071b", "disputeVault()", {}, p.address),
    distribute: fun("0x91c05b0b", "distribute(uint256)", {"installId": p.uint256}, ),
    distributeForClaim: fun("0x207c0d6e", "distributeForClaim(uint256,address)", {"installId": p.uint256, "by": p.address}, ),
    dropExposure: fun("0x38d6b073", "dropExposure(uint256,uint256)", {"installId": p.uint256, "amount": p.uint256}, ),
    filledAmount: viewFun("0x13f1ff6f", "filledAmount()", {}, p.uint256),
    freezeRates: fun("0x0441171f", "freezeRates()", {}, ),
    fundRewards: fun("0x93707a19", "fundRewards(uint256)", {"amount": p.uint256}, ),
    initialize: fun("0x4e17c5e5", "initialize(address,address,address,address,address,uint8,(uint8,string,address,address,string,address,address,address,address,(uint256,uint256,uint32,uint64,uint256,uint256,uint64,uint64,uint64,bool),string))", {"registry_": p.address, "owner_": p.address, "rewardToken_": p.address, "timeLockVault_": p.address, "disputeVault_": p.address, "unitDecimals_": p.uint8, "p": p.struct({"netType": p.uint8, "name": p.string, "depositAsset": p.address, "rewardAsset": p.address, "rewardSymbol": p.string, "safe": p.address, "manager": p.address, "reporter": p.address, "resolver": p.address, "terms": p.struct({"amountRequested": p.uint256, "minDeposit": p.uint256, "operatorsRequested": p.uint32, "duration": p.uint64, "operatorRatePerDay": p.uint256, "delegatorRatePerUnitPerDay": p.uint256, "distributionInterval": p.uint64, "returnGrace": p.uint64, "disputeWindow": p.uint64, "ratesMutable": p.bool}), "metadataURI": p.string})}, ),
    installationIds: viewFun("0x0a8b3847", "installationIds()", {}, p.array(p.uint256)),
    isLive: viewFun("0xb8f7a665", "isLive()", {}, p.bool),
    lastDistributedAt: viewFun("0x5fd7f0d0", "lastDistributedAt(uint256)", {"installId": p.uint256}, p.uint64),
    liveAt: viewFun("0x53f8bb9a", "liveAt()", {}, p.uint64),
    manager: viewFun("0x481c6a75", "manager()", {}, p.address),
    maturesAt: viewFun("0x32da1162", "maturesAt()", {}, p.uint64),
    netType: viewFun("0xa8aa5564", "netType()", {}, p.uint8),
    onDelisted: fun("0x90ae6c95", "onDelisted(address)", {"by": p.address}, p.uint64),
    onRejected: fun("0x2a59efb3", "onRejected(address)", {"by": p.address}, ),
    onUninstalled: fun("0xe0ae6b7b", "onUninstalled(uint256)", {"installId": p.uint256}, ),
    onWhitelisted: fun("0xd902c152", "onWhitelisted(address)", {"by": p.address}, {"_0": p.uint64, "_1": p.uint64}),
    operatorRewardState: viewFun("0x988c6faa", "operatorRewardState(uint256)", {"installId": p.uint256}, p.struct({"totalAccrued": p.uint256, "totalDistributed": p.uint256, "totalClaimed": p.uint256})),
    owner: viewFun("0x8da5cb5b", "owner()", {}, p.address),
    pendingJoins: viewFun("0xf8bb9d31", "pendingJoins()", {}, p.uint256),
    phase: viewFun("0xb1c9fe6e", "phase()", {}, p.uint8),
    redeem: fun("0xdb006a75", "redeem(uint256)", {"amount": p.uint256}, ),
    registry: viewFun("0x7b103999", "registry()", {}, p.address),
    rejectInstallation: fun("0x9c4b861c", "rejectInstallation(address,uint256,string)", {"dam": p.address, "installId": p.uint256, "reason": p.string}, ),
    rejectJoin: fun("0x30f39b90", "rejectJoin(address,string)", {"operator": p.address, "reason": p.string}, ),
    report: viewFun("0xdda045a9", "report(address,uint64,uint64)", {"operator": p.address, "periodStart": p.uint64, "periodEnd": p.uint64}, p.struct({"revision": p.uint32, "upSeconds": p.uint64, "scoreBps": p.uint16, "reportedAt": p.uint64, "reporter": p.address})),
    reportCount: viewFun("0x185c6f84", "reportCount()", {}, p.uint256),
    reportPerformance: fun("0x6345edbb", "reportPerformance(address,uint64,uint64,uint64,uint16,string)", {"operator": p.address, "periodStart": p.uint64, "periodEnd": p.uint64, "upSeconds": p.uint64, "scoreBps": p.uint16, "evidence": p.string}, ),
    reporter: viewFun("0x010ec441", "reporter()", {}, p.address),
    requestJoin: fun("0x58a2d137", "requestJoin(address)", {"dam": p.address}, ),
    requestWhitelist: fun("0x6e1e9349", "requestWhitelist()", {}, ),
    resolver: viewFun("0x04f3bcec", "resolver()", {}, p.address),
    rewardAsset: viewFun("0x0ac6702a", "rewardAsset()", {}, p.address),
    rewardReserve: viewFun("0xcab64bcd", "rewardReserve()", {}, p.uint256),
    rewardToken: viewFun("0xf7c618c1", "rewardToken()", {}, p.address),
    safe: viewFun("0x186f0354", "safe()", {}, p.address),
    setManager: fun("0xd0ebdbe7", "setManager(address)", {"newManager": p.address}, ),
    setMetadata: fun("0xa49a1e7d", "setMetadata(string)", {"metadataURI": p.string}, ),
    setReporter: fun("0x4c925032", "setReporter(address)", {"newReporter": p.address}, ),
    setRewardRates: fun("0x37ba04a0", "setRewardRates(uint256,uint256)", {"operatorRate": p.uint256, "delegatorRate": p.uint256}, ),
    status: viewFun("0x200d2ed2", "status()", {}, p.uint8),
    takeExposure: fun("0xbff7f833", "takeExposure(uint256,uint256)", {"installId": p.uint256, "amount": p.uint256}, ),
    terms: viewFun("0xd5025625", "terms()", {}, p.struct({"amountRequested": p.uint256, "minDeposit": p.uint256, "operatorsRequested": p.uint32, "duration": p.uint64, "operatorRatePerDay": p.uint256, "delegatorRatePerUnitPerDay": p.uint256, "distributionInterval": p.uint64, "returnGrace": p.uint64, "disputeWindow": p.uint64, "ratesMutable": p.bool})),
    timeLockVault: viewFun("0xdabf93ba", "timeLockVault()", {}, p.address),
    transferOwnership: fun("0xf2fde38b", "transferOwnership(address)", {"newOwner": p.address}, ),
    unitDecimals: viewFun("0x05271a2a", "unitDecimals()", {}, p.uint8),
    wasActive: viewFun("0x5d1227cc", "wasActive(address,uint256)", {"operator": p.address, "installId": p.uint256}, p.bool),
}

export class Contract extends ContractBase {

    accrualTerms() {
        return this.eth_call(functions.accrualTerms, {})
    }

    activeOperators() {
        return this.eth_call(functions.activeOperators, {})
    }

    activeOperatorsOf(installId: ActiveOperatorsOfParams["installId"]) {
        return this.eth_call(functions.activeOperatorsOf, {installId})
    }

    assignment(operator: AssignmentParams["operator"]) {
        return this.eth_call(functions.assignment, {operator})
    }

    claimable(operator: ClaimableParams["operator"], installId: ClaimableParams["installId"]) {
        return this.eth_call(functions.claimable, {operator, installId})
    }

    damOf(installId: DamOfParams["installId"]) {
        return this.eth_call(functions.damOf, {installId})
    }

    depositAsset() {
        return this.eth_call(functions.depositAsset, {})
    }

    disputeVault() {
        return this.eth_call(functions.disputeVault, {})
    }

    filledAmount() {
        return this.eth_call(functions.filledAmount, {})
    }

    installationIds() {
        return this.eth_call(functions.installationIds, {})
    }

    isLive() {
        return this.eth_call(functions.isLive, {})
    }

    lastDistributedAt(installId: LastDistributedAtParams["installId"]) {
        return this.eth_call(functions.lastDistributedAt, {installId})
    }

    liveAt() {
        return this.eth_call(functions.liveAt, {})
    }

    manager() {
        return this.eth_call(functions.manager, {})
    }

    maturesAt() {
        return this.eth_call(functions.maturesAt, {})
    }

    netType() {
        return this.eth_call(functions.netType, {})
    }

    operatorRewardState(installId: OperatorRewardStateParams["installId"]) {
        return this.eth_call(functions.operatorRewardState, {installId})
    }

    owner() {
        return this.eth_call(functions.owner, {})
    }

    pendingJoins() {
        return this.eth_call(functions.pendingJoins, {})
    }

    phase() {
        return this.eth_call(functions.phase, {})
    }

    registry() {
        return this.eth_call(functions.registry, {})
    }

    report(operator: ReportParams["operator"], periodStart: ReportParams["periodStart"], periodEnd: ReportParams["periodEnd"]) {
        return this.eth_call(functions.report, {operator, periodStart, periodEnd})
    }

    reportCount() {
        return this.eth_call(functions.reportCount, {})
    }

    reporter() {
        return this.eth_call(functions.reporter, {})
    }

    resolver() {
        return this.eth_call(functions.resolver, {})
    }

    rewardAsset() {
        return this.eth_call(functions.rewardAsset, {})
    }

    rewardReserve() {
        return this.eth_call(functions.rewardReserve, {})
    }

    rewardToken() {
        return this.eth_call(functions.rewardToken, {})
    }

    safe() {
        return this.eth_call(functions.safe, {})
    }

    status() {
        return this.eth_call(functions.status, {})
    }

    terms() {
        return this.eth_call(functions.terms, {})
    }

    timeLockVault() {
        return this.eth_call(functions.timeLockVault, {})
    }

    unitDecimals() {
        return this.eth_call(functions.unitDecimals, {})
    }

    wasActive(operator: WasActiveParams["operator"], installId: WasActiveParams["installId"]) {
        return this.eth_call(functions.wasActive, {operator, installId})
    }
}

/// Event types
export type NetworkClosedEventArgs = EParams<typeof events.NetworkClosed>
export type NetworkManagerUpdatedEventArgs = EParams<typeof events.NetworkManagerUpdated>
export type NetworkMetadataUpdatedEventArgs = EParams<typeof events.NetworkMetadataUpdated>
export type NetworkReporterUpdatedEventArgs = EParams<typeof events.NetworkReporterUpdated>
export type NetworkStatusChangedEventArgs = EParams<typeof events.NetworkStatusChanged>
export type OperatorActivatedEventArgs = EParams<typeof events.OperatorActivated>
export type OperatorDeactivatedEventArgs = EParams<typeof events.OperatorDeactivated>
export type OperatorJoinCancelledEventArgs = EParams<typeof events.OperatorJoinCancelled>
export type OperatorJoinRejectedEventArgs = EParams<typeof events.OperatorJoinRejected>
export type OperatorJoinRequestedEventArgs = EParams<typeof events.OperatorJoinRequested>
export type OperatorRewardedEventArgs = EParams<typeof events.OperatorRewarded>
export type OwnershipTransferredEventArgs = EParams<typeof events.OwnershipTransferred>
export type ParameterFrozenEventArgs = EParams<typeof events.ParameterFrozen>
export type PerformanceReportedEventArgs = EParams<typeof events.PerformanceReported>
export type RewardRateSetEventArgs = EParams<typeof events.RewardRateSet>
export type RewardRedeemedEventArgs = EParams<typeof events.RewardRedeemed>
export type RewardsClaimedEventArgs = EParams<typeof events.RewardsClaimed>
export type RewardsDistributedEventArgs = EParams<typeof events.RewardsDistributed>
export type RewardsFundedEventArgs = EParams<typeof events.RewardsFunded>

/// Function types
export type AccrualTermsParams = FunctionArguments<typeof functions.accrualTerms>
export type AccrualTermsReturn = FunctionReturn<typeof functions.accrualTerms>

export type ActivateOperatorParams = FunctionArguments<typeof functions.activateOperator>
export type ActivateOperatorReturn = FunctionReturn<typeof functions.activateOperator>

export type ActiveOperatorsParams = FunctionArguments<typeof functions.activeOperators>
export type ActiveOperatorsReturn = FunctionReturn<typeof functions.activeOperators>

export type ActiveOperatorsOfParams = FunctionArguments<typeof functions.activeOperatorsOf>
export type ActiveOperatorsOfReturn = FunctionReturn<typeof functions.activeOperatorsOf>

export type AssignmentParams = FunctionArguments<typeof functions.assignment>
export type AssignmentReturn = FunctionReturn<typeof functions.assignment>

export type CancelJoinParams = FunctionArguments<typeof functions.cancelJoin>
export type CancelJoinReturn = FunctionReturn<typeof functions.cancelJoin>

export type ClaimOperatorRewardsParams = FunctionArguments<typeof functions.claimOperatorRewards>
export type ClaimOperatorRewardsReturn = FunctionReturn<typeof functions.claimOperatorRewards>

export type ClaimableParams = FunctionArguments<typeof functions.claimable>
export type ClaimableReturn = FunctionReturn<typeof functions.claimable>

export type CloseParams = FunctionArguments<typeof functions.close>
export type CloseReturn = FunctionReturn<typeof functions.close>

export type ConfirmInstallationParams = FunctionArguments<typeof functions.confirmInstallation>
export type ConfirmInstallationReturn = FunctionReturn<typeof functions.confirmInstallation>

export type DamOfParams = FunctionArguments<typeof functions.damOf>
export type DamOfReturn = FunctionReturn<typeof functions.damOf>

export type DeactivateOperatorParams = FunctionArguments<typeof functions.deactivateOperator>
export type DeactivateOperatorReturn = FunctionReturn<typeof functions.deactivateOperator>

export type DepositAssetParams = FunctionArguments<typeof functions.depositAsset>
export type DepositAssetReturn = FunctionReturn<typeof functions.depositAsset>

export type DisputeVaultParams = FunctionArguments<typeof functions.disputeVault>
export type DisputeVaultReturn = FunctionReturn<typeof functions.disputeVault>

export type DistributeParams = FunctionArguments<typeof functions.distribute>
export type DistributeReturn = FunctionReturn<typeof functions.distribute>

export type DistributeForClaimParams = FunctionArguments<typeof functions.distributeForClaim>
export type DistributeForClaimReturn = FunctionReturn<typeof functions.distributeForClaim>

export type DropExposureParams = FunctionArguments<typeof functions.dropExposure>
export type DropExposureReturn = FunctionReturn<typeof functions.dropExposure>

export type FilledAmountParams = FunctionArguments<typeof functions.filledAmount>
export type FilledAmountReturn = FunctionReturn<typeof functions.filledAmount>

export type FreezeRatesParams = FunctionArguments<typeof functions.freezeRates>
export type FreezeRatesReturn = FunctionReturn<typeof functions.freezeRates>

export type FundRewardsParams = FunctionArguments<typeof functions.fundRewards>
export type FundRewardsReturn = FunctionReturn<typeof functions.fundRewards>

export type InitializeParams = FunctionArguments<typeof functions.initialize>
export type InitializeReturn = FunctionReturn<typeof functions.initialize>

export type InstallationIdsParams = FunctionArguments<typeof functions.installationIds>
export type InstallationIdsReturn = FunctionReturn<typeof functions.installationIds>

export type IsLiveParams = FunctionArguments<typeof functions.isLive>
export type IsLiveReturn = FunctionReturn<typeof functions.isLive>

export type LastDistributedAtParams = FunctionArguments<typeof functions.lastDistributedAt>
export type LastDistributedAtReturn = FunctionReturn<typeof functions.lastDistributedAt>

export type LiveAtParams = FunctionArguments<typeof functions.liveAt>
export type LiveAtReturn = FunctionReturn<typeof functions.liveAt>

export type ManagerParams = FunctionArguments<typeof functions.manager>
export type ManagerReturn = FunctionReturn<typeof functions.manager>

export type MaturesAtParams = FunctionArguments<typeof functions.maturesAt>
export type MaturesAtReturn = FunctionReturn<typeof functions.maturesAt>

export type NetTypeParams = FunctionArguments<typeof functions.netType>
export type NetTypeReturn = FunctionReturn<typeof functions.netType>

export type OnDelistedParams = FunctionArguments<typeof functions.onDelisted>
export type OnDelistedReturn = FunctionReturn<typeof functions.onDelisted>

export type OnRejectedParams = FunctionArguments<typeof functions.onRejected>
export type OnRejectedReturn = FunctionReturn<typeof functions.onRejected>

export type OnUninstalledParams = FunctionArguments<typeof functions.onUninstalled>
export type OnUninstalledReturn = FunctionReturn<typeof functions.onUninstalled>

export type OnWhitelistedParams = FunctionArguments<typeof functions.onWhitelisted>
export type OnWhitelistedReturn = FunctionReturn<typeof functions.onWhitelisted>

export type OperatorRewardStateParams = FunctionArguments<typeof functions.operatorRewardState>
export type OperatorRewardStateReturn = FunctionReturn<typeof functions.operatorRewardState>

export type OwnerParams = FunctionArguments<typeof functions.owner>
export type OwnerReturn = FunctionReturn<typeof functions.owner>

export type PendingJoinsParams = FunctionArguments<typeof functions.pendingJoins>
export type PendingJoinsReturn = FunctionReturn<typeof functions.pendingJoins>

export type PhaseParams = FunctionArguments<typeof functions.phase>
export type PhaseReturn = FunctionReturn<typeof functions.phase>

export type RedeemParams = FunctionArguments<typeof functions.redeem>
export type RedeemReturn = FunctionReturn<typeof functions.redeem>

export type RegistryParams = FunctionArguments<typeof functions.registry>
export type RegistryReturn = FunctionReturn<typeof functions.registry>

export type RejectInstallationParams = FunctionArguments<typeof functions.rejectInstallation>
export type RejectInstallationReturn = FunctionReturn<typeof functions.rejectInstallation>

export type RejectJoinParams = FunctionArguments<typeof functions.rejectJoin>
export type RejectJoinReturn = FunctionReturn<typeof functions.rejectJoin>

export type ReportParams = FunctionArguments<typeof functions.report>
export type ReportReturn = FunctionReturn<typeof functions.report>

export type ReportCountParams = FunctionArguments<typeof functions.reportCount>
export type ReportCountReturn = FunctionReturn<typeof functions.reportCount>

export type ReportPerformanceParams = FunctionArguments<typeof functions.reportPerformance>
export type ReportPerformanceReturn = FunctionReturn<typeof functions.reportPerformance>

export type ReporterParams = FunctionArguments<typeof functions.reporter>
export type ReporterReturn = FunctionReturn<typeof functions.reporter>

export type RequestJoinParams = FunctionArguments<typeof functions.requestJoin>
export type RequestJoinReturn = FunctionReturn<typeof functions.requestJoin>

export type RequestWhitelistParams = FunctionArguments<typeof functions.requestWhitelist>
export type RequestWhitelistReturn = FunctionReturn<typeof functions.requestWhitelist>

export type ResolverParams = FunctionArguments<typeof functions.resolver>
export type ResolverReturn = FunctionReturn<typeof functions.resolver>

export type RewardAssetParams = FunctionArguments<typeof functions.rewardAsset>
export type RewardAssetReturn = FunctionReturn<typeof functions.rewardAsset>

export type RewardReserveParams = FunctionArguments<typeof functions.rewardReserve>
export type RewardReserveReturn = FunctionReturn<typeof functions.rewardReserve>

export type RewardTokenParams = FunctionArguments<typeof functions.rewardToken>
export type RewardTokenReturn = FunctionReturn<typeof functions.rewardToken>

export type SafeParams = FunctionArguments<typeof functions.safe>
export type SafeReturn = FunctionReturn<typeof functions.safe>

export type SetManagerParams = FunctionArguments<typeof functions.setManager>
export type SetManagerReturn = FunctionReturn<typeof functions.setManager>

export type SetMetadataParams = FunctionArguments<typeof functions.setMetadata>
export type SetMetadataReturn = FunctionReturn<typeof functions.setMetadata>

export type SetReporterParams = FunctionArguments<typeof functions.setReporter>
export type SetReporterReturn = FunctionReturn<typeof functions.setReporter>

export type SetRewardRatesParams = FunctionArguments<typeof functions.setRewardRates>
export type SetRewardRatesReturn = FunctionReturn<typeof functions.setRewardRates>

export type StatusParams = FunctionArguments<typeof functions.status>
export type StatusReturn = FunctionReturn<typeof functions.status>

export type TakeExposureParams = FunctionArguments<typeof functions.takeExposure>
export type TakeExposureReturn = FunctionReturn<typeof functions.takeExposure>

export type TermsParams = FunctionArguments<typeof functions.terms>
export type TermsReturn = FunctionReturn<typeof functions.terms>

export type TimeLockVaultParams = FunctionArguments<typeof functions.timeLockVault>
export type TimeLockVaultReturn = FunctionReturn<typeof functions.timeLockVault>

export type TransferOwnershipParams = FunctionArguments<typeof functions.transferOwnership>
export type TransferOwnershipReturn = FunctionReturn<typeof functions.transferOwnership>

export type UnitDecimalsParams = FunctionArguments<typeof functions.unitDecimals>
export type UnitDecimalsReturn = FunctionReturn<typeof functions.unitDecimals>

export type WasActiveParams = FunctionArguments<typeof functions.wasActive>
export type WasActiveReturn = FunctionReturn<typeof functions.wasActive>

