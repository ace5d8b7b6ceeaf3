// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DAMParams, DAMState, Parameter} from "../interfaces/Types.sol";
import {Limits} from "../lib/Limits.sol";
import {DAMStorage} from "./DAMStorage.sol";

/// @dev A DAM's parameters, and who may change which.
abstract contract DAMParameters is DAMStorage {
    mapping(address account => bool) public isDepositor;

    /// @dev Choice 21: which parameters stay mutable is decided at creation; what is mutable can still be frozen, never thawed.
    modifier whenMutable(Parameter param) {
        if (!_isMutable(param)) revert Frozen(param);
        _;
    }

    function _initParameters(address registry_, address owner_, uint8 unitDecimals_, DAMParams calldata p) internal {
        registry = registry_;
        unitDecimals = unitDecimals_;
        damType = p.damType;
        asset = p.asset;
        feeBps = p.feeBps;
        transferable = p.transferable;
        lockup = p.lockup;
        withdrawalDelay = p.withdrawalDelay;
        mutabilityFlags = p.mutabilityFlags;
        _shareName = p.name;
        _shareSymbol = p.symbol;
        _setOwner(owner_, owner_);
        if (p.gatekeeper != address(0)) _setGatekeeper(p.gatekeeper, owner_);
        if (p.catalyst != address(0)) _setCatalyst(p.catalyst, owner_);
    }

    function setFee(uint16 newBps) external onlyOwner whenMutable(Parameter.Fee) {
        // An Infrastructure DAM takes no deposits, so it has no fee to set.
        if (newBps > Limits.FEE_BPS || asset == address(0)) revert BadParameter();
        emit DAMFeeUpdated(address(this), feeBps, newBps, msg.sender);
        feeBps = newBps;
    }

    function setGatekeeper(address newGatekeeper) external onlyOwner whenMutable(Parameter.Gatekeeper) {
        _setGatekeeper(newGatekeeper, msg.sender);
    }

    function setCatalyst(address newCatalyst) external onlyOwner whenMutable(Parameter.Catalyst) {
        _setCatalyst(newCatalyst, msg.sender);
    }

    function freeze(Parameter param) external onlyOwner whenMutable(param) {
        mutabilityFlags &= ~_flag(param);
        emit ParameterFrozen(address(this), param, msg.sender);
    }

    function setMetadata(string calldata metadataURI) external onlyOwner {
        emit DAMMetadataUpdated(address(this), metadataURI, msg.sender);
    }

    /// @dev Choice 2: the gatekeeper decides who may deposit; without one the DAM is open. Receiving shares by transfer is not gated.
    function setDepositor(address account, bool allowed) external {
        if (msg.sender != gatekeeper) revert NotGatekeeper();
        isDepositor[account] = allowed;
        emit DepositorAllowed(address(this), account, allowed, msg.sender);
    }

    function transferOwnership(address newOwner) external onlyOwner {
        if (newOwner == address(0)) revert BadParameter();
        _setOwner(newOwner, msg.sender);
    }

    /// @dev Choice 35: a paused or closed DAM takes nothing in and gives nothing to Networks; leaving is always possible.
    function pause() external onlyOwner whenActive {
        state = DAMState.Paused;
        emit Paused(address(this), msg.sender);
    }

    function unpause() external onlyOwner {
        if (state != DAMState.Paused) revert WrongState(state);
        state = DAMState.Active;
        emit Unpaused(address(this), msg.sender);
    }

    function _isMutable(Parameter param) private view returns (bool) {
        return mutabilityFlags & _flag(param) != 0;
    }

    /// @dev A parameter that is not a DAM's has a bit that is never set, so it reads as frozen.
    function _flag(Parameter param) private pure returns (uint8) {
        return uint8(1 << uint8(param));
    }

    function _setOwner(address newOwner, address by) private {
        emit OwnershipTransferred(address(this), owner, newOwner, by);
        owner = newOwner;
    }

    function _setGatekeeper(address newGatekeeper, address by) private {
        emit GatekeeperUpdated(address(this), gatekeeper, newGatekeeper, by);
        gatekeeper = newGatekeeper;
    }

    function _setCatalyst(address newCatalyst, address by) private {
        emit CatalystUpdated(address(this), catalyst, newCatalyst, by);
        catalyst = newCatalyst;
    }
}
