import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    AddEntity: event("0xb919910dcefbf753bfd926ab3b1d3f85d877190c3d01ba1bd585047b99b99f0b", "AddEntity(address)", {"entity": indexed(p.address)}),
    Blacklist: event("0xfc8245c2838846b295ae66fbe0d08e20c799b737c93b56f7b209df2e5fa2d458", "Blacklist(uint64)", {"version": indexed(p.uint64)}),
    Migrate: event("0xb91c18bf7dbfdff96560fb98128531c4c6187079fe0bd7f24a81f54ea87f35a7", "Migrate(address,uint64)", {"entity": indexed(p.address), "newVersion": p.uint64}),
    OwnershipTransferred: event("0x8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0", "OwnershipTransferred(address,address)", {"previousOwner": indexed(p.address), "newOwner": indexed(p.address)}),
    Whitelist: event("0xeb73900b98b6a3e2b8b01708fe544760cf570d21e7fbe5225f24e48b5b2b432e", "Whitelist(address)", {"implementation": indexed(p.address)}),
}

export const functions = {
    blacklist: fun("0xb572a966", "blacklist(uint64)", {"version": p.uint64}, ),
    blacklisted: viewFun("0xb6caa119", "blacklisted(uint64)", {"version": p.uint64}, p.bool),
    create: fun("0x3ac04911", "create(uint64,address,bytes)", {"version": p.uint64, "owner_": p.address, "data": p.bytes}, p.address),
    entity: viewFun("0xb42ba2a2", "entity(uint256)", {"index": p.uint256}, p.address),
    implementation: viewFun("0xf9661602", "implementation(uint64)", {"version": p.uint64}, p.address),
    isEntity: viewFun("0x14887c58", "isEntity(address)", {"entity_": p.address}, p.bool),
    lastVersion: viewFun("0x64dfea06", "lastVersion()", {}, p.uint64),
    migrate: fun("0x58336662", "migrate(address,uint64,bytes)", {"entity_": p.address, "newVersion": p.uint64, "data": p.bytes}, ),
    owner: viewFun("0x8da5cb5b", "owner()", {}, p.address),
    renounceOwnership: fun("0x715018a6", "renounceOwnership()", {}, ),
    totalEntities: viewFun("0x5cd8b15e", "totalEntities()", {}, p.uint256),
    transferOwnership: fun("0xf2fde38b", "transferOwnership(address)", {"newOwner": p.address}, ),
    whitelist: fun("0x9b19251a", "whitelist(address)", {"implementation_": p.address}, ),
}

export class Contract extends ContractBase {

    blacklisted(version: BlacklistedParams["version"]) {
        return this.eth_call(functions.blacklisted, {version})
    }

    entity(index: EntityParams["index"]) {
        return this.eth_call(functions.entity, {index})
    }

    implementation(version: ImplementationParams["version"]) {
        return this.eth_call(functions.implementation, {version})
    }

    isEntity(entity_: IsEntityParams["entity_"]) {
        return this.eth_call(functions.isEntity, {entity_})
    }

    lastVersion() {
        return this.eth_call(functions.lastVersion, {})
    }

    owner() {
        return this.eth_call(functions.owner, {})
    }

    totalEntities() {
        return this.eth_call(functions.totalEntities, {})
    }
}

/// Event types
export type AddEntityEventArgs = EParams<typeof events.AddEntity>
export type BlacklistEventArgs = EParams<typeof events.Blacklist>
export type MigrateEventArgs = EParams<typeof events.Migrate>
export type OwnershipTransferredEventArgs = EParams<typeof events.OwnershipTransferred>
export type WhitelistEventArgs = EParams<typeof events.Whitelist>

/// Function types
export type BlacklistParams = FunctionArguments<typeof functions.blacklist>
export type BlacklistReturn = FunctionReturn<typeof functions.blacklist>

export type BlacklistedParams = FunctionArguments<typeof functions.blacklisted>
export type BlacklistedReturn = FunctionReturn<typeof functions.blacklisted>

export type CreateParams = FunctionArguments<typeof functions.create>
export type CreateReturn = FunctionReturn<typeof functions.create>

export type EntityParams = FunctionArguments<typeof functions.entity>
export type EntityReturn = FunctionReturn<typeof functions.entity>

export type ImplementationParams = FunctionArguments<typeof functions.implementation>
export type ImplementationReturn = FunctionReturn<typeof functions.implementation>

export type IsEntityParams = FunctionArguments<typeof functions.isEntity>
export type IsEntityReturn = FunctionReturn<typeof functions.isEntity>

export type LastVersionParams = FunctionArguments<typeof functions.lastVersion>
export type LastVersionReturn = FunctionReturn<typeof functions.lastVersion>

export type MigrateParams = FunctionArguments<typeof functions.migrate>
export type MigrateReturn = FunctionReturn<typeof functions.migrate>

export type OwnerParams = FunctionArguments<typeof functions.owner>
export type OwnerReturn = FunctionReturn<typeof functions.owner>

export type RenounceOwnershipParams = FunctionArguments<typeof functions.renounceOwnership>
export type RenounceOwnershipReturn = FunctionReturn<typeof functions.renounceOwnership>

export type TotalEntitiesParams = FunctionArguments<typeof functions.totalEntities>
export type TotalEntitiesReturn = FunctionReturn<typeof functions.totalEntities>

export type TransferOwnershipParams = FunctionArguments<typeof functions.transferOwnership>
export type TransferOwnershipReturn = FunctionReturn<typeof functions.transferOwnership>

export type WhitelistParams = FunctionArguments<typeof functions.whitelist>
export type WhitelistReturn = FunctionReturn<typeof functions.whitelist>

