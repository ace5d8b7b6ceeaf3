import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    OperatorAccepted: event("0x27eb1865be61ab7e14357ce01577285c393cc2ef75bb3de57efe0242356e88dc", "OperatorAccepted(address,address,address)", {"dam": indexed(p.address), "operator": indexed(p.address), "by": p.address}),
    OperatorDeclined: event("0x1de5b955504f19efc3bf5fd0c159be0561cef5a0dd2c0d5f3e4fec42d6bd8ceb", "OperatorDeclined(address,address,address)", {"dam": indexed(p.address), "operator": indexed(p.address), "by": p.address}),
    OperatorInvited: event("0xe670d6d0f519d9967ba31eab9dd9a11ad09ca719cf639803a39dd8f06e2ea92d", "OperatorInvited(address,address,address)", {"dam": indexed(p.address), "operator": indexed(p.address), "by": p.address}),
    OperatorMetadataUpdated: event("0xbe630fb262c753e4de4c50abd073292e5a8226192ada2a15be5252c2e08cd0db", "OperatorMetadataUpdated(address,string,address)", {"operator": indexed(p.address), "metadataURI": p.string, "by": p.address}),
    OperatorRegistered: event("0x3244ca816a1774f800d3a9b23fe7dfcb65822244d182802eb986fa32054ff858", "OperatorRegistered(address,uint8,string,address)", {"operator": indexed(p.address), "kind": p.uint8, "metadataURI": p.string, "by": p.address}),
    OperatorRemoved: event("0xbb37fc8079ee44782fc7a4b8ca41d47aa08d729c59449335c7c5d14042501982", "OperatorRemoved(address,address,address,string)", {"dam": indexed(p.address), "operator": indexed(p.address), "by": p.address, "reason": p.string}),
    OperatorSelfOwned: event("0x9567599f26ecad80a49f7998c38fd343efe61bca25567fdb2c61736cf8a84472", "OperatorSelfOwned(address,address,address)", {"dam": indexed(p.address), "operator": indexed(p.address), "by": p.address}),
}

export const functions = {
    accept: fun("0x9f005920", "accept(address)", {"dam": p.address}, ),
    activeAssignments: viewFun("0x9ea014d2", "activeAssignments(address,address)", {"dam": p.address, "operator": p.address}, p.uint256),
    decline: fun("0x10e29cf9", "decline(address)", {"dam": p.address}, ),
    enrolSelf: fun("0xc9256201", "enrolSelf(address)", {"dam": p.address}, ),
    invite: fun("0x6f4c6443", "invite(address,address)", {"dam": p.address, "operator": p.address}, ),
    isMember: viewFun("0x39ac7a08", "isMember(address,address)", {"dam": p.address, "operator": p.address}, p.bool),
    kindOf: viewFun("0xd3b441a8", "kindOf(address)", {"operator": p.address}, p.uint8),
    leaveDAM: fun("0xba4b300b", "leaveDAM(address,string)", {"dam": p.address, "reason": p.string}, ),
    membership: viewFun("0x83142503", "membership(address,address)", {"dam": p.address, "operator": p.address}, p.uint8),
    noteActivation: fun("0xab4b045c", "noteActivation(address,address,bool)", {"dam": p.address, "operator": p.address, "active": p.bool}, ),
    register: fun("0xd3eb9541", "register(uint8,string)", {"kind": p.uint8, "metadataURI": p.string}, ),
    registry: viewFun("0x7b103999", "registry()", {}, p.address),
    remove: fun("0xe512766b", "remove(address,address,string)", {"dam": p.address, "operator": p.address, "reason": p.string}, ),
    setMetadata: fun("0xa49a1e7d", "setMetadata(string)", {"metadataURI": p.string}, ),
}

export class Contract extends ContractBase {

    activeAssignments(dam: ActiveAssignmentsParams["dam"], operator: ActiveAssignmentsParams["operator"]) {
        return this.eth_call(functions.activeAssignments, {dam, operator})
    }

    isMember(dam: IsMemberParams["dam"], operator: IsMemberParams["operator"]) {
        return this.eth_call(functions.isMember, {dam, operator})
    }

    kindOf(operator: KindOfParams["operator"]) {
        return this.eth_call(functions.kindOf, {operator})
    }

    membership(dam: MembershipParams["dam"], operator: MembershipParams["operator"]) {
        return this.eth_call(functions.membership, {dam, operator})
    }

    registry() {
        return this.eth_call(functions.registry, {})
    }
}

/// Event types
export type OperatorAcceptedEventArgs = EParams<typeof events.OperatorAccepted>
export type OperatorDeclinedEventArgs = EParams<typeof events.OperatorDeclined>
export type OperatorInvitedEventArgs = EParams<typeof events.OperatorInvited>
export type OperatorMetadataUpdatedEventArgs = EParams<typeof events.OperatorMetadataUpdated>
export type OperatorRegisteredEventArgs = EParams<typeof events.OperatorRegistered>
export type OperatorRemovedEventArgs = EParams<typeof events.OperatorRemoved>
export type OperatorSelfOwnedEventArgs = EParams<typeof events.OperatorSelfOwned>

/// Function types
export type AcceptParams = FunctionArguments<typeof functions.accept>
export type AcceptReturn = FunctionReturn<typeof functions.accept>

export type ActiveAssignmentsParams = FunctionArguments<typeof functions.activeAssignments>
export type ActiveAssignmentsReturn = FunctionReturn<typeof functions.activeAssignments>

export type DeclineParams = FunctionArguments<typeof functions.decline>
export type DeclineReturn = FunctionReturn<typeof functions.decline>

export type EnrolSelfParams = FunctionArguments<typeof functions.enrolSelf>
export type EnrolSelfReturn = FunctionReturn<typeof functions.enrolSelf>

export type InviteParams = FunctionArguments<typeof functions.invite>
export type InviteReturn = FunctionReturn<typeof functions.invite>

export type IsMemberParams = FunctionArguments<typeof functions.isMember>
export type IsMemberReturn = FunctionReturn<typeof functions.isMember>

export type KindOfParams = FunctionArguments<typeof functions.kindOf>
export type KindOfReturn = FunctionReturn<typeof functions.kindOf>

export type LeaveDAMParams = FunctionArguments<typeof functions.leaveDAM>
export type LeaveDAMReturn = FunctionReturn<typeof functions.leaveDAM>

export type MembershipParams = FunctionArguments<typeof functions.membership>
export type MembershipReturn = FunctionReturn<typeof functions.membership>

export type NoteActivationParams = FunctionArguments<typeof functions.noteActivation>
export type NoteActivationReturn = FunctionReturn<typeof functions.noteActivation>

export type RegisterParams = FunctionArguments<typeof functions.register>
export type RegisterReturn = FunctionReturn<typeof functions.register>

export type RegistryParams = FunctionArguments<typeof functions.registry>
export type RegistryReturn = FunctionReturn<typeof functions.registry>

export type RemoveParams = FunctionArguments<typeof functions.remove>
export type RemoveReturn = FunctionReturn<typeof functions.remove>

export type SetMetadataParams = FunctionArguments<typeof functions.setMetadata>
export type SetMetadataReturn = FunctionReturn<typeof functions.setMetadata>

