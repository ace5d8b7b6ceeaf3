// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Dispute, DisputeOutcome} from "./Types.sol";

/// @title DisputeVault: one a Network of type Collateral. Dispute ids count from 1 in each vault.
interface IDisputeVault {
    /// @notice The Network's manager claims misbehaviour. `operator` zero: of the DAM as such. `amount` is what was asked for.
    /// @param deadline until then the resolver decides; afterwards anybody may dismiss (block seconds)
    event CollateralRequested(
        uint256 indexed disputeId,
        address indexed dam,
        address indexed network,
        uint256 installId,
        address operator,
        uint256 amount,
        uint64 deadline,
        string evidence,
        address by
    );
    /// @notice DAM -> dispute vault, same transaction; `amount` may be less than asked for, never more.
    event CollateralMoved(
        uint256 indexed disputeId,
        address indexed dam,
        address indexed network,
        uint256 installId,
        address vault,
        address asset,
        uint256 amount,
        address by
    );
    event DisputeChallenged(
        uint256 indexed disputeId,
        address indexed dam,
        address indexed network,
        uint256 installId,
        string statement,
        address by
    );
    /// @notice Vault -> `recipient` (the Network's Safe) and vault -> DAM; the two add up to what was moved.
    event DisputeResolved(
        uint256 indexed disputeId,
        address indexed dam,
        address indexed network,
        uint256 installId,
        DisputeOutcome outcome,
        uint256 toNetwork,
        uint256 toDam,
        address recipient,
        address by
    );
    /// @notice Follows DisputeResolved when `toNetwork` is positive. Not burned.
    event PenaltyApplied(
        address indexed operator,
        address indexed dam,
        address indexed network,
        uint256 disputeId,
        uint256 installId,
        address asset,
        uint256 amount,
        address by
    );

    error NotManager();
    error NotResolver();
    error NotPermitted();
    error WrongInstallation();
    error WrongDispute();
    error UnknownOperator();
    error TooLate(uint64 deadline);
    error BadOutcome();
    error NothingToMove();

    function initialize(address network, address asset) external;
    function requestCollateral(uint256 installId, address operator, uint256 amount, string calldata evidence)
        external
        returns (uint256 disputeId);
    function challenge(uint256 disputeId, string calldata statement) external;
    /// @notice By the resolver until the deadline. `toNetwork` counts only for Split.
    function resolve(uint256 disputeId, DisputeOutcome outcome, uint256 toNetwork) external;
    /// @notice By the Network's manager at any time, by anybody after the deadline.
    function dismiss(uint256 disputeId) external;

    function network() external view returns (address);
    function asset() external view returns (address);
    function disputeCount() external view returns (uint256);
    function openDisputes() external view returns (uint256);
    function dispute(uint256 disputeId) external view returns (Dispute memory);
    /// @notice Tokens in the vault that belong to open disputes.
    function held() external view returns (uint256);
}
