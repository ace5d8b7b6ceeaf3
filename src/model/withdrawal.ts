import type { WithdrawalState } from '../processor/vocabulary/states';
import { Amount, LedgerRow, Ref, Text, Time, Versions } from './columns';

/** A request to leave a DAM that makes its Delegators wait. */
@Versions('withdrawal', 'Requests to withdraw (unbonding): requested, claimed or cancelled; claimable follows from claimable_at')
export class Withdrawal extends LedgerRow {
  @Ref('DAM', { key: true }) dam!: string;
  @Ref('Request', { key: true }) request!: string;
  @Ref('Delegator that asked') owner!: string;
  @Ref('Who gets the assets') receiver!: string;
  @Text('REQUESTED, CLAIMED or CANCELLED') state!: WithdrawalState;
  @Amount('Shares escrowed, raw receipt units') shares!: bigint;
  @Amount('What the shares were worth at the request, raw asset units') assetsAtRequest!: bigint;
  @Amount('What was paid, raw asset units', { nullable: true }) assetsPaid!: bigint | null;
  @Time('When it was requested, block seconds') requestedAt!: number;
  @Time('From when it can be claimed, block seconds') claimableAt!: number;
  @Time('When it was claimed or cancelled, block seconds', { nullable: true }) settledAt!: number | null;
}
