import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    GrowthWithdrawn: event("0x8b7e3dd6242e33a73e9aa47980bfbb7f1cd3d772a37640e82244ebfe561bdd79", "GrowthWithdrawn(uint256,address,address,uint256,address,uint256,address)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "trancheId": p.uint256, "to": p.address, "amount": p.uint256, "by": p.address}),
    LiquidityDefaulted: event("0x881b14a4f83cf54c94bea9f431a057f0c4fd6a9ef065fa8d6abf366769caff56", "LiquidityDefaulted(uint256,address,address,uint256,uint256,uint256,address)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "trancheId": p.uint256, "shortfall": p.uint256, "totalAssetsAfter": p.uint256, "by": p.address}),
    LiquidityLocked: event("0xd16a1a483620190f11cbd9b8ea2c5a3a004076592e810eb3e0939e73b86119d7", "LiquidityLocked(uint256,address,address,uint256,address,address,uint256,uint64,address)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "trancheId": p.uint256, "vault": p.address, "asset": p.address, "amount": p.uint256, "unlockAt": p.uint64, "by": p.address}),
    LiquidityReclaimed: event("0x26963495857c2918f6645b40d6fdf531c89d6116270a5d60adcb1043e37e7d35", "LiquidityReclaimed(uint256,address,address,uint256,uint256,address)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "trancheId": p.uint256, "amount": p.uint256, "by": p.address}),
    LiquidityRecovered: event("0x3cccd50731b406c500fd9cae2754e98697806d0b28f598ff4e37e94f699aafd8", "LiquidityRecovered(uint256,address,address,uint256,uint256,uint256,address)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "trancheId": p.uint256, "amount": p.uint256, "shortfall": p.uint256, "by": p.address}),
    LiquidityReleased: event("0x11c27f1922e18994a46ac089779f19153af63bac5b4649fc134214a07dbc5aba", "LiquidityReleased(uint256,address,address,uint256,address,uint256,address)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "trancheId": p.uint256, "safe": p.address, "amount": p.uint256, "by": p.address}),
    LiquidityReturned: event("0x039935c496e4ea5b8ebc77767e26f99672c0153b402fb227baa7d4e0236f291b", "LiquidityReturned(uint256,address,address,uint256,uint256,uint256,address)", {"installId": indexed(p.uint256), "dam": indexed(p.address), "network": indexed(p.address), "trancheId": p.uint256, "amount": p.uint256, "shortfall": p.uint256, "by": p.address}),
}

export const functions = {
    asset: viewFun("0x38d52e0f", "asset()", {}, p.address),
    declareDefault: fun("0x55e1172d", "declareDefault(uint256)", {"trancheId": p.uint256}, ),
    defaulted: viewFun("0x69e25ec1", "defaulted()", {}, p.uint256),
    held: viewFun("0xa285aed7", "held()", {}, p.uint256),
    initialize: fun("0x485cc955", "initialize(address,address)", {"network_": p.address, "asset_": p.address}, ),
    network: viewFun("0x6739afca", "network()", {}, p.address),
    open: fun("0xe4470d75", "open(uint256,uint256,uint64,address)", {"installId": p.uint256, "amount": p.uint256, "unlockAt": p.uint64, "by": p.address}, p.uint256),
    owed: viewFun("0xc87d6779", "owed()", {}, p.uint256),
    reclaim: fun("0x2dabbeed", "reclaim(uint256)", {"trancheId": p.uint256}, ),
    release: fun("0x37bdc99b", "release(uint256)", {"trancheId": p.uint256}, ),
    returnLiquidity: fun("0x379bc380", "returnLiquidity(uint256,uint256)", {"trancheId": p.uint256, "amount": p.uint256}, ),
    tranche: viewFun("0xd241c9c0", "tranche(uint256)", {"trancheId": p.uint256}, p.struct({"installId": p.uint256, "dam": p.address, "amount": p.uint256, "returned": p.uint256, "unlockAt": p.uint64, "status": p.uint8})),
    trancheCount: viewFun("0x59eb8224", "trancheCount()", {}, p.uint256),
    withdrawGrowth: fun("0x46d4aeb7", "withdrawGrowth(uint256)", {"trancheId": p.uint256}, ),
}

export class Contract extends ContractBase {

    asset() {
        return this.eth_call(functions.asset, {})
    }

    defaulted() {
        return this.eth_call(functions.defaulted, {})
    }

    held() {
        return this.eth_call(functions.held, {})
    }

    network() {
        return this.eth_call(functions.network, {})
    }

    owed() {
        return this.eth_call(functions.owed, {})
    }

    tranche(trancheId: TrancheParams["trancheId"]) {
        return this.eth_call(functions.tranche, {trancheId})
    }

    trancheCount() {
        return this.eth_call(functions.trancheCount, {})
    }
}

/// Event types
export type GrowthWithdrawnEventArgs = EParams<typeof events.GrowthWithdrawn>
export type LiquidityDefaultedEventArgs = EParams<typeof events.LiquidityDefaulted>
export type LiquidityLockedEventArgs = EParams<typeof events.LiquidityLocked>
export type LiquidityReclaimedEventArgs = EParams<typeof events.LiquidityReclaimed>
export type LiquidityRecoveredEventArgs = EParams<typeof events.LiquidityRecovered>
export type LiquidityReleasedEventArgs = EParams<typeof events.LiquidityReleased>
export type LiquidityReturnedEventArgs = EParams<typeof events.LiquidityReturned>

/// Function types
export type AssetParams = FunctionArguments<typeof functions.asset>
export type AssetReturn = FunctionReturn<typeof functions.asset>

export type DeclareDefaultParams = FunctionArguments<typeof functions.declareDefault>
export type DeclareDefaultReturn = FunctionReturn<typeof functions.declareDefault>

export type DefaultedParams = FunctionArguments<typeof functions.defaulted>
export type DefaultedReturn = FunctionReturn<typeof functions.defaulted>

export type HeldParams = FunctionArguments<typeof functions.held>
export type HeldReturn = FunctionReturn<typeof functions.held>

export type InitializeParams = FunctionArguments<typeof functions.initialize>
export type InitializeReturn = FunctionReturn<typeof functions.initialize>

export type NetworkParams = FunctionArguments<typeof functions.network>
export type NetworkReturn = FunctionReturn<typeof functions.network>

export type OpenParams = FunctionArguments<typeof functions.open>
export type OpenReturn = FunctionReturn<typeof functions.open>

export type OwedParams = FunctionArguments<typeof functions.owed>
export type OwedReturn = FunctionReturn<typeof functions.owed>

export type ReclaimParams = FunctionArguments<typeof functions.reclaim>
export type ReclaimReturn = FunctionReturn<typeof functions.reclaim>

export type ReleaseParams = FunctionArguments<typeof functions.release>
export type ReleaseReturn = FunctionReturn<typeof functions.release>

export type ReturnLiquidityParams = FunctionArguments<typeof functions.returnLiquidity>
export type ReturnLiquidityReturn = FunctionReturn<typeof functions.returnLiquidity>

export type TrancheParams = FunctionArguments<typeof functions.tranche>
export type TrancheReturn = FunctionReturn<typeof functions.tranche>

export type TrancheCountParams = FunctionArguments<typeof functions.trancheCount>
export type TrancheCountReturn = FunctionReturn<typeof functions.trancheCount>

export type WithdrawGrowthParams = FunctionArguments<typeof functions.withdrawGrowth>
export type WithdrawGrowthReturn = FunctionReturn<typeof functions.withdrawGrowth>

