import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    AnswerUpdated: event("0x0559884fd3a460db3073b7fc896cc77986f16e378210ded43186175bf646fc5f", "AnswerUpdated(int256,uint256,uint256)", {"current": indexed(p.int256), "roundId": indexed(p.uint256), "updatedAt": p.uint256}),
    NewRound: event("0x0109fc6f55cf40689f02fbaad7af7fe7bbac8a3d2186600afc7d3e10cac60271", "NewRound(uint256,address,uint256)", {"roundId": indexed(p.uint256), "startedBy": indexed(p.address), "startedAt": p.uint256}),
}

export const functions = {
    decimals: viewFun("0x313ce567", "decimals()", {}, p.uint8),
    description: viewFun("0x7284e416", "description()", {}, p.string),
    getRoundData: viewFun("0x9a6fc8f5", "getRoundData(uint80)", {"roundId": p.uint80}, {"_0": p.uint80, "_1": p.int256, "_2": p.uint256, "_3": p.uint256, "_4": p.uint80}),
    latestAnswer: viewFun("0x50d25bcd", "latestAnswer()", {}, p.int256),
    latestRound: viewFun("0x668a0f02", "latestRound()", {}, p.uint256),
    latestRoundData: viewFun("0xfeaf968c", "latestRoundData()", {}, {"_0": p.uint80, "_1": p.int256, "_2": p.uint256, "_3": p.uint256, "_4": p.uint80}),
    owner: viewFun("0x8da5cb5b", "owner()", {}, p.address),
    setAnswer: fun("0x99213cd8", "setAnswer(int256)", {"answer": p.int256}, ),
    version: viewFun("0x54fd4d50", "version()", {}, p.uint256),
}

export class Contract extends ContractBase {

    decimals() {
        return this.eth_call(functions.decimals, {})
    }

    description() {
        return this.eth_call(functions.description, {})
    }

    getRoundData(roundId: GetRoundDataParams["roundId"]) {
        return this.eth_call(functions.getRoundData, {roundId})
    }

    latestAnswer() {
        return this.eth_call(functions.latestAnswer, {})
    }

    latestRound() {
        return this.eth_call(functions.latestRound, {})
    }

    latestRoundData() {
        return this.eth_call(functions.latestRoundData, {})
    }

    owner() {
        return this.eth_call(functions.owner, {})
    }

    version() {
        return this.eth_call(functions.version, {})
    }
}

/// Event types
export type AnswerUpdatedEventArgs = EParams<typeof events.AnswerUpdated>
export type NewRoundEventArgs = EParams<typeof events.NewRound>

/// Function types
export type DecimalsParams = FunctionArguments<typeof functions.decimals>
export type DecimalsReturn = FunctionReturn<typeof functions.decimals>

export type DescriptionParams = FunctionArguments<typeof functions.description>
export type DescriptionReturn = FunctionReturn<typeof functions.description>

export type GetRoundDataParams = FunctionArguments<typeof functions.getRoundData>
export type GetRoundDataReturn = FunctionReturn<typeof functions.getRoundData>

export type LatestAnswerParams = FunctionArguments<typeof functions.latestAnswer>
export type LatestAnswerReturn = FunctionReturn<typeof functions.latestAnswer>

export type LatestRoundParams = FunctionArguments<typeof functions.latestRound>
export type LatestRoundReturn = FunctionReturn<typeof functions.latestRound>

export type LatestRoundDataParams = FunctionArguments<typeof functions.latestRoundData>
export type LatestRoundDataReturn = FunctionReturn<typeof functions.latestRoundData>

export type OwnerParams = FunctionArguments<typeof functions.owner>
export type OwnerReturn = FunctionReturn<typeof functions.owner>

export type SetAnswerParams = FunctionArguments<typeof functions.setAnswer>
export type SetAnswerReturn = FunctionReturn<typeof functions.setAnswer>

export type VersionParams = FunctionArguments<typeof functions.version>
export type VersionReturn = FunctionReturn<typeof functions.version>

