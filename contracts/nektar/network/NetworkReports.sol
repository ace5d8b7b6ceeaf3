// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PerformanceReport} from "../interfaces/Types.sol";
import {NetworkOperators} from "./NetworkOperators.sol";

/// @dev Choice 23: the Network's owner or its reporter says how an operator did in a period. A second report of the same operator and period
///      replaces the first and says so by its revision; overlapping periods are separate reports.
abstract contract NetworkReports is NetworkOperators {
    uint256 public reportCount;
    mapping(bytes32 key => PerformanceReport) private _reports;

    function reportPerformance(
        address operator,
        uint64 periodStart,
        uint64 periodEnd,
        uint64 upSeconds,
        uint16 scoreBps,
        string calldata evidence
    ) external {
        if (msg.sender != owner && msg.sender != reporter) revert NotReporter();
        if (!wasActive[operator][0]) revert WrongAssignment();
        if (periodStart < liveAt || periodEnd <= periodStart || periodEnd > block.timestamp) revert BadPeriod();
        if (upSeconds > periodEnd - periodStart || scoreBps > 10_000) revert BadPeriod();
        PerformanceReport storage r = _reports[_key(operator, periodStart, periodEnd)];
        uint32 revision = r.revision + 1;
        (r.revision, r.upSeconds, r.scoreBps) = (revision, upSeconds, scoreBps);
        (r.reportedAt, r.reporter) = (uint64(block.timestamp), msg.sender);
        ++reportCount;
        emit PerformanceReported(
            address(this), operator, periodStart, periodEnd, upSeconds, scoreBps, revision, evidence, msg.sender
        );
    }

    function report(address operator, uint64 periodStart, uint64 periodEnd)
        external
        view
        returns (PerformanceReport memory)
    {
        return _reports[_key(operator, periodStart, periodEnd)];
    }

    function _key(address operator, uint64 periodStart, uint64 periodEnd) private pure returns (bytes32) {
        return keccak256(abi.encode(operator, periodStart, periodEnd));
    }
}
