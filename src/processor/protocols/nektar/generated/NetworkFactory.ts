import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    NetworkCreated: event("0xcc8de669168bb389516a33d64eb6969d16925b2d87d5db65e5c22f61cb4db768", "NetworkCreated(address,address,uint8,string,address,address,address,address,address,address,string,address)", {"network": indexed(p.address), "owner": indexed(p.address), "netType": p.uint8, "name": p.string, "depositAsset": indexed(p.address), "rewardToken": p.address, "rewardAsset": p.address, "safe": p.address, "timeLockVault": p.address, "disputeVault": p.address, "metadataURI": p.string, "by": p.address}),
    NetworkRolesSet: event("0xb35bf5644b3592e9a50ac777d9bdb415db850e5a219898d911dd6b9a19e50e2d", "NetworkRolesSet(address,address,address,address,string,uint8,address)", {"network": indexed(p.address), "manager": p.address, "reporter": p.address, "resolver": p.address, "rewardSymbol": p.string, "rewardDecimals": p.uint8, "by": p.address}),
    NetworkTermsSet: event("0x322b562d7c865fbdfaa3e76ffbf1ef683541655f5219e0e673d22293f4fd2b7a", "NetworkTermsSet(address,uint256,uint256,uint32,uint64,uint256,uint256,uint64,uint64,uint64,bool,uint8,address)", {"network": indexed(p.address), "amountRequested": p.uint256, "minDeposit": p.uint256, "operatorsRequested": p.uint32, "duration": p.uint64, "operatorRatePerDay": p.uint256, "delegatorRatePerUnitPerDay": p.uint256, "distributionInterval": p.uint64, "returnGrace": p.uint64, "disputeWindow": p.uint64, "ratesMutable": p.bool, "unitDecimals": p.uint8, "by": p.address}),
}

export const functions = {
    createNetwork: fun("0xaa14da53", "createNetwork((uint8,string,address,address,string,address,address,address,address,(uint256,uint256,uint32,uint64,uint256,uint256,uint64,uint64,uint64,bool),string))", {"params": p.struct({"netType": p.uint8, "name": p.string, "depositAsset": p.address, "rewardAsset": p.address, "rewardSymbol": p.string, "safe": p.address, "manager": p.address, "reporter": p.address, "resolver": p.address, "terms": p.struct({"amountRequested": p.uint256, "minDeposit": p.uint256, "operatorsRequested": p.uint32, "duration": p.uint64, "operatorRatePerDay": p.uint256, "delegatorRatePerUnitPerDay": p.uint256, "distributionInterval": p.uint64, "returnGrace": p.uint64, "disputeWindow": p.uint64, "ratesMutable": p.bool}), "metadataURI": p.string})}, p.address),
    disputeVaultImplementation: viewFun("0xad72bba1", "disputeVaultImplementation()", {}, p.address),
    isNetwork: viewFun("0x4d610b58", "isNetwork(address)", {"network": p.address}, p.bool),
    networkAt: viewFun("0x356bffdc", "networkAt(uint256)", {"index": p.uint256}, p.address),
    networkCount: viewFun("0x19942ae7", "networkCount()", {}, p.uint256),
    networkImplementation: viewFun("0xf4ee1f92", "networkImplementation()", {}, p.address),
    registry: viewFun("0x7b103999", "registry()", {}, p.address),
    rewardImplementation: viewFun("0xddc72f94", "rewardImplementation()", {}, p.address),
    timeLockVaultImplementation: viewFun("0xd43aa0d1", "timeLockVaultImplementation()", {}, p.address),
}

export class Contract extends ContractBase {

    disputeVaultImplementation() {
        return this.eth_call(functions.disputeVaultImplementation, {})
    }

    isNetwork(network: IsNetworkParams["network"]) {
        return this.eth_call(functions.isNetwork, {network})
    }

    networkAt(index: NetworkAtParams["index"]) {
        return this.eth_call(functions.networkAt, {index})
    }

    networkCount() {
        return this.eth_call(functions.networkCount, {})
    }

    networkImplementation() {
        return this.eth_call(functions.networkImplementation, {})
    }

    registry() {
        return this.eth_call(functions.registry, {})
    }

    rewardImplementation() {
        return this.eth_call(functions.rewardImplementation, {})
    }

    timeLockVaultImplementation() {
        return this.eth_call(functions.timeLockVaultImplementation, {})
    }
}

/// Event types
export type NetworkCreatedEventArgs = EParams<typeof events.NetworkCreated>
export type NetworkRolesSetEventArgs = EParams<typeof events.NetworkRolesSet>
export type NetworkTermsSetEventArgs = EParams<typeof events.NetworkTermsSet>

/// Function types
export type CreateNetworkParams = FunctionArguments<typeof functions.createNetwork>
export type CreateNetworkReturn = FunctionReturn<typeof functions.createNetwork>

export type DisputeVaultImplementationParams = FunctionArguments<typeof functions.disputeVaultImplementation>
export type DisputeVaultImplementationReturn = FunctionReturn<typeof functions.disputeVaultImplementation>

export type IsNetworkParams = FunctionArguments<typeof functions.isNetwork>
export type IsNetworkReturn = FunctionReturn<typeof functions.isNetwork>

export type NetworkAtParams = FunctionArguments<typeof functions.networkAt>
export type NetworkAtReturn = FunctionReturn<typeof functions.networkAt>

export type NetworkCountParams = FunctionArguments<typeof functions.networkCount>
export type NetworkCountReturn = FunctionReturn<typeof functions.networkCount>

export type NetworkImplementationParams = FunctionArguments<typeof functions.networkImplementation>
export type NetworkImplementationReturn = FunctionReturn<typeof functions.networkImplementation>

export type RegistryParams = FunctionArguments<typeof functions.registry>
export type RegistryReturn = FunctionReturn<typeof functions.registry>

export type RewardImplementationParams = FunctionArguments<typeof functions.rewardImplementation>
export type RewardImplementationReturn = FunctionReturn<typeof functions.rewardImplementation>

export type TimeLockVaultImplementationParams = FunctionArguments<typeof functions.timeLockVaultImplementation>
export type TimeLockVaultImplementationReturn = FunctionReturn<typeof functions.timeLockVaultImplementation>

