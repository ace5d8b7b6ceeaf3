// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title PriceFeed: a feed that its owner answers, with Chainlink's interface and events.
interface IPriceFeed {
    /// @notice Chainlink's event. It has no actor; NewRound, in the same transaction before it, has.
    event AnswerUpdated(int256 indexed current, uint256 indexed roundId, uint256 updatedAt);
    /// @notice Chainlink's event.
    event NewRound(uint256 indexed roundId, address indexed startedBy, uint256 startedAt);

    error NotOwner();
    error NoData();

    function setAnswer(int256 answer) external;
    function owner() external view returns (address);
    function decimals() external view returns (uint8);
    function description() external view returns (string memory);
    function version() external view returns (uint256);
    function latestAnswer() external view returns (int256);
    function latestRound() external view returns (uint256);
    function getRoundData(uint80 roundId) external view returns (uint80, int256, uint256, uint256, uint80);
    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80);
}
