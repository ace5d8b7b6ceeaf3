// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MembershipStatus, OperatorKind} from "./Types.sol";

/// @title OperatorRegistry: who is an Operator, and in which DAM.
interface IOperatorRegistry {
    /// @notice An address became an Operator.
    event OperatorRegistered(address indexed operator, OperatorKind kind, string metadataURI, address by);
    event OperatorMetadataUpdated(address indexed operator, string metadataURI, address by);
    /// @notice The DAM's owner or gatekeeper asked an Operator in: None or Removed -> Invited.
    event OperatorInvited(address indexed dam, address indexed operator, address by);
    /// @notice Invited -> Accepted, by the Operator.
    event OperatorAccepted(address indexed dam, address indexed operator, address by);
    /// @notice Invited -> None, by the Operator.
    event OperatorDeclined(address indexed dam, address indexed operator, address by);
    /// @notice None or Removed -> SelfOwned: an independent Operator joined the DAM that it owns.
    event OperatorSelfOwned(address indexed dam, address indexed operator, address by);
    /// @notice Invited, Accepted or SelfOwned -> Removed. `by` the Operator itself: it left; by the DAM: sent away or the invitation taken back.
    event OperatorRemoved(address indexed dam, address indexed operator, address by, string reason);

    error AlreadyRegistered();
    error NotRegistered();
    error BadKind();
    error UnknownDAM();
    error NotDAMManager();
    error NotDAMOwner();
    error WrongMembership(MembershipStatus status);
    error StillActive(uint256 assignments);
    error OnlyNetwork();

    function register(OperatorKind kind, string calldata metadataURI) external;
    function setMetadata(string calldata metadataURI) external;
    function enrolSelf(address dam) external;
    function invite(address dam, address operator) external;
    function accept(address dam) external;
    function decline(address dam) external;
    function leaveDAM(address dam, string calldata reason) external;
    function remove(address dam, address operator, string calldata reason) external;
    /// @notice Called by Networks, so that nobody is removed from a DAM while active for it.
    function noteActivation(address dam, address operator, bool active) external;

    function kindOf(address operator) external view returns (OperatorKind);
    function membership(address dam, address operator) external view returns (MembershipStatus);
    function isMember(address dam, address operator) external view returns (bool);
    function activeAssignments(address dam, address operator) external view returns (uint256);
}
