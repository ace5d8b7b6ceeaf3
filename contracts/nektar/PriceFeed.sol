// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPriceFeed} from "./interfaces/IPriceFeed.sol";

/// @title PriceFeed: see IPriceFeed.
/// @dev Choice 26: prices come from a feed beside the marketplace; no contract of the marketplace reads one.
contract PriceFeed is IPriceFeed {
    struct Round {
        int256 answer;
        uint256 updatedAt;
    }

    uint256 public constant version = 1;
    address public immutable owner;
    uint8 public immutable decimals;
    string public description;
    uint256 public latestRound;
    mapping(uint256 round => Round) private _rounds;

    constructor(address owner_, uint8 decimals_, string memory description_) {
        owner = owner_;
        decimals = decimals_;
        description = description_;
    }

    function setAnswer(int256 answer) external {
        if (msg.sender != owner) revert NotOwner();
        uint256 round = ++latestRound;
        _rounds[round] = Round(answer, block.timestamp);
        emit NewRound(round, msg.sender, block.timestamp);
        emit AnswerUpdated(answer, round, block.timestamp);
    }

    function latestAnswer() external view returns (int256) {
        return _rounds[latestRound].answer;
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        return getRoundData(uint80(latestRound));
    }

    function getRoundData(uint80 roundId) public view returns (uint80, int256, uint256, uint256, uint80) {
        Round storage round = _rounds[roundId];
        if (round.updatedAt == 0) revert NoData();
        return (roundId, round.answer, round.updatedAt, round.updatedAt, roundId);
    }
}
