import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    AnswerUpdated: event("0x0559884fd3a460db3073b7fc896cc77986f16e378210ded43186175bf646fc5f", "AnswerUpdated(int256,uint256,uint256)", {"current": indexed(p.int256), "roundId": indexed(p.uint256), "updatedAt": p.uint256}),
}

export const functions = {
    decimals: viewFun("0x313ce567", "decimals()", {}, p.uint8),
}

export class Contract extends ContractBase {

    decimals() {
        return this.eth_call(functions.decimals, {})
    }
}

/// Event types
export type AnswerUpdatedEventArgs = EParams<typeof events.AnswerUpdated>

/// Function types
export type DecimalsParams = FunctionArguments<typeof functions.decimals>
export type DecimalsReturn = FunctionReturn<typeof functions.decimals>

