// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDAM} from "./interfaces/IDAM.sol";
import {IDAMFactory} from "./interfaces/IDAMFactory.sol";
import {INetworkFactory} from "./interfaces/INetworkFactory.sol";
import {IOperatorRegistry} from "./interfaces/IOperatorRegistry.sol";
import {IRegistry} from "./interfaces/IRegistry.sol";
import {MembershipStatus, OperatorKind} from "./interfaces/Types.sol";

/// @title OperatorRegistry: see IOperatorRegistry.
/// @dev Anybody may register. An independent Operator may work in the DAM it owns; for any other DAM both kinds need an invitation
///      from its owner or gatekeeper (Choice 2) and must accept it.
contract OperatorRegistry is IOperatorRegistry {
    IRegistry public immutable registry;
    mapping(address operator => OperatorKind) public kindOf;
    mapping(address dam => mapping(address operator => MembershipStatus)) public membership;
    mapping(address dam => mapping(address operator => uint256)) public activeAssignments;

    constructor(address registry_) {
        registry = IRegistry(registry_);
    }

    modifier onlyRegistered() {
        if (kindOf[msg.sender] == OperatorKind.None) revert NotRegistered();
        _;
    }

    modifier onlyDAMManager(address dam) {
        _checkDAM(dam);
        if (msg.sender != IDAM(dam).owner() && msg.sender != IDAM(dam).gatekeeper()) revert NotDAMManager();
        _;
    }

    function register(OperatorKind kind, string calldata metadataURI) external {
        if (kind == OperatorKind.None) revert BadKind();
        if (kindOf[msg.sender] != OperatorKind.None) revert AlreadyRegistered();
        kindOf[msg.sender] = kind;
        emit OperatorRegistered(msg.sender, kind, metadataURI, msg.sender);
    }

    function setMetadata(string calldata metadataURI) external onlyRegistered {
        emit OperatorMetadataUpdated(msg.sender, metadataURI, msg.sender);
    }

    function enrolSelf(address dam) external onlyRegistered {
        if (kindOf[msg.sender] != OperatorKind.Independent) revert BadKind();
        _checkDAM(dam);
        if (IDAM(dam).owner() != msg.sender) revert NotDAMOwner();
        if (isMember(dam, msg.sender)) revert WrongMembership(membership[dam][msg.sender]);
        membership[dam][msg.sender] = MembershipStatus.SelfOwned;
        emit OperatorSelfOwned(dam, msg.sender, msg.sender);
    }

    function invite(address dam, address operator) external onlyDAMManager(dam) {
        if (kindOf[operator] == OperatorKind.None) revert NotRegistered();
        MembershipStatus status = membership[dam][operator];
        if (status != MembershipStatus.None && status != MembershipStatus.Removed) revert WrongMembership(status);
        membership[dam][operator] = MembershipStatus.Invited;
        emit OperatorInvited(dam, operator, msg.sender);
    }

    function accept(address dam) external {
        _answerInvitation(dam, MembershipStatus.Accepted);
        emit OperatorAccepted(dam, msg.sender, msg.sender);
    }

    function decline(address dam) external {
        _answerInvitation(dam, MembershipStatus.None);
        emit OperatorDeclined(dam, msg.sender, msg.sender);
    }

    function leaveDAM(address dam, string calldata reason) external {
        if (!isMember(dam, msg.sender)) revert WrongMembership(membership[dam][msg.sender]);
        _remove(dam, msg.sender, reason);
    }

    function remove(address dam, address operator, string calldata reason) external onlyDAMManager(dam) {
        MembershipStatus status = membership[dam][operator];
        if (status == MembershipStatus.None || status == MembershipStatus.Removed) revert WrongMembership(status);
        _remove(dam, operator, reason);
    }

    function noteActivation(address dam, address operator, bool active) external {
        if (!INetworkFactory(registry.networkFactory()).isNetwork(msg.sender)) revert OnlyNetwork();
        if (active) ++activeAssignments[dam][operator];
        else --activeAssignments[dam][operator];
    }

    function isMember(address dam, address operator) public view returns (bool) {
        MembershipStatus status = membership[dam][operator];
        return status == MembershipStatus.Accepted || status == MembershipStatus.SelfOwned;
    }

    function _answerInvitation(address dam, MembershipStatus answer) private {
        MembershipStatus status = membership[dam][msg.sender];
        if (status != MembershipStatus.Invited) revert WrongMembership(status);
        membership[dam][msg.sender] = answer;
    }

    /// @dev Deactivate first: pay by the day needs an end that the Network has seen.
    function _remove(address dam, address operator, string calldata reason) private {
        uint256 active = activeAssignments[dam][operator];
        if (active != 0) revert StillActive(active);
        membership[dam][operator] = MembershipStatus.Removed;
        emit OperatorRemoved(dam, operator, msg.sender, reason);
    }

    function _checkDAM(address dam) private view {
        if (!IDAMFactory(registry.damFactory()).isDAM(dam)) revert UnknownDAM();
    }
}
