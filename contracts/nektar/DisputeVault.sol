// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {IDAM} from "./interfaces/IDAM.sol";
import {IDisputeVault} from "./interfaces/IDisputeVault.sol";
import {INetwork} from "./interfaces/INetwork.sol";
import {Dispute, DisputeOutcome, DisputeStatus, NetworkStatus} from "./interfaces/Types.sol";
import {Clonable} from "./lib/Clonable.sol";
import {Tokens} from "./lib/Tokens.sol";

/// @title DisputeVault: see IDisputeVault.
/// @dev What counts as misbehaviour is off-chain, in the Network's description; the contract only holds the coins and the clock.
contract DisputeVault is IDisputeVault, Clonable, ReentrancyGuard {
    using SafeERC20 for IERC20;

    address public network;
    address public asset;
    uint256 public disputeCount;
    uint256 public openDisputes;
    uint256 public held;
    mapping(uint256 disputeId => Dispute) private _disputes;

    function initialize(address network_, address asset_) external once {
        network = network_;
        asset = asset_;
    }

    function requestCollateral(uint256 installId, address operator, uint256 amount, string calldata evidence)
        external
        nonReentrant
        returns (uint256 disputeId)
    {
        INetwork net = INetwork(network);
        if (msg.sender != net.manager()) revert NotManager();
        address dam = net.damOf(installId);
        if (dam == address(0) || net.status() == NetworkStatus.Closed) revert WrongInstallation();
        if (operator != address(0) && !net.wasActive(operator, installId)) revert UnknownOperator();
        uint64 window = net.terms().disputeWindow;
        // Misbehaviour of the last day is still found after maturity, for one more window.
        if (block.timestamp >= net.maturesAt() + window) revert TooLate(net.maturesAt() + window);
        disputeId = ++disputeCount;
        ++openDisputes;
        uint64 deadline = uint64(block.timestamp) + window;
        emit CollateralRequested(disputeId, dam, network, installId, operator, amount, deadline, evidence, msg.sender);

        uint256 moved = _receive(dam, installId, amount);
        _disputes[disputeId] =
            Dispute(installId, dam, operator, amount, moved, 0, deadline, DisputeStatus.Open, DisputeOutcome.None);
        emit CollateralMoved(disputeId, dam, network, installId, address(this), asset, moved, msg.sender);
    }

    function challenge(uint256 disputeId, string calldata statement) external {
        Dispute storage d = _disputes[disputeId];
        if (d.status != DisputeStatus.Open) revert WrongDispute();
        if (msg.sender != IDAM(d.dam).owner() && msg.sender != d.operator) revert NotPermitted();
        if (block.timestamp >= d.deadline) revert TooLate(d.deadline);
        d.status = DisputeStatus.Challenged;
        emit DisputeChallenged(disputeId, d.dam, network, d.installId, statement, msg.sender);
    }

    function resolve(uint256 disputeId, DisputeOutcome outcome, uint256 toNetwork) external nonReentrant {
        Dispute storage d = _openDispute(disputeId);
        if (msg.sender != INetwork(network).resolver()) revert NotResolver();
        if (block.timestamp >= d.deadline) revert TooLate(d.deadline);
        if (outcome == DisputeOutcome.Upheld) {
            toNetwork = d.moved;
        } else if (outcome == DisputeOutcome.Dismissed) {
            toNetwork = 0;
        } else if (outcome != DisputeOutcome.Split || toNetwork == 0 || toNetwork >= d.moved) {
            revert BadOutcome();
        }
        _end(disputeId, d, outcome, toNetwork);
    }

    /// @dev Choice 22: a dispute that nobody decides in time is dismissed; the Network's manager may give it up before.
    function dismiss(uint256 disputeId) external nonReentrant {
        Dispute storage d = _openDispute(disputeId);
        if (block.timestamp < d.deadline && msg.sender != INetwork(network).manager()) revert NotPermitted();
        _end(disputeId, d, DisputeOutcome.Dismissed, 0);
    }

    function dispute(uint256 disputeId) external view returns (Dispute memory) {
        return _disputes[disputeId];
    }

    function _receive(address dam, uint256 installId, uint256 amount) private returns (uint256 moved) {
        uint256 before = IERC20(asset).balanceOf(address(this));
        moved = IDAM(dam).moveCollateral(installId, amount);
        if (moved == 0) revert NothingToMove();
        uint256 received = IERC20(asset).balanceOf(address(this)) - before;
        if (received != moved) revert Tokens.TokenTakesFee(moved, received);
        held += moved;
    }

    /// @dev Choice 42: a penalty is paid to the Network's Safe. It is not burned.
    function _end(uint256 disputeId, Dispute storage d, DisputeOutcome outcome, uint256 toNetwork) private {
        uint256 toDam = d.moved - toNetwork;
        d.status = DisputeStatus.Resolved;
        d.outcome = outcome;
        d.toNetwork = toNetwork;
        --openDisputes;
        held -= d.moved;
        address safe = INetwork(network).safe();
        if (toNetwork != 0) IERC20(asset).safeTransfer(safe, toNetwork);
        if (toDam != 0) IERC20(asset).safeTransfer(d.dam, toDam);
        emit DisputeResolved(
            disputeId, d.dam, network, d.installId, outcome, toNetwork, toDam, safe, msg.sender
        );
        if (toNetwork != 0) {
            emit PenaltyApplied(
                d.operator, d.dam, network, disputeId, d.installId, asset, toNetwork, msg.sender
            );
        }
        IDAM(d.dam).onDisputeResolved(d.installId, toNetwork, toDam, msg.sender);
    }

    function _openDispute(uint256 disputeId) private view returns (Dispute storage d) {
        d = _disputes[disputeId];
        if (d.status != DisputeStatus.Open && d.status != DisputeStatus.Challenged) revert WrongDispute();
    }
}
