import { InvariantError } from '../../errors';
import { Assignment } from '../../model/assignment';
import type { Row } from '../../model/columns';
import { Membership } from '../../model/membership';
import { Operator } from '../../model/operator';
import { ServiceInterval } from '../../model/serviceInterval';
import type { Address, NaturalId } from '../vocabulary/ids';
import type { AssignmentState, MembershipState } from '../vocabulary/states';
import type { KeyPart } from './KeyMap';
import type { Books, Handlers } from './Ledger';
import type { WorkingSet } from './WorkingSet';

interface OfAssignment {
  network: Address;
  operator: Address;
  dam: Address | null;
  installation: NaturalId | null;
}

/** The key of an assignment among its rows. */
export function assignmentKey({ network, operator, installation }: OfAssignment): KeyPart[] {
  return [network, operator, installation];
}

/** Operators: identity, their DAMs and their Networks. */
export const operators: Handlers<
  | 'OperatorRegistered'
  | 'OperatorMetadataUpdated'
  | 'OperatorInvited'
  | 'OperatorAccepted'
  | 'OperatorDeclined'
  | 'OperatorRemoved'
  | 'OperatorJoinRequested'
  | 'OperatorJoinCancelled'
  | 'OperatorJoinRejected'
  | 'OperatorActivated'
  | 'OperatorDeactivated'
> = {
  OperatorRegistered({ operator, kind, metadata }, at, { rows }) {
    rows.put(Operator, { operator, kind, registeredAt: at.time, metadata });
  },

  OperatorMetadataUpdated({ operator, metadata }, _at, { rows }) {
    rows.change(Operator, [operator], { metadata });
  },

  OperatorInvited({ dam, operator }, at, { rows }) {
    rows.put(Membership, { dam, operator, state: 'INVITED', since: at.time, reason: null });
  },

  OperatorAccepted({ dam, operator, isOwnDam }, at, { rows }) {
    rows.put(Membership, { dam, operator, state: isOwnDam ? 'SELF_OWNED' : 'ACCEPTED', since: at.time, reason: null });
  },

  OperatorDeclined({ dam, operator }, at, { rows }) {
    leave(rows, dam, operator, 'DECLINED', at.time, null);
  },

  OperatorRemoved({ dam, operator, hasLeft, reason }, at, { rows }) {
    leave(rows, dam, operator, hasLeft ? 'LEFT' : 'REMOVED', at.time, reason);
  },

  OperatorJoinRequested(event, at, books) {
    assign(books, event, 'REQUESTED', at.time, null);
  },

  OperatorJoinCancelled(event, at, books) {
    assign(books, event, 'CANCELLED', at.time, null);
  },

  OperatorJoinRejected(event, at, books) {
    assign(books, event, 'REJECTED', at.time, event.reason);
  },

  OperatorActivated(event, _at, books) {
    const { network, operator, at: startedAt } = event;
    assign(books, event, 'ACTIVE', startedAt, null);
    books.rows.change(Assignment, assignmentKey(event), { settledUntil: startedAt });
    books.rows.put(ServiceInterval, { network, operator, startedAt, endedAt: null });
  },

  OperatorDeactivated(event, _at, books) {
    const { network, operator, at: endedAt, reason } = event;
    const active = books.rows.get(Assignment, ...assignmentKey(event));
    if (active.state !== 'ACTIVE') throw new InvariantError(`operator ${operator} left network ${network} without being active`);
    books.rows.change(ServiceInterval, [network, operator, active.since], { endedAt });
    assign(books, event, 'INACTIVE', endedAt, reason);
  },
};

function leave(
  rows: WorkingSet,
  dam: Address,
  operator: Address,
  state: MembershipState,
  since: number,
  reason: string | null,
): void {
  rows.change(Membership, [dam, operator], { state, since, reason });
}

function assign({ rows }: Books, event: OfAssignment, state: AssignmentState, since: number, reason: string | null): void {
  const { network, operator, dam, installation } = event;
  const last: Row<Assignment> = rows.find(Assignment, ...assignmentKey(event)) ?? {
    network,
    operator,
    installation,
    dam,
    state,
    since,
    settledUntil: null,
    rewarded: 0n,
    claimed: 0n,
    reason,
  };
  rows.put(Assignment, { ...last, state, since, reason });
}
