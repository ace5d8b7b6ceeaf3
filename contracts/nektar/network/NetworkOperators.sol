// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDAM} from "../interfaces/IDAM.sol";
import {IOperatorRegistry} from "../interfaces/IOperatorRegistry.sol";
import {IRegistry} from "../interfaces/IRegistry.sol";
import {Assignment, AssignmentStatus} from "../interfaces/Types.sol";
import {NetworkRewards} from "./NetworkRewards.sol";

/// @dev Operators on the Network. Choice 44: an operator works for one DAM at a time here, so it is never counted or paid twice.
abstract contract NetworkOperators is NetworkRewards {
    uint256 public pendingJoins;
    mapping(address operator => mapping(uint256 installId => bool)) public wasActive;

    /// @dev operatorsRequested is how many may ask: those who wait and those who are active count alike.
    function requestJoin(address dam) external whenLive {
        Assignment storage a = _assignments[msg.sender];
        if (a.status == AssignmentStatus.JoinRequested || a.status == AssignmentStatus.Active) revert WrongAssignment();
        uint256 installId = IDAM(dam).installationOf(address(this));
        if (_confirmed(installId).dam != dam) revert WrongInstallation();
        if (!_operatorRegistry().isMember(dam, msg.sender)) revert NotMember();
        if (pendingJoins + _activeOperators.length >= _terms.operatorsRequested) {
            revert OperatorsFull(_terms.operatorsRequested);
        }
        ++pendingJoins;
        _assignments[msg.sender] = Assignment(dam, installId, AssignmentStatus.JoinRequested, 0, 0);
        emit OperatorJoinRequested(address(this), msg.sender, dam, installId, msg.sender);
    }

    function cancelJoin() external {
        Assignment storage a = _endRequest(msg.sender);
        emit OperatorJoinCancelled(address(this), msg.sender, a.dam, a.installId, msg.sender);
    }

    function rejectJoin(address operator, string calldata reason) external onlyOwner {
        Assignment storage a = _endRequest(operator);
        emit OperatorJoinRejected(address(this), operator, a.dam, a.installId, msg.sender, reason);
    }

    function activateOperator(address operator) external onlyOwner whenLive {
        Assignment storage a = _endRequest(operator);
        ++_confirmed(a.installId).activeOperators;
        if (!_operatorRegistry().isMember(a.dam, operator)) revert NotMember();
        a.status = AssignmentStatus.Active;
        a.activeSince = uint64(block.timestamp);
        a.accruedTo = uint64(block.timestamp);
        wasActive[operator][a.installId] = true;
        wasActive[operator][0] = true;
        _activeOperators.push(operator);
        _operatorRegistry().noteActivation(a.dam, operator, true);
        emit OperatorActivated(address(this), operator, a.dam, a.installId, a.activeSince, msg.sender);
    }

    /// @notice By the Network's owner, the operator, or the owner or gatekeeper of its DAM.
    function deactivateOperator(address operator, string calldata reason) external {
        Assignment storage a = _assignments[operator];
        if (a.status != AssignmentStatus.Active) revert WrongAssignment();
        if (
            msg.sender != owner && msg.sender != operator && msg.sender != IDAM(a.dam).owner()
                && msg.sender != IDAM(a.dam).gatekeeper()
        ) revert NotPermitted();
        _settleOperator(operator, msg.sender);
        a.status = AssignmentStatus.Exited;
        --_installed[a.installId].activeOperators;
        _dropActive(operator);
        _operatorRegistry().noteActivation(a.dam, operator, false);
        emit OperatorDeactivated(
            address(this), operator, a.dam, a.installId, uint64(block.timestamp), msg.sender, reason
        );
    }

    function assignment(address operator) external view returns (Assignment memory) {
        return _assignments[operator];
    }

    function activeOperators() external view returns (address[] memory) {
        return _activeOperators;
    }

    function _endRequest(address operator) private returns (Assignment storage a) {
        a = _assignments[operator];
        if (a.status != AssignmentStatus.JoinRequested) revert WrongAssignment();
        a.status = AssignmentStatus.None;
        --pendingJoins;
    }

    function _dropActive(address operator) private {
        uint256 last = _activeOperators.length - 1;
        for (uint256 i; i < last; ++i) {
            if (_activeOperators[i] == operator) {
                _activeOperators[i] = _activeOperators[last];
                break;
            }
        }
        _activeOperators.pop();
    }

    function _operatorRegistry() private view returns (IOperatorRegistry) {
        return IOperatorRegistry(IRegistry(registry).operatorRegistry());
    }
}
